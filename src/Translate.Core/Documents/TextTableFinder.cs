using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>Finds tables that are drawn with characters in plain text: with bars, or with columns that only blanks or tabs separate.</summary>
/// <remarks>
/// Bars make a table if its rows begin and end with them and are two, or have a ruler; else only with a ruler that has crossings, or if three rows have them at the same places.
/// Blanks make one if at least two are at one place in three lines that follow one another, or in two with a ruler. One bar in prose makes none.
/// </remarks>
internal sealed class TextTableFinder
{
    /// <summary>Longer lines are paragraphs.</summary>
    private const int MaxWidth = 300;

    /// <summary>Blanks between columns that have no bars.</summary>
    private const int MinStripe = 2;

    private const int MinRows = 3;
    private const int MinRowsWithRuler = 2;

    private readonly string _text;
    private readonly IReadOnlyList<TextRange> _trimmed;
    private readonly TextRange[] _lines;

    private TextTableFinder(string text, IReadOnlyList<TextRange> lines)
    {
        (_text, _trimmed) = (text, lines);
        _lines = [.. lines.Select(GetWhole)];
    }

    /// <summary>Returns the tables in order, with the index of their first line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines without white space around them, as <see cref="TextLines.GetRanges"/> returns them.</param>
    public static IReadOnlyList<(int FirstLine, int LineCount, TextTable Table)> Find(string text, IReadOnlyList<TextRange> lines)
    {
        var tables = new List<(int, int, TextTable)>();
        if (text.AsSpan().IndexOfAny("|│┃║\t") < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            return tables;
        }

        var finder = new TextTableFinder(text, lines);
        for (var first = 0; first < lines.Count; )
        {
            var (count, table) = finder.FindAt(first);
            if (table is not null)
            {
                tables.Add((first, count, table));
            }

            first += Math.Max(1, count);
        }

        return tables;
    }

    /// <summary>Returns how many lines a possible table has, and the table; null if they are not a table.</summary>
    private (int Count, TextTable? Table) FindAt(int first)
    {
        if (Count(first, HasBar) is > 0 and var bars)
        {
            return (bars, CreateBarTable(first, bars));
        }

        if (Count(first, HasTab) is > 0 and var tabs)
        {
            return (tabs, CreateTabTable(first, tabs));
        }

        var gaps = Count(first, HasGap);
        return (gaps, gaps == 0 ? null : CreateStripeTable(first, gaps));
    }

    private int Count(int first, Func<int, bool> isPart)
    {
        var (end, hasRow) = (first, false);
        while (end < _lines.Length && _trimmed[end].Length > 0 && _lines[end].Length <= MaxWidth && (IsRuler(end) || isPart(end)))
        {
            hasRow |= !IsRuler(end);
            end++;
        }

        return hasRow ? end - first : 0;
    }

    private bool IsRuler(int line) => TableDrawing.IsRuler(_trimmed[line].In(_text));

    private bool HasBar(int line) => _trimmed[line].In(_text).IndexOfAny("|│┃║") >= 0;

    private bool HasTab(int line) => _trimmed[line].In(_text).Contains('\t');

    private bool HasGap(int line) => _trimmed[line].In(_text).Contains("  ", StringComparison.Ordinal) && !HasTab(line) && !HasBar(line);

    private TextTable? CreateBarTable(int first, int count)
    {
        int[] rows = [.. Enumerable.Range(first, count).Where(line => !IsRuler(line))];
        var bars = rows.Select(FindBars).ToList();
        var hasRuler = rows.Length < count;
        var isEnclosed = rows.All(row =>
            _trimmed[row] is { Length: > 1 } line && TableDrawing.IsBar(_text[line.Start]) && TableDrawing.IsBar(_text[line.End - 1])
        );
        var isEven = bars.TrueForAll(own => own.Length == bars[0].Length);
        var isAligned = isEven && bars.TrueForAll(own => own.SequenceEqual(bars[0]));
        var hasCrossings =
            hasRuler
            && Enumerable
                .Range(first, count)
                .Any(line => IsRuler(line) && TableDrawing.HasColumns(_trimmed[line].In(_text)) && !_trimmed[line].In(_text).Contains(' '));
        if (
            !(
                isEnclosed
                    ? hasRuler || (isEven && rows.Length >= MinRowsWithRuler)
                    : (isEven && hasCrossings) || (isAligned && rows.Length >= MinRows)
            )
        )
        {
            return null;
        }

        // A column is between two bars; the first may begin with the line, and the last may end with it.
        List<TextRange> columns = isAligned ? GetBarColumns(bars[0], [.. rows.Select(row => _lines[row].Length)]) : [];
        return Create(first, count, columns, minGap: 1, line => isAligned ? columns : GetBarColumns(FindBars(line), [_lines[line].Length]));
    }

