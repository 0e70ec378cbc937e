namespace Translate.Core.Memory;

/// <summary>A unit with a similar source.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Percent">The similarity, from 75 to 100; see <see cref="SourceComparer"/>. 100 means equal.</param>
/// <param name="Differences">How the sources differ.</param>
internal sealed record FuzzyMatch(MemoryUnit Unit, int Percent, SourceDifferences Differences);
