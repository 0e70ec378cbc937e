namespace Translate.Core.Memory;

/// <summary>A unit with a similar source.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Percent">The similarity, from 75 to 100: the share of the words of the longer source that need no edit. 100 means equal words. Punctuation and case may differ.</param>
internal sealed record FuzzyMatch(MemoryUnit Unit, int Percent);
