using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>The formats in which terms come and go.</summary>
public static class TermFormats
{
    /// <summary>The formats that are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["csv", "tsv", "tbx", "tbx-basic", "tbx-2", "azure", "deepl", "google"];

    /// <summary>The formats that are read.</summary>
    public static IReadOnlyList<string> ReaderNames { get; } = [.. Names, "multiterm"];

    /// <summary>The reader of a format.</summary>
    /// <param name="format">Its name; null to go by the file's extension, which names csv, tsv, tbx and xml (MultiTerm).</param>
    /// <param name="file">The file.</param>
    /// <exception cref="ProblemException">There is no such format, or the extension names none.</exception>
    public static ITermReader GetReader(string? format, string file) => (ITermReader)Create(format, file, ReaderNames);

    /// <summary>The reader of a format, with the columns of a table as the user says them.</summary>
    /// <exception cref="ProblemException">There is no such format, or it is not a table.</exception>
    internal static ITermReader GetReader(string? format, string file, string? columns) =>
        (GetReader(format, file), columns) switch
        {
            (var reader, null) => reader,
            (TableFormat table, _) => table.WithColumns(columns),
            var (reader, _) => throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"--columns is for csv and tsv, not for {reader.Format}", "Leave it out")
            ),
        };

    /// <summary>The writer of a format.</summary>
    /// <inheritdoc cref="GetReader(string?, string)"/>
    public static ITermWriter GetWriter(string? format, string file) =>
        Create(format, file, Names) as ITermWriter ?? throw new ProblemException(Unknown(format, file, Names));

    private static ITermFormat Create(string? format, string file, IReadOnlyList<string> names)
    {
        var extension = Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        return (format ?? extension) switch
        {
            "csv" => TableFormat.Csv,
            "tsv" => TableFormat.Tsv,
            "tbx" => new TbxFormat(TbxDialect.Core),
            "tbx-basic" when format is not null => new TbxFormat(TbxDialect.Basic),
            "tbx-2" when format is not null => new TbxFormat(TbxDialect.Version2),
            "azure" when format is not null => new AzureFormat(),
            "deepl" when format is not null => new DeepLFormat(hasTabs: extension == "tsv"),
            "google" when format is not null => new GoogleFormat(),
            "multiterm" when format is not null => new MultiTermFormat(),
            "xml" when format is null => new MultiTermFormat(),
            _ => throw new ProblemException(Unknown(format, file, names)),
        };
    }

    private static Problem Unknown(string? format, string file, IReadOnlyList<string> names) =>
        format is null
            ? new Problem(
                ProblemKind.BadConfiguration,
                "the extension names no format",
                $"Choose one with --format: {string.Join(", ", names)}"
            )
            {
                File = file,
            }
            : new Problem(
                ProblemKind.BadConfiguration,
                $"there is no glossary format '{format}'",
                Spelling.FindClosest(format, names) is { } near && near != format
                    ? $"Did you mean '{near}'?"
                    : $"Choose from: {string.Join(", ", names)}"
            );
}
