using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>The forms in which units are exchanged with other programs.</summary>
public static class UnitFormats
{
    private const string Tmx = "tmx";
    private const string Jsonl = "jsonl";

    /// <summary>Their names, which are also the extensions of their files.</summary>
    public static IReadOnlyList<string> Names { get; } = [Tmx, Jsonl];

    /// <summary>The writer of a format; without a name the one of the file's extension, and TMX's without a file.</summary>
    /// <exception cref="ProblemException">There is no such format.</exception>
    public static IUnitWriter CreateWriter(string? name, string? file) => GetName(name, file ?? "." + Tmx) == Jsonl ? new JsonlUnitWriter() : new TmxWriter();

    /// <summary>Reads a file in a format; without a name the one of the file's extension.</summary>
    /// <exception cref="ProblemException">There is no such format.</exception>
    public static IEnumerable<ExchangeItem> Read(string? name, Stream stream, string file, UnitReadOptions options) =>
        GetName(name, file) == Jsonl ? JsonlUnitReader.Read(stream, file, options) : TmxReader.Read(stream, file, options);

    private static string GetName(string? name, string file)
    {
        var wanted = name ?? Path.GetExtension(file).TrimStart('.');
        return Names.FirstOrDefault(known => string.Equals(known, wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(name is null
                ? new Problem(ProblemKind.BadConfiguration, "the extension does not tell the format", "Name it with --format tmx or --format jsonl") { File = file }
                : new Problem(ProblemKind.BadConfiguration, $"there is no format '{name}'", "Choose tmx or jsonl"));
    }
}
