using Translate.Core.Files;

namespace Translate.Core.Documents;

/// <summary>Finds the articles under the paths that a user names, and gives each a name that no other output of the batch has.</summary>
/// <remarks>
/// Folders are searched by <see cref="FolderWalker"/>. Files are found as the sequence is enumerated. An article is refused here, before
/// anything is paid for it, if its outputs would overwrite another file or lie outside the output folder.
/// </remarks>
/// <param name="formats">The formats that read the articles.</param>
/// <param name="outputFolder">The folder for outputs; need not exist. Null if nothing is written.</param>
/// <param name="outputSuffixes">What follows an article's name in the names of its outputs.</param>
/// <param name="reservedNames">The names of the batch's own files. No article may have one of them.</param>
/// <param name="followLinks">Whether links out of a named folder are followed.</param>
/// <param name="findEarlier">Returns the article of an earlier run whose outputs have a name; null if no article has it.</param>
internal sealed class DocumentFinder(
    DocumentFormats formats,
    string? outputFolder,
    IReadOnlyCollection<string> outputSuffixes,
    IReadOnlyCollection<string> reservedNames,
    bool followLinks = false,
    Func<string, string?>? findEarlier = null
)
{
    private readonly string? _output = outputFolder is null ? null : CanonicalPath.Resolve(outputFolder);

    /// <summary>Returns everything under the paths, in the order named. A file that is found twice is returned once. Each enumeration searches again.</summary>
    /// <param name="paths">Articles, and folders of articles.</param>
    /// <param name="skipped">Receives the files that no format reads; null to ignore them.</param>
    public IEnumerable<DiscoveredDocument> Find(IReadOnlyCollection<string> paths, SkippedFiles? skipped = null)
    {
        var inputsAmongOutputs = paths
            .Where(path => path.Length > 0)
            .Select(CanonicalPath.Resolve)
            .Where(path => _output is not null && PathComparison.IsAtOrBelow(path, _output))
            .ToList();

        // Two articles whose names differ only in case would have one output on many file systems.
        var taken = reservedNames.ToDictionary(name => name, name => $"the batch's own {name}", StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(PathComparison.Comparer);
        foreach (var found in paths.SelectMany(path => FindUnder(path, skipped)))
        {
            if (Claim(found, taken, seen, inputsAmongOutputs) is { } claimed)
            {
                yield return claimed;
            }
        }
    }

    private IEnumerable<DiscoveredDocument> FindUnder(string path, SkippedFiles? skipped)
    {
        if (Directory.Exists(path))
        {
            return FindInFolder(path, skipped);
        }

        var source = FolderWalker.GetSource(path, Path.GetFileName(path));
        return FolderWalker.RefuseKind(source) is { } refused ? [refused]
            : !File.Exists(path)
                ?
                [
                    FolderWalker.Refuse(
                        source,
                        "there is no such file or folder",
                        path.Contains('\uFFFD', StringComparison.Ordinal) ? "Rename it if its name is not valid UTF-8" : "Check the path"
                    ),
                ]
            : [new DiscoveredDocument(source)];
    }

    private IEnumerable<DiscoveredDocument> FindInFolder(string folder, SkippedFiles? skipped)
    {
        var isEmpty = true;
        foreach (var found in new FolderWalker(formats, _output, followLinks).Walk(folder, skipped))
        {
            isEmpty = false;
            yield return found;
        }

        if (isEmpty)
        {
            yield return FolderWalker.Refuse(
                new DocumentSource(folder, string.Empty, 0),
                $"the folder holds no articles ({string.Join(", ", formats.Extensions)})",
                "Put articles into it, or name another folder"
            );
        }
    }

    /// <summary>Returns the document if its name is free; null if the same file was found before.</summary>
    private DiscoveredDocument? Claim(
        DiscoveredDocument found,
        Dictionary<string, string> taken,
        HashSet<string> seen,
        List<string> inputsAmongOutputs
    )
    {
        if (found.Problem is not null)
        {
            return found;
        }

        var source = found.Source;
        var full = Path.GetFullPath(source.Path);
        if (!seen.Add(full))
        {
            return null;
        }

        string name;
        try
        {
            name = GetOutputName(source.Name);
        }
        catch (IOException e)
        {
            return FolderWalker.Refuse(
                source,
                $"its translation would be written outside the output folder ({e.Message})",
                "Remove the link, rename the article, or choose another output folder with --out"
            );
        }

        if ((FindOwner(name, taken) ?? taken.GetValueOrDefault(name)) is { } owner)
        {
            return FolderWalker.Refuse(source, $"its outputs would overwrite those of {owner}", "Rename it, or name the folder above both");
        }

        if (
            findEarlier?.Invoke(name) is { } earlier
            && !string.Equals(CanonicalPath.Resolve(earlier), CanonicalPath.Resolve(full), PathComparison.Default)
        )
        {
            return FolderWalker.Refuse(
                source,
                $"its outputs would overwrite those of {earlier}, which an earlier run wrote",
                "Specify the folder above both, choose another output folder with --out, or delete those outputs"
            );
        }

        taken.Add(name, full);
        if (_output is null)
        {
            return found;
        }

        var real = CanonicalPath.Resolve(full);
        var overwritten = outputSuffixes
            .Select(suffix => Path.Combine([_output, .. (name + suffix).Split('/')]))
            .FirstOrDefault(output =>
                string.Equals(output, real, PathComparison.Default)
                || (
                    File.Exists(output)
                    && formats.CanRead(output)
                    && inputsAmongOutputs.Any(input => PathComparison.IsAtOrBelow(output, input))
                )
            );
        return overwritten is null
            ? found
            : FolderWalker.Refuse(
                source,
                overwritten == real ? "its translation would overwrite it" : $"its translation would overwrite the article {overwritten}",
                "Choose another output folder with --out"
            );
    }

    /// <summary>Returns the name that an article's outputs really have below the output folder. A link in that folder can make it another one.</summary>
    /// <exception cref="IOException">The name, or a link, leads out of the folder.</exception>
    private string GetOutputName(string name) =>
        _output is null
            ? name
            : Path.GetRelativePath(_output, ContainedPath.Resolve(_output, name)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Returns the article that has an output of this name; null if no article has.</summary>
    private string? FindOwner(string name, Dictionary<string, string> taken) =>
        outputSuffixes
            .Where(suffix => suffix.Length > 0 && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            .Select(suffix => taken.GetValueOrDefault(name[..^suffix.Length]))
            .FirstOrDefault(path => path is not null);
}
