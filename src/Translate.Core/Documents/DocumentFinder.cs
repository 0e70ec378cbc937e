using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>Finds the articles under the paths that a user names, and gives each a name that no other output of the batch has.</summary>
/// <remarks>
/// Folders are searched with all their subfolders, in ordinal order of names. Hidden files, the output folder, and links to folders,
/// which could form a circle, are left out. Files are found as the sequence is enumerated.
/// </remarks>
/// <param name="formats">The formats that read the articles.</param>
/// <param name="outputFolder">The folder for outputs; need not exist. Null if nothing is written.</param>
/// <param name="outputSuffixes">What follows an article's name in the names of its outputs.</param>
/// <param name="reservedNames">The names of the batch's own files. No article may have one of them.</param>
internal sealed class DocumentFinder(
    DocumentFormats formats,
    string? outputFolder,
    IReadOnlyCollection<string> outputSuffixes,
    IReadOnlyCollection<string> reservedNames)
{
    private readonly string? _output = outputFolder is null ? null : CanonicalPath.Resolve(outputFolder);

    /// <summary>Returns everything under the paths, in the order named. A file that is found twice is returned once. Each enumeration searches again.</summary>
    /// <param name="paths">Articles, and folders of articles.</param>
    /// <param name="skipped">Receives the files that no format reads; null to ignore them.</param>
    public IEnumerable<DiscoveredDocument> Find(IReadOnlyCollection<string> paths, SkippedFiles? skipped = null)
    {
        var inputsAmongOutputs = paths.Where(path => path.Length > 0).Select(CanonicalPath.Resolve).Where(path => _output is not null && PathComparison.IsAtOrBelow(path, _output)).ToList();

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

        var source = GetSource(path, Path.GetFileName(path));
        if (!File.Exists(path))
        {
            return [Refuse(source, "there is no such file or folder", "Check the path")];
        }

        return formats.CanRead(path)
            ? [new DiscoveredDocument(source)]
            : [Refuse(source, $"not of a format that can be read ({string.Join(", ", formats.Extensions)})", "Save it in one of these formats")];
    }

    private IEnumerable<DiscoveredDocument> FindInFolder(string folder, SkippedFiles? skipped)
    {
        var isEmpty = true;
        foreach (var found in Walk(folder, folder, skipped))
        {
            isEmpty = false;
            yield return found;
        }

        if (isEmpty)
        {
            yield return Refuse(new DocumentSource(folder, string.Empty, 0), $"the folder holds no articles ({string.Join(", ", formats.Extensions)})", "Put articles into it, or name another folder");
        }
    }

    private IEnumerable<DiscoveredDocument> Walk(string root, string folder, SkippedFiles? skipped)
    {
        FileSystemInfo[] entries;
        DiscoveredDocument? unreadable = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            unreadable = Refuse(new DocumentSource(folder, string.Empty, 0), $"the folder cannot be read ({IoErrors.Describe(e)})", "Check its permissions");
        }

        if (unreadable is not null)
        {
            yield return unreadable;
        }

        foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                var isSearched = entry.LinkTarget is null && !string.Equals(CanonicalPath.Resolve(path), _output, PathComparison.Default);
                foreach (var found in isSearched ? Walk(root, path, skipped) : [])
                {
                    yield return found;
                }
            }
            else if (formats.CanRead(path))
            {
                yield return new DiscoveredDocument(GetSource(path, Path.GetRelativePath(root, path)));
            }
            else
            {
                skipped?.Add(path);
            }
        }
    }

    /// <summary>Returns the document if its name is free; null if the same file was found before.</summary>
    private DiscoveredDocument? Claim(DiscoveredDocument found, Dictionary<string, string> taken, HashSet<string> seen, List<string> inputsAmongOutputs)
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

        if ((FindOwner(source.Name, taken) ?? taken.GetValueOrDefault(source.Name)) is { } owner)
        {
            return Refuse(source, $"its outputs would overwrite those of {owner}", "Rename it, or name the folder above both");
        }

        taken.Add(source.Name, full);
        if (_output is null)
        {
            return found;
        }

        var real = CanonicalPath.Resolve(full);
        var overwritten = outputSuffixes
            .Select(suffix => Path.GetFullPath(Path.Combine(_output, source.Name + suffix)))
            .FirstOrDefault(output => string.Equals(output, real, PathComparison.Default) || (File.Exists(output) && formats.CanRead(output) && inputsAmongOutputs.Any(input => PathComparison.IsAtOrBelow(output, input))));
        return overwritten is null
            ? found
            : Refuse(source, overwritten == real ? "its translation would overwrite it" : $"its translation would overwrite the article {overwritten}", "Choose another output folder with --out");
    }

    /// <summary>Returns the article that has an output of this name; null if no article has.</summary>
    private string? FindOwner(string name, Dictionary<string, string> taken) => outputSuffixes
        .Where(suffix => suffix.Length > 0 && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
        .Select(suffix => taken.GetValueOrDefault(name[..^suffix.Length]))
        .FirstOrDefault(path => path is not null);

    private static DocumentSource GetSource(string path, string relative)
    {
        var length = path.Length > 0 && new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        return new DocumentSource(path, relative.Replace(Path.DirectorySeparatorChar, '/'), length);
    }

    private static DiscoveredDocument Refuse(DocumentSource source, string message, string advice) =>
        new(source, new Problem(ProblemKind.BadInput, message, advice) { File = source.Path });
}
