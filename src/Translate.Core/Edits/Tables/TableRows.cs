using System.Text;

namespace Translate.Core.Edits.Tables;

/// <summary>Splits the text of a table into rows and cells (RFC 4180, with any separator).</summary>
/// <remarks>
/// A cell in quotation marks may have separators and line ends in it. A cell that begins with a quotation mark and does not end with one,
/// as a person types it into a text editor, is read as it looks.
/// </remarks>
internal sealed class TableRows
{
    /// <summary>The longest cell in quotation marks, in UTF-16 code units. What is longer is not a cell but a mark that nobody closed.</summary>
    private const int MaxQuoted = 200_000;

    private readonly string _text;
    private readonly char _separator;
    private int _at;
    private int _line = 1;

    private TableRows(string text, char separator)
    {
        _text = text;
        _separator = separator;
    }

    /// <summary>Returns the rows in order, lazily. Blank lines are left out.</summary>
    public static IEnumerable<CellRow> Read(string text, char separator)
    {
        var rows = new TableRows(text, separator);
        while (rows._at < text.Length)
        {
            var row = rows.ReadRow();
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return row;
            }
        }
    }

    private CellRow ReadRow()
    {
        var line = _line;
        var cells = new List<string>();
        while (true)
        {
            cells.Add(TryReadQuoted(out var quoted) ? quoted : ReadPlain());
            if (_at < _text.Length && _text[_at] == _separator)
            {
                _at++;
                continue;
            }

            SkipLineEnd();
            return new CellRow(line, cells);
        }
    }

    private string ReadPlain()
    {
        var length = _text.AsSpan(_at).IndexOfAny(_separator, '\n', '\r');
        var end = length < 0 ? _text.Length : _at + length;
        var cell = _text[_at..end];
        _at = end;
        return cell;
    }

    private bool TryReadQuoted(out string cell)
    {
        cell = string.Empty;
        if (_at >= _text.Length || _text[_at] != '"')
        {
            return false;
        }

        var content = new StringBuilder();
        var limit = Math.Min(_text.Length, _at + MaxQuoted);
        for (var from = _at + 1; ; )
        {
            var length = _text.AsSpan(from, limit - from).IndexOf('"');
            if (length < 0)
            {
                return false;
            }

            content.Append(_text, from, length);
            var after = from + length + 1;
            if (after < limit && _text[after] == '"')
            {
                content.Append('"');
                from = after + 1;
                continue;
            }

            if (after < _text.Length && _text[after] != _separator && _text[after] is not ('\n' or '\r'))
            {
                return false;
            }

            cell = content.ToString();
            _line += CountLines(cell);
            _at = after;
            return true;
        }
    }

    private void SkipLineEnd()
    {
        if (_at < _text.Length)
        {
            _at += _text.AsSpan(_at).StartsWith("\r\n") ? 2 : 1;
            _line++;
        }
    }

    private static int CountLines(string cell)
    {
        var lines = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            lines += cell[i] == '\n' || (cell[i] == '\r' && (i + 1 == cell.Length || cell[i + 1] != '\n')) ? 1 : 0;
        }

        return lines;
    }
}
