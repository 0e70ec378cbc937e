using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>A cell of a table in plain text.</summary>
/// <param name="Text">Its text, without blanks around it.</param>
/// <param name="Column">The index of its column; 0 in a table whose columns are not aligned.</param>
internal readonly record struct TextTableCell(TextRange Text, int Column);
