namespace Translate.Core.Memory;

/// <summary>A unit whose source is similar to one that was asked for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Percent">How similar, from 75 to 100: the share of the longer source's words that need no edit. Sources of equal words that differ in punctuation or case have 100.</param>
public sealed record FuzzyMatch(MemoryUnit Unit, int Percent);
