using System.Globalization;
using Translate.Formats.Bilingual;
using Translate.Formats.Xml;

namespace Translate.Formats.Correction;

/// <summary>Finds cells in the source of a sheet.</summary>
internal static class XlsxCells
{
    /// <summary>Returns the cells of a column by their row. Rows and columns are counted as <see cref="XlsxSheetReader"/> counts them.</summary>
    /// <param name="sheet">The source of the sheet.</param>
    /// <param name="column">The column, from 0.</param>
    public static SortedDictionary<int, XmlElement> FindColumn(string sheet, int column)
    {
        var cells = new SortedDictionary<int, XmlElement>();
        var scanner = new XmlScanner(sheet);
        var (row, next) = (0, 0);
        while (scanner.Read())
        {
            if (!scanner.Current.IsElement || scanner.Current.Name is not ("row" or "c"))
            {
                continue;
            }

            var reference = XmlSource.GetAttribute(sheet, scanner.Current, "r");
            if (scanner.Current.Name == "row")
            {
                row = int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                next = 0;
                continue;
            }

            var at = XlsxSheetReader.GetColumn(reference) ?? next;
            next = at + 1;
            var cell = XmlElement.Read(scanner);
            if (at == column)
            {
                cells.TryAdd(row, cell);
            }
        }

        return cells;
    }
}
