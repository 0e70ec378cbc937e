namespace Translate.Core.Memory.Exchange;

/// <summary>The text of a TMX unit in one language.</summary>
/// <param name="Language">The BCP 47 code. Empty if the file has none.</param>
/// <param name="Attributes">The attributes of the <c>tuv</c> element.</param>
/// <param name="Segment">The text with its inline tags.</param>
internal sealed record TmxVariant(string Language, IReadOnlyDictionary<string, string> Attributes, TmxSegmentText Segment);
