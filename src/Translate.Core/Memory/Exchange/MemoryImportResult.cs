using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>What became of a file that was imported.</summary>
/// <param name="Units">What became of the units that can be kept.</param>
/// <param name="Skipped">Units that cannot be kept.</param>
/// <param name="IgnoredTexts">Texts in further languages, or further texts in one of the two, that were left out.</param>
/// <param name="Broken">Why the file could not be read to its end; null where it could.</param>
public sealed record MemoryImportResult(ImportCount Units, long Skipped, long IgnoredTexts, Problem? Broken);
