using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>The result of importing a file.</summary>
/// <param name="Units">The counts of valid units.</param>
/// <param name="Skipped">The number of invalid units.</param>
/// <param name="IgnoredTexts">The number of ignored texts: other languages, and additional texts in the same language.</param>
/// <param name="Broken">Why the rest of the file could not be read. Null on success.</param>
internal sealed record MemoryImportResult(ImportCount Units, long Skipped, long IgnoredTexts, Problem? Broken);
