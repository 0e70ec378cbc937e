using System.Security.Cryptography;
using System.Text.Json;
using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>Finds out which model is in a folder that nobody has listed.</summary>
internal static class ModelFolderReader
{
    private const string EntryFile = "model.json";
    private const string MetadataFile = "metadata.json";

    private static readonly string[] Patterns = ["model.*.bin", "lex.*.bin", "vocab.*.spm"];

    /// <summary>
    /// Reads the entry of the model: from <c>model.json</c>, as an installed model has it; else from the publisher's <c>metadata.json</c>; else from
    /// the files themselves.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name that the model gets.</param>
    /// <exception cref="ProblemException">The folder does not exist, has no model, or a file is not the one that the metadata name.</exception>
    public static ModelEntry Read(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "the folder does not exist", "Specify a folder with the files of a model")
                {
                    File = folder,
                }
            );
        }

        var entry = Path.Combine(folder, EntryFile);
        return File.Exists(entry)
            ? ModelManifest.ReadEntry(entry) with
            {
                Name = name,
            }
            : ReadFiles(folder, name, ReadMetadata(Path.Combine(folder, MetadataFile)));
    }

    private static ModelEntry ReadFiles(string folder, string name, Metadata metadata)
    {
        var files = Patterns
            .Select(pattern => FindFile(folder, pattern))
            .Select(path =>
                metadata.Files?.GetValueOrDefault(Path.GetFileName(path)) is { } known
                    ? new ModelFileEntry
                    {
                        Name = Path.GetFileName(path),
                        Size = known.Size,
                        Sha256 = known.Sha256,
                    }
                    : CreateFile(path)
            );
        return new ModelEntry
        {
            Name = name,
            Version = metadata.Version ?? string.Empty,
            Description = $"{metadata.SourceLanguage}-{metadata.TargetLanguage} {metadata.Architecture}".Trim(' ', '-'),
            Files = [.. files],
        };
    }

    private static string FindFile(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern) is [var path]
            ? path
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"the folder does not have exactly one file {pattern}",
                    "Specify a folder with the files of one model"
                )
                {
                    File = folder,
                }
            );

    /// <summary>Trusts a file that no metadata name, as it is now.</summary>
    private static ModelFileEntry CreateFile(string path)
    {
        using var stream = File.OpenRead(path);
        return new ModelFileEntry
        {
            Name = Path.GetFileName(path),
            Size = stream.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
        };
    }

    private static Metadata ReadMetadata(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<Metadata>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? new Metadata()
                : new Metadata();
        }
        catch (JsonException e)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "the model's metadata are not valid JSON", "Download the model again")
                {
                    File = path,
                    Line = (int?)e.LineNumber + 1,
                },
                e
            );
        }
    }

    private sealed record Metadata
    {
        public string? Architecture { get; init; }

        public string? SourceLanguage { get; init; }

        public string? TargetLanguage { get; init; }

        public string? Version { get; init; }

        public Dictionary<string, FileMetadata>? Files { get; init; }
    }

    private sealed record FileMetadata(long Size, string Sha256);
}
