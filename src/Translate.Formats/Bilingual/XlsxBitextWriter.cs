using System.Globalization;
using System.IO.Compression;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Output;
using Translate.Core.Text;

namespace Translate.Formats.Bilingual;

/// <summary>Writes a bitext as a workbook for people: a row per sentence, with a list of states to choose from and a column for comments.</summary>
/// <remarks>Every cell is text, also when a person edits it, so an id stays <c>1.10</c> and nothing is run as a formula. Inline codes are markers; see <see cref="CodeMarkers"/>.</remarks>
internal sealed class XlsxBitextWriter : IBitextWriter
{
    private const string SheetName = "Translation";
    private const int NarrowWidth = 10;
    private const int MediumWidth = 30;
    private const int WideWidth = 60;

    // A zip archive cannot have an earlier time. A fixed one makes the same article the same file.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Heading, int Width)[] Columns =
    [
        (XlsxColumns.Id, NarrowWidth),
        (XlsxColumns.Source, WideWidth),
        (XlsxColumns.Target, WideWidth),
        (XlsxColumns.State, NarrowWidth),
        (XlsxColumns.Comment, MediumWidth),
        (XlsxColumns.Terms, MediumWidth),
        (XlsxColumns.Findings, MediumWidth),
        (XlsxColumns.Origin, NarrowWidth),
    ];

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        using var package = new MemoryStream();
        await WriteWorkbookAsync(bitext, package, cancellationToken).ConfigureAwait(false);
        package.Position = 0;
        await FixTimesAsync(package, stream, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteWorkbookAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        var options = new SpreadCheetahOptions
        {
            DocumentProperties = null,
            PreserveStringWhitespace = true,
            WriteCellReferenceAttributes = true,
        };
        await using var workbook = await Spreadsheet.CreateNewAsync(stream, options, cancellationToken).ConfigureAwait(false);
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        foreach (var (index, column) in Columns.Index())
        {
            sheet.Column(index + 1).Width = column.Width;
        }

        await workbook.StartWorksheetAsync(SheetName, sheet, cancellationToken).ConfigureAwait(false);
        var heading = workbook.AddStyle(new Style { Font = { Bold = true } });
        await workbook
            .AddHeaderRowAsync(Columns.Select(column => column.Heading).ToArray(), heading, cancellationToken)
            .ConfigureAwait(false);
        var text = workbook.AddStyle(
            new Style
            {
                Alignment = { WrapText = true, Vertical = VerticalAlignment.Top },
                Format = NumberFormat.Standard(StandardNumberFormat.Text),
            }
        );
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await workbook
                .AddRowAsync(
                    CreateCells(unit).Select(cell => new StyledCell(SpreadsheetText.Escape(SpreadsheetText.Cut(cell)), text)).ToArray(),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        workbook.AddDataValidation(
            string.Create(CultureInfo.InvariantCulture, $"D2:D{Math.Max(2, bitext.Units.Count + 1)}"),
            DataValidation.ListValues(Enum.GetValues<UnitState>().Select(EnumNames.Get))
        );
        await workbook.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string[] CreateCells(TranslationUnit unit) =>
        [
            unit.Id,
            CodeMarkers.Write(unit.Source, unit.Segment.Codes, CodeNumbering.Count(unit.Segment.Codes)),
            unit.IsUntranslated
                ? string.Empty
                : CodeMarkers.Write(unit.Target, unit.TargetCodes, CodeNumbering.Count(unit.Segment.Codes, unit.TargetCodes)),
            EnumNames.Get(unit.State),
            string.Empty,
            string.Join(
                '\n',
                unit.Terms.Select(term =>
                    $"{term.Occurrence.Range.In(unit.Source)} = {term.Occurrence.Entry.Target} ({EnumNames.Get(term.Kind)})"
                )
            ),
            string.Join(
                '\n',
                unit.Findings.Where(finding => finding.Dismissal is null).Select(finding => $"{finding.Id}: {finding.Message}")
            ),
            EnumNames.Get(unit.Origin),
        ];

    private static async Task FixTimesAsync(Stream package, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var copy = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            var copied = copy.CreateEntry(entry.FullName);
            copied.LastWriteTime = EntryTime;
            await using var from = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var to = await copied.OpenAsync(cancellationToken).ConfigureAwait(false);
            await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
        }
    }
}
