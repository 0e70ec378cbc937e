using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>A list of models, from a JSON file. Immutable.</summary>
/// <param name="Models">The models.</param>
internal sealed partial record ModelManifest(IReadOnlyList<ModelEntry> Models)
{
    /// <summary>No model has a larger file.</summary>
    private const long MaxFileSize = 2_000_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The models that come with the program.</summary>
    public static ModelManifest BuiltIn { get; } = ReadBuiltIn();

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or is not a manifest.</exception>
    public static ModelManifest Read(string path)
    {
        var manifest = Parse<ModelManifest>(path, ReadText(path));
        Check(path, manifest.Models);
        return manifest;
    }

    /// <summary>Reads the entry of one model.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or is not an entry.</exception>
    public static ModelEntry ReadEntry(string path)
    {
        var entry = Parse<ModelEntry>(path, ReadText(path));
        Check(path, [entry]);
        return entry;
    }

    /// <summary>Writes the entry of one model as JSON.</summary>
    public static string WriteEntry(ModelEntry entry) => JsonSerializer.Serialize(entry, Json) + "\n";

    /// <summary>Whether a text may be the name of a model or of its file: it names no folder, and is not a hidden file.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    private static ModelManifest ReadBuiltIn()
    {
        using var stream = typeof(ModelManifest).Assembly.GetManifestResourceStream("models.json")!;
        using var reader = new StreamReader(stream);
        return JsonSerializer.Deserialize<ModelManifest>(reader.ReadToEnd(), Json)!;
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the list of models cannot be read: {e.Message.TrimEnd('.')}",
                    "Specify a file that exists, in Models:Manifest or with --from"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    private static T Parse<T>(string path, string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the list of models is not valid: {e.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.')}",
                    "See docs/engines.md for its form"
                )
                {
                    File = path,
                    Line = (int?)e.LineNumber + 1,
                    Column = (int?)e.BytePositionInLine + 1,
                },
                e
            );
        }
    }

    private static void Check(string path, IReadOnlyList<ModelEntry>? models)
    {
        var wrong = (models ?? []).Select(FindMistake).FirstOrDefault(mistake => mistake is not null);
        if (wrong is not null || models is null)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, wrong ?? "the list of models has no 'models'", "See docs/engines.md for its form")
                {
                    File = path,
                }
            );
        }
    }

    private static string? FindMistake(ModelEntry model) =>
        !IsName(model.Name)
            ? $"'{model.Name}' is not a valid name for a model"
            : model.Files.Select(file => FindMistake(model, file)).FirstOrDefault(mistake => mistake is not null);

    private static string? FindMistake(ModelEntry model, ModelFileEntry file) =>
        !IsName(file.Name) ? $"'{file.Name}' is not a valid name for a file of {model.Name}"
        : file.Size is < 0 or > MaxFileSize || file.Packed?.Size is < 0 or > MaxFileSize
            ? $"{file.Name} of {model.Name} has a size out of bounds"
        : !HashPattern().IsMatch(file.Sha256) || (file.Packed is { } packed && !HashPattern().IsMatch(packed.Sha256))
            ? $"{file.Name} of {model.Name} has no SHA-256 of 64 hexadecimal digits"
        : null;

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[0-9a-fA-F]{64}\\z")]
    private static partial Regex HashPattern();
}
