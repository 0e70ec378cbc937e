using Translate.Core.Output;

namespace Translate.Cli.Commands;

/// <summary>Reads lines of two columns, or of the columns that a heading names <c>source</c> and <c>target</c>.</summary>
internal sealed class TabbedPairs(string path)
{
    private int _source;
    private int _target = 1;
    private int _columns = 2;

    /// <summary>Returns the pair of a line; null if the line is a heading.</summary>
    public BilingualPair? Read(string line, int number)
    {
        var cells = line.Split('\t');
        if (number == 1 && Find(cells, "source") is >= 0 and var source && Find(cells, "target") is >= 0 and var target)
        {
            (_source, _target, _columns) = (source, target, cells.Length);
            return null;
        }

        return cells.Length == _columns
            ? new BilingualPair(number, Unquote(cells[_source]), Unquote(cells[_target]))
            : BilingualFile.Bad(
                path,
                number,
                FormattableString.Invariant(
                    $"the line has {cells.Length} column{(cells.Length == 1 ? string.Empty : "s")}, not {_columns}"
                ),
                "Write source, tab, target on each line"
            );
    }

    /// <summary>Returns a line that was read, with another target.</summary>
    public string ReplaceTarget(string line, string target)
    {
        var cells = line.Split('\t');
        cells[_target] = _columns == 2 ? target : TsvCell.Write(target);
        return string.Join('\t', cells);
    }

    private static int Find(string[] cells, string name) =>
        Array.FindIndex(cells, cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file of this program has cells that begin with a quotation mark in quotation marks, and escapes.</summary>
    private string Unquote(string cell)
    {
        if (_columns == 2)
        {
            return cell;
        }

        var text = cell is ['"', .., '"'] && cell.Length > 1 ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        return text.Contains('\\', StringComparison.Ordinal)
            ? text.Replace("\\t", "\t", StringComparison.Ordinal)
                .Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\r", "\r", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;
    }
}
