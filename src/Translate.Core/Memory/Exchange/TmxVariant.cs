namespace Translate.Core.Memory.Exchange;

/// <summary>The text of a TMX unit in one language.</summary>
/// <param name="Language">Its BCP 47 code; empty where the file tells none.</param>
/// <param name="Attributes">Of the <c>tuv</c>.</param>
/// <param name="Segment">The text.</param>
internal sealed record TmxVariant(string Language, IReadOnlyDictionary<string, string> Attributes, TmxSegmentText Segment);
