using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Edits.Tables;
using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Formats.Bilingual;

/// <summary>Reads bilingual workbooks and XLIFF files for the import of what people edited in them.</summary>
internal static partial class EditedBilingualFiles
{
    private const long MaxBytes = 200_000_000;

    /// <summary>The readers by the extensions of their files.</summary>
    public static IReadOnlyDictionary<string, Func<string, EditedTable>> Readers { get; } =
        new Dictionary<string, Func<string, EditedTable>>
        {
            [".xlsx"] = file => Create(ReadWorkbook(file)),
            [".xlf"] = ReadXliff,
            [".xliff"] = ReadXliff,
        };

    /// <summary>Reads all rows of a file, translated or not.</summary>
    /// <param name="file">The path. Its extension is one of <see cref="Readers"/>.</param>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    public static EditedTable ReadAll(string file) =>
        Create(
            Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? ReadWorkbook(file)
                : XliffBilingualReader.Read(ReadBytes(file), file)
        );

    private static EditedTable ReadXliff(string file) =>
        Create(XliffBilingualReader.Read(ReadBytes(file), file).Where(row => row.Target.Length > 0 || row.State > UnitState.Initial));

    private static IEnumerable<BilingualRow> ReadWorkbook(string file)
    {
        using var stream = new MemoryStream(ReadBytes(file), writable: false);
        return XlsxBilingualReader.Read(stream, file);
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            return BoundedFile.Read(file, MaxBytes)
                ?? throw new ProblemException(
                    new Problem(ProblemKind.BadInput, FormattableString.Invariant($"larger than {MaxBytes / 1_000_000} MB"), "Split it")
                    {
                        File = file,
                    }
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = file,
                },
                e
            );
        }
    }

    private static EditedTable Create(IEnumerable<BilingualRow> rows)
    {
        var all = rows.ToList();
        return new EditedTable(
            [.. all.Where(row => row.Problem is null).Select(Create)],
            [.. all.Select(row => row.Problem).OfType<Problem>()]
        );
    }

    private static EditedRow Create(BilingualRow row)
    {
        // A spreadsheet that opened a TSV and saved it as a workbook keeps what TSV escapes.
        var isFromTsv = TsvId().IsMatch(row.Id);
        return new EditedRow(
            row.Location.Line,
            isFromTsv ? TsvCell.Read(row.Source) : row.Source,
            isFromTsv ? TsvCell.Read(row.Target) : row.Target
        )
        {
            Id = EditedTableReader.CleanId(row.Id),
            State = row.State is { } state ? EnumNames.Get(state) : string.Empty,
            TargetCodes = row.TargetCodes,
            ResolveCodes = native => Resolve(row.TargetCodes, native),
        };
    }

    /// <summary>Returns the codes with native data; null if one of them is not of the source.</summary>
    private static IReadOnlyList<InlineCode>? Resolve(IReadOnlyList<InlineCode> codes, IReadOnlyList<InlineCode> native) =>
        CodeMarkers.Resolve(codes, native)
        ?? (
            codes.All(code => code.Data.Length > 0 && native.Any(known => known.Kind == code.Kind && known.Data == code.Data))
                ?
                [
                    .. codes.Select(code =>
                        native.First(known => known.Kind == code.Kind && known.Data == code.Data) with
                        {
                            Position = code.Position,
                            Length = 0,
                        }
                    ),
                ]
                : null
        );

    [GeneratedRegex(@"^s[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TsvId();
}
