using System.Text;
using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>A table that is drawn with characters in plain text. Its cells are blocks; its drawing stays, and its columns stay aligned.</summary>
/// <param name="lines">Its lines, in order.</param>
/// <param name="columns">The columns that all lines share, in characters from the start of a line; empty if the columns are not aligned. The last may have no end.</param>
/// <param name="minGap">The blanks that a column ends with at least.</param>
internal sealed class TextTable(IReadOnlyList<TextTableLine> lines, IReadOnlyList<TextRange> columns, int minGap)
{
    /// <summary>The end of a last column without a bar after it.</summary>
    public const int Open = int.MaxValue;

    /// <summary>Its place in the text, from the start of its first line to the end of its last.</summary>
    public TextRange Range { get; } = new(lines[0].Range.Start, lines[^1].Range.End);

    /// <summary>The cells that have text, in reading order.</summary>
    public IReadOnlyList<TextTableCell> Cells { get; } = [.. lines.SelectMany(line => line.Cells)];

    /// <summary>Writes the table with other texts in its cells. A column that is too narrow becomes wider in all lines.</summary>
    /// <param name="text">The text that the table is in.</param>
    /// <param name="targets">The text of each cell.</param>
    public string Write(string text, IReadOnlyList<string> targets)
    {
        if (!Cells.Where((cell, i) => !cell.Text.In(text).SequenceEqual(targets[i])).Any())
        {
            return Range.In(text).ToString();
        }

        var isRight = columns.Select((_, column) => IsRightAligned(column)).ToArray();
        var added = columns.Select((_, column) => CountAdded(column, targets)).ToArray();
        var written = new StringBuilder(Range.Length);
        var (at, cell) = (Range.Start, 0);
        foreach (var line in lines)
        {
            written.Append(text, at, line.Range.Start - at);
            if (columns.Count == 0)
            {
                WriteLoose(written, text, line, targets, cell);
            }
            else
            {
                WriteAligned(written, text, line, targets, cell, added, isRight);
            }

            (at, cell) = (line.Range.End, cell + line.Cells.Count);
        }

        return written.ToString();
    }

    /// <summary>Replaces the cells of a line. A longer cell uses the blanks after it.</summary>
    private static void WriteLoose(StringBuilder written, string text, TextTableLine line, IReadOnlyList<string> targets, int first)
    {
        var at = line.Range.Start;
        foreach (var (i, cell) in line.Cells.Index())
        {
            written.Append(text, at, cell.Text.Start - at).Append(targets[first + i]);
            at = cell.Text.End;
            var blanks = text.AsSpan(at, line.Range.End - at).IndexOfAnyExcept(' ');
            if (blanks > 1)
            {
                written.Append(' ', Math.Max(1, blanks + cell.Text.Length - targets[first + i].Length));
                at += blanks;
            }
        }

        written.Append(text, at, line.Range.End - at);
    }

    private void WriteAligned(
        StringBuilder written,
        string text,
        TextTableLine line,
        IReadOnlyList<string> targets,
        int first,
        int[] added,
        bool[] isRight
    )
    {
        var source = line.Range.In(text);
        var at = 0;
        for (var column = 0; column < columns.Count && columns[column].Start < source.Length; column++)
        {
            var (start, end) = (columns[column].Start, Math.Min(columns[column].End, source.Length));
            written.Append(source[at..start]);
            at = end;
            var index = IndexOf(line, column);
            if (index < 0)
            {
                // A ruler grows with its own character.
                var drawing = source[start..end].TrimEnd(' ');
                written
                    .Append(drawing)
                    .Append(drawing.Length == 0 || line.Cells.Count > 0 ? ' ' : drawing[drawing.Length / 2], added[column])
                    .Append(' ', end - start - drawing.Length);
                continue;
            }

            var (cell, target) = (line.Cells[index].Text, targets[first + index]);
            var lead = cell.Start - line.Range.Start - start;
            var trail = end - start - lead - cell.Length;
            if (isRight[column])
            {
                lead = end - start + added[column] - trail - target.Length;
                written
                    .Append(source.Slice(start, cell.Start - line.Range.Start - start).Trim(' '))
                    .Append(' ', Math.Max(0, lead))
                    .Append(target)
                    .Append(' ', trail);
            }
            else
            {
                written
                    .Append(source.Slice(start, lead))
                    .Append(target)
                    .Append(
                        ' ',
                        end == source.Length && columns[column].End == Open
                            ? 0
                            : Math.Max(minGap, end - start + added[column] - lead - target.Length)
                    );
            }
        }

        written.Append(source[Math.Min(at, source.Length)..]);
    }

    private static int IndexOf(TextTableLine line, int column)
    {
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Cells[i].Column == column)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many characters a column needs more for its targets.</summary>
    private int CountAdded(int column, IReadOnlyList<string> targets)
    {
        var isRight = IsRightAligned(column);
        var (needed, cell) = (0, 0);
        foreach (var line in lines)
        {
            foreach (var own in line.Cells)
            {
                var target = targets[cell++];
                if (own.Column == column)
                {
                    var start = own.Text.Start - line.Range.Start - columns[column].Start;
                    var width = columns[column].End == Open ? GetOpenWidth(column) : columns[column].Length;
                    needed = Math.Max(
                        needed,
                        isRight
                            ? target.Length - own.Text.Length - Math.Max(0, start - 1)
                            : start + target.Length + (columns[column].End == Open ? 0 : minGap) - width
                    );
                }
            }
        }

        return needed;
    }

    /// <summary>The characters of the widest line in a column without an end.</summary>
    private int GetOpenWidth(int column) => lines.Max(line => line.Range.Length - columns[column].Start);

    /// <summary>Whether the cells of a column end at one place and begin at several, as numbers do.</summary>
    private bool IsRightAligned(int column)
    {
        var cells = lines
            .SelectMany(line =>
                line.Cells.Where(cell => cell.Column == column)
                    .Select(cell => (Start: cell.Text.Start - line.Range.Start, End: cell.Text.End - line.Range.Start))
            )
            .ToList();
        return cells.Select(cell => cell.End).Distinct().Count() == 1 && cells.Select(cell => cell.Start).Distinct().Count() > 1;
    }
}
