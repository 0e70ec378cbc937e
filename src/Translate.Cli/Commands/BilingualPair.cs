using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>A pair of a bilingual file, or a place where the file has none.</summary>
/// <param name="Line">The one-based line; in TMX the one-based number of the unit, in a workbook the row.</param>
/// <param name="Source">The Indonesian text.</param>
/// <param name="Target">The English text.</param>
/// <param name="Problem">Why there is no pair; null if there is one.</param>
internal sealed record BilingualPair(int Line, string Source, string Target, Problem? Problem = null);
