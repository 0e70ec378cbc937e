namespace Translate.Core.Edits.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">The one-based line on which it begins.</param>
/// <param name="Cells">Its cells, without quotation marks around them.</param>
internal sealed record CellRow(int Line, IReadOnlyList<string> Cells);
