using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>Reads a file of house style. All or nothing: a file with an error is refused with every error.</summary>
internal static class StyleReader
{
    /// <summary>A larger file is not a style guide.</summary>
    public const long MaxFileBytes = 1024 * 1024;

    private const string ShippedName = "style.yaml";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">The file cannot be read or has errors; one problem each, with its line.</exception>
    public static StyleGuide Read(string path)
    {
        var problems = new List<Problem>();
        var guide = StyleParser.Parse(ReadText(path), path, problems);
        return problems.Count == 0 ? guide : throw new ProblemException(problems);
    }

    /// <summary>Reads the rules that the program comes with.</summary>
    public static StyleGuide ReadShipped()
    {
        using var reader = new StreamReader(typeof(StyleReader).Assembly.GetManifestResourceStream(ShippedName)!);
        var problems = new List<Problem>();
        var guide = StyleParser.Parse(reader.ReadToEnd(), ShippedName, problems);
        return problems.Count == 0 ? guide : throw new ProblemException(problems);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public static string ReadText(string path)
    {
        try
        {
            if (!File.Exists(path) || FileStatus.Read(path).Kind is FileKind.Pipe or FileKind.Device or FileKind.Socket)
            {
                throw Refuse(
                    path,
                    "there is no such style file",
                    "Specify an existing YAML file with --style, or set Style in appsettings.json"
                );
            }

            return BoundedFile.Read(path, MaxFileBytes) is { } bytes
                ? TextDecoder.Decode(bytes, path)
                : throw Refuse(path, $"larger than {MaxFileBytes / (1024 * 1024)} MB", "Remove rules until it is smaller");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions");
        }
        catch (ProblemException e) when (e.Problems[0].Kind != ProblemKind.BadConfiguration)
        {
            throw new ProblemException([.. e.Problems.Select(problem => problem with { Kind = ProblemKind.BadConfiguration })]);
        }
    }

    private static ProblemException Refuse(string path, string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice) { File = path });
}
