using Translate.Core.Text;

namespace Translate.Formats.Word.Parts;

/// <summary>Finds rows of tables that a tracked change deletes. Their text is deleted too, so that an empty row would be left.</summary>
/// <param name="text">The XML of the part.</param>
internal sealed class DeletedRows(string text)
{
    /// <summary>What must not be lost with a row.</summary>
    private static readonly string[] Places = ["commentRange", "commentReference", "bookmarkStart", "bookmarkEnd"];

    private readonly Stack<(int Rows, List<TextRange> Deleted)> _tables = new();
    private bool _isInProperties;
    private bool _isDeleted;

    /// <summary>An element starts.</summary>
    public void Start(string name)
    {
        if (name == "tbl")
        {
            _tables.Push((0, []));
        }
        else if (name == "trPr")
        {
            (_isInProperties, _isDeleted) = (true, false);
        }
        else if (name == "del" && _isInProperties)
        {
            _isDeleted = true;
        }
    }

    /// <summary>An element ends.</summary>
    /// <returns>The rows that are taken out with the table that ends; a table keeps one row at least.</returns>
    public IReadOnlyList<TextRange> End(string name, TextRange xml)
    {
        if (name == "trPr")
        {
            _isInProperties = false;
            if (_isDeleted && _tables.TryPeek(out var table))
            {
                table.Deleted.Add(new TextRange(xml.Start, xml.Start));
            }
        }
        else if (name == "tr" && _tables.TryPop(out var table))
        {
            EndRow(table.Deleted, xml);
            _tables.Push((table.Rows + 1, table.Deleted));
        }
        else if (name == "tbl" && _tables.TryPop(out var ended))
        {
            var rows = ended.Deleted.FindAll(row => row.Length > 0);
            return rows.Count < ended.Rows ? rows : [];
        }

        return [];
    }

    /// <summary>Gives a row whose properties have the mark its range, or forgets it.</summary>
    private void EndRow(List<TextRange> deleted, TextRange xml)
    {
        if (deleted is [.., { Length: 0 } mark] && mark.Start > xml.Start)
        {
            deleted.RemoveAt(deleted.Count - 1);
            if (!Array.Exists(Places, place => xml.In(text).Contains(place, StringComparison.Ordinal)))
            {
                deleted.Add(xml);
            }
        }
    }
}
