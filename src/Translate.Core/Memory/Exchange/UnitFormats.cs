using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>The formats for exchanging units with other programs.</summary>
internal static class UnitFormats
{
    private const string Tmx = "tmx";
    private const string Jsonl = "jsonl";

    /// <summary>The names of the formats, which are also their file extensions.</summary>
    public static IReadOnlyList<string> Names { get; } = [Tmx, Jsonl];

    /// <summary>Creates a writer. Without a name, chooses the format by the extension of the file. Without a file, chooses TMX.</summary>
    /// <exception cref="ProblemException">The format is unknown.</exception>
    public static IUnitWriter CreateWriter(string? name, string? file) =>
        GetName(name, file ?? "." + Tmx) == Jsonl ? new JsonlUnitWriter() : new TmxWriter();

    /// <summary>Reads a file. Without a name, chooses the format by the extension of the file.</summary>
    /// <exception cref="ProblemException">The format is unknown.</exception>
    public static IEnumerable<ExchangeItem> Read(string? name, Stream stream, string file, UnitReadOptions options) =>
        GetName(name, file) == Jsonl ? JsonlUnitReader.Read(stream, file, options) : TmxReader.Read(stream, file, options);

    private static string GetName(string? name, string file)
    {
        var expected = name ?? Path.GetExtension(file).TrimStart('.');
        return Names.FirstOrDefault(known => string.Equals(known, expected, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(
                name is null
                    ? new Problem(
                        ProblemKind.BadConfiguration,
                        "the format cannot be determined from the extension",
                        "Specify it with --format tmx or --format jsonl"
                    )
                    {
                        File = file,
                    }
                    : new Problem(ProblemKind.BadConfiguration, $"there is no format '{name}'", "Choose tmx or jsonl")
            );
    }
}
