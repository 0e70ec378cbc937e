using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>A line of a table in plain text.</summary>
/// <param name="Range">The line in the text, without its line break.</param>
/// <param name="Cells">Its cells that have text, in order; empty for a ruler.</param>
internal readonly record struct TextTableLine(TextRange Range, IReadOnlyList<TextTableCell> Cells);
