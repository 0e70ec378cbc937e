using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Formats.Bilingual;

/// <summary>Reads a bilingual workbook that a person edited, as Excel or LibreOffice saved it. Columns are found by their headings, in any order.</summary>
internal static class XlsxBilingualReader
{
    private const string SaveAgain = "Save it again as .xlsx";

    /// <summary>Reads the rows of the first sheet that have a source.</summary>
    /// <param name="stream">A seekable stream. Left open.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The file is damaged, encrypted or too large, or has no column <c>source</c> or <c>target</c>.</exception>
    public static IReadOnlyList<BilingualRow> Read(Stream stream, string file) => Open(stream, file, ReadRows);

    /// <summary>Reads where the first sheet has its targets.</summary>
    /// <inheritdoc cref="Read"/>
    public static XlsxPlaces ReadPlaces(Stream stream, string file) => Open(stream, file, ReadPlaces);

    private static T Open<T>(Stream stream, string file, Func<SpreadsheetDocument, string, T> read)
    {
        PackageGuard.Check(stream, file);
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return read(document, file);
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or XmlException
                        or IOException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or KeyNotFoundException
                        or NotSupportedException
            )
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, "not a workbook that can be read", SaveAgain) { File = file }, e);
        }
    }

    private static List<BilingualRow> ReadRows(SpreadsheetDocument document, string file)
    {
        Dictionary<string, int>? columns = null;
        var rows = new List<BilingualRow>();
        foreach (var (row, cells) in XlsxSheetReader.Read(document))
        {
            if (columns is null)
            {
                columns = ReadHeadings(cells, row, file);
                continue;
            }

            string Get(string column) =>
                columns.TryGetValue(column, out var index) ? cells.GetValueOrDefault(index, string.Empty) : string.Empty;
            if (!string.IsNullOrWhiteSpace(Get(XlsxColumns.Source)))
            {
                rows.Add(CreateRow(Get, new SourceLocation(file, row, 1)));
            }
        }

        return columns is null ? throw RefuseEmpty(file) : rows;
    }

    private static XlsxPlaces ReadPlaces(SpreadsheetDocument document, string file)
    {
        static string GetPart(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');
        var rows = XlsxSheetReader.Read(document).ToList();
        var columns = rows.Count > 0 ? ReadHeadings(rows[0].Cells, rows[0].Row, file) : throw RefuseEmpty(file);
        var sources = rows.Skip(1)
            .DistinctBy(row => row.Row)
            .ToDictionary(row => row.Row, row => row.Cells.GetValueOrDefault(columns[XlsxColumns.Source], string.Empty));
        return new XlsxPlaces(
            GetPart(XlsxSheetReader.FindFirstSheet(document.WorkbookPart!)),
            document.WorkbookPart!.SharedStringTablePart is { } strings ? GetPart(strings) : null,
            columns[XlsxColumns.Target],
            sources
                .Where(row => !string.IsNullOrWhiteSpace(row.Value))
                .ToDictionary(row => row.Key, row => CodeMarkers.Read(row.Value).Text)
        );
    }

    private static ProblemException RefuseEmpty(string file) =>
        new(
            new Problem(ProblemKind.BadInput, "the first sheet of the workbook is empty", "Put the sheet with the sentences first")
            {
                File = file,
            }
        );

    private static Dictionary<string, int> ReadHeadings(IReadOnlyDictionary<int, string> cells, int row, string file)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, heading) in cells.OrderBy(cell => cell.Key))
        {
            columns.TryAdd(heading.Trim(), index);
        }

        return columns.ContainsKey(XlsxColumns.Source) && columns.ContainsKey(XlsxColumns.Target)
            ? columns
            : throw new ProblemException(
                Problem.At(
                    new SourceLocation(file, row, 1),
                    "the first row has no heading 'source' or no heading 'target'",
                    "Keep the headings of the workbook as they were written"
                )
            );
    }

    private static BilingualRow CreateRow(Func<string, string> get, SourceLocation location)
    {
        var (source, sourceCodes) = CodeMarkers.Read(get(XlsxColumns.Source));
        var (target, targetCodes) = CodeMarkers.Read(get(XlsxColumns.Target));
        var stateName = get(XlsxColumns.State).Trim();
        UnitState? state = EnumNames.TryParse<UnitState>(stateName.ToLowerInvariant(), out var known) ? known : null;
        return new BilingualRow(get(XlsxColumns.Id).Trim(), source, target, state, get(XlsxColumns.Comment).Trim(), location)
        {
            SourceCodes = sourceCodes,
            TargetCodes = targetCodes,
            Problem =
                state is null && stateName.Length > 0
                    ? Problem.At(location, $"there is no state '{stateName}'", "Choose initial, translated, reviewed or final")
                    : null,
        };
    }
}
