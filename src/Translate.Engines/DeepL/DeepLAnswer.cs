namespace Translate.Engines.DeepL;

/// <summary>What came back.</summary>
/// <param name="Xml">One translation a text, in order, as XML.</param>
/// <param name="BilledCharacters">What the service says that it billed; null if it does not say.</param>
internal sealed record DeepLAnswer(IReadOnlyList<string> Xml, long? BilledCharacters);
