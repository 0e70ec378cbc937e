namespace Translate.Core.Translators;

/// <summary>A sentence with a translation that a person has approved, shown to an engine as a model.</summary>
/// <param name="Source">The Indonesian sentence.</param>
/// <param name="Target">Its English translation.</param>
public sealed record ReferencePair(string Source, string Target);
