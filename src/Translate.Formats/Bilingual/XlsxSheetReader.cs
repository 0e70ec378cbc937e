using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Translate.Formats.Bilingual;

/// <summary>Reads the texts of the cells of a workbook's first sheet, node by node, so that depth and size of the file do not matter.</summary>
internal static class XlsxSheetReader
{
    /// <summary>Returns the rows in order: the row's number, and its cells' texts by column, from 0.</summary>
    /// <exception cref="InvalidDataException">The workbook has no sheet.</exception>
    public static IEnumerable<(int Row, IReadOnlyDictionary<int, string> Cells)> Read(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("The workbook part is missing.");
        var shared = workbook.SharedStringTablePart is { } table ? ReadSharedStrings(table) : [];
        using var reader = OpenXmlReader.Create(FindFirstSheet(workbook));
        var (row, next) = (0, 0);
        Dictionary<int, string>? cells = null;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row))
            {
                if (reader.IsStartElement)
                {
                    row = int.TryParse(GetAttribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : row + 1;
                    (cells, next) = ([], 0);
                }

                if (reader.IsEndElement && cells is { Count: > 0 })
                {
                    yield return (row, cells);
                    cells = null;
                }
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement && cells is not null)
            {
                var column = GetColumn(GetAttribute(reader, "r")) ?? next;
                next = column + 1;
                cells[column] = ReadCell(reader, shared);
            }
        }
    }

    /// <summary>Returns the part of the first sheet.</summary>
    /// <exception cref="InvalidDataException">The workbook has no sheet.</exception>
    public static WorksheetPart FindFirstSheet(WorkbookPart workbook)
    {
        using var reader = OpenXmlReader.Create(workbook);
        while (reader.Read())
        {
            if (
                reader.ElementType == typeof(Sheet)
                && reader.IsStartElement
                && reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "id").Value is { } id
                && workbook.TryGetPartById(id, out var part)
                && part is WorksheetPart sheet
            )
            {
                return sheet;
            }
        }

        throw new InvalidDataException("The workbook has no sheet.");
    }

    private static List<string> ReadSharedStrings(SharedStringTablePart table)
    {
        var strings = new List<string>();
        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                strings.Add(ReadText(reader, typeof(SharedStringItem)));
            }
        }

        return strings;
    }

    private static string ReadCell(OpenXmlReader reader, List<string> shared)
    {
        var type = GetAttribute(reader, "t");
        var (value, inline) = (string.Empty, string.Empty);
        while (!(reader.ElementType == typeof(Cell) && reader.IsEndElement) && reader.Read())
        {
            if (reader.ElementType == typeof(CellValue) && reader.IsStartElement)
            {
                value = reader.GetText();
            }
            else if (reader.ElementType == typeof(InlineString) && reader.IsStartElement)
            {
                inline = ReadText(reader, typeof(InlineString));
            }
        }

        return SpreadsheetText.Restore(
            type switch
            {
                "inlineStr" => inline,
                "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
                    ? shared[index]
                    : string.Empty,
                _ => value,
            }
        );
    }

    /// <summary>Returns the text of the runs up to the end of the current element, without phonetic guides.</summary>
    private static string ReadText(OpenXmlReader reader, Type element)
    {
        var text = new StringBuilder();
        var phonetic = false;
        while (!(reader.ElementType == element && reader.IsEndElement) && reader.Read())
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                phonetic = !reader.IsEndElement;
            }
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !phonetic)
            {
                text.Append(reader.GetText());
            }
        }

        return text.ToString();
    }

    private static string? GetAttribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;

    /// <summary>Returns the column of a reference such as <c>B3</c>, from 0; null if it has none.</summary>
    public static int? GetColumn(string? reference)
    {
        var column = 0;
        foreach (var c in reference.AsSpan())
        {
            if (c is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