    private static List<TextRange> GetBarColumns(int[] bars, int[] lengths)
    {
        var columns = new List<TextRange>();
        if (bars[0] > 0)
        {
            columns.Add(new TextRange(0, bars[0]));
        }

        for (var i = 0; i < bars.Length; i++)
        {
            if (i + 1 < bars.Length)
            {
                columns.Add(new TextRange(bars[i] + 1, bars[i + 1]));
            }
            else if (lengths.Any(length => length > bars[i] + 1))
            {
                columns.Add(new TextRange(bars[i] + 1, TextTable.Open));
            }
        }

        return columns;
    }

    private int[] FindBars(int line)
    {
        var whole = _lines[line].In(_text).ToString();
        return [.. Enumerable.Range(0, whole.Length).Where(i => TableDrawing.IsBar(whole[i]))];
    }

    private TextTable? CreateTabTable(int first, int count)
    {
        int[] rows = [.. Enumerable.Range(first, count).Where(line => !IsRuler(line))];
        var tabs = _trimmed[rows[0]].In(_text).Count('\t');
        return rows.Length >= MinRowsWithRuler && rows.All(row => _trimmed[row].In(_text).Count('\t') == tabs)
            ? Create(first, count, [], minGap: 1, line => SplitAtTabs(_lines[line].In(_text).ToString()))
            : null;
    }

    private static List<TextRange> SplitAtTabs(string line)
    {
        var cells = new List<TextRange>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] == '\t')
            {
                cells.Add(new TextRange(start, i));
                start = i + 1;
            }
        }

        return cells;
    }

    private TextTable? CreateStripeTable(int first, int count)
    {
        int[] rows = [.. Enumerable.Range(first, count).Where(line => !IsRuler(line))];
        if (rows.Length < (rows.Length < count ? MinRowsWithRuler : MinRows))
        {
            return null;
        }

        var columns = FindStripeColumns(rows);
        return
            columns.Count < 2
            || (columns.Count == 2 && rows.All(row => IsMarker(GetCell(_lines[row], columns[0]).In(_text))))
            || !AreFilled(rows, columns)
            ? null
            : Create(first, count, columns, MinStripe, _ => columns);
    }

    /// <summary>Returns the columns between the places at which all rows have blanks.</summary>
    private List<TextRange> FindStripeColumns(int[] rows)
    {
        var width = rows.Max(row => _lines[row].Length);
        var isText = new bool[width];
        foreach (var row in rows)
        {
            var line = _lines[row].In(_text);
            for (var i = 0; i < line.Length; i++)
            {
                isText[i] |= line[i] != ' ';
            }
        }

        var columns = new List<TextRange>();
        for (var at = Array.IndexOf(isText, true); at < width; )
        {
            var end = at;
            while (end < width && (isText[end] || end + 1 == width || isText[end + 1]))
            {
                end++;
            }

            var next = end < width ? Array.IndexOf(isText, true, end) : -1;
            columns.Add(new TextRange(at, next < 0 ? TextTable.Open : next));
            at = next < 0 ? width : next;
        }

        return columns;
    }

    /// <summary>Whether most rows have a text in at least two columns.</summary>
    private bool AreFilled(int[] rows, List<TextRange> columns) =>
        3 * rows.Count(row => columns.Count(column => GetCell(_lines[row], column).Length > 0) > 1) >= 2 * rows.Length;

    /// <summary>Whether a text is the marker of a list.</summary>
    private static bool IsMarker(ReadOnlySpan<char> cell) =>
        cell.Length <= 4 && cell.Count(' ') == 0 && (cell.Length <= 1 || cell[^1] is '.' or ')' or ':');

    private TextTable? Create(int first, int count, List<TextRange> columns, int minGap, Func<int, List<TextRange>> getColumns)
    {
        var lines = new List<TextTableLine>(count);
        for (var line = first; line < first + count; line++)
        {
            lines.Add(new TextTableLine(_lines[line], IsRuler(line) ? [] : GetCells(_lines[line], getColumns(line), columns.Count > 0)));
        }

        return lines.TrueForAll(line => line.Cells.Count == 0) ? null : new TextTable(lines, columns, minGap);
    }

    private IReadOnlyList<TextTableCell> GetCells(TextRange line, List<TextRange> columns, bool isAligned) =>
        [
            .. columns
                .Index()
                .Select(column => new TextTableCell(GetCell(line, column.Item), isAligned ? column.Index : 0))
                .Where(cell => cell.Text.Length > 0 && !TableDrawing.IsRuler(cell.Text.In(_text))),
        ];

    /// <summary>Returns the text of a line in a column, without blanks around it, and without the colon after a label.</summary>
    private TextRange GetCell(TextRange line, TextRange column)
    {
        var (start, end) = (
            line.Start + Math.Min(column.Start, line.Length),
            column.End == TextTable.Open ? line.End : line.Start + Math.Min(column.End, line.Length)
        );
        if (end - start > 1 && _text.AsSpan(start, end - start).TrimStart().StartsWith(": ", StringComparison.Ordinal))
        {
            start = _text.IndexOf(':', start) + 1;
        }

        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    /// <summary>Returns a line with the blanks before its text.</summary>
    private TextRange GetWhole(TextRange line)
    {
        var start = line.Start;
        while (start > 0 && _text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return new TextRange(start, line.End);
    }
}
