using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>Finds the articles under the paths that a user names, and gives each a name that no other output of the batch has.</summary>
/// <remarks>
/// Folders are searched to the bottom, in ordinal order of names, leaving out hidden files, the output folder and links to folders
/// (which could lead in circles). Files are found as the sequence is enumerated.
/// </remarks>
/// <param name="extensions">Extensions that a format can read, with the dot.</param>
/// <param name="outputFolder">Where outputs will be written; need not exist. Null if nothing is written.</param>
/// <param name="outputExtensions">What will be written beside each other for an article, with the dot.</param>
/// <param name="reservedNames">Names that the batch's own files have, which no article may take.</param>
public sealed class DocumentFinder(
    IReadOnlyCollection<string> extensions,
    string? outputFolder,
    IReadOnlyCollection<string> outputExtensions,
    IReadOnlyCollection<string> reservedNames)
{
    private readonly string? _output = outputFolder is null ? null : CanonicalPath.Resolve(outputFolder);

    /// <summary>Everything under the paths, in the order named; the same file named or found twice comes once.</summary>
    public IEnumerable<DiscoveredDocument> Find(IReadOnlyCollection<string> paths)
    {
        var inputsAmongOutputs = paths.Where(path => path.Length > 0).Select(CanonicalPath.Resolve).Where(path => _output is not null && IsAtOrBelow(path, _output)).ToList();

        // Outputs of two articles whose names differ in case alone would be one file on many systems.
        var taken = reservedNames.ToDictionary(name => name, name => $"the batch's own {name} page", StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.SelectMany(FindUnder).Select(found => Claim(found, taken, seen, inputsAmongOutputs)).OfType<DiscoveredDocument>();
    }

    private IEnumerable<DiscoveredDocument> FindUnder(string path)
    {
        if (Directory.Exists(path))
        {
            return FindInFolder(path);
        }

        var source = GetSource(path, Path.GetFileName(path));
        if (!File.Exists(path))
        {
            return [Refuse(source, "there is no such file or folder", "Check the path")];
        }

        return IsReadable(path)
            ? [new DiscoveredDocument(source)]
            : [Refuse(source, $"not of a format that can be read ({string.Join(", ", extensions)})", "Save it as plain text with one of these extensions")];
    }

    private IEnumerable<DiscoveredDocument> FindInFolder(string folder)
    {
        var empty = true;
        foreach (var found in Walk(folder, folder))
        {
            empty = false;
            yield return found;
        }

        if (empty)
        {
            yield return Refuse(new DocumentSource(folder, string.Empty, 0), $"the folder holds no articles ({string.Join(", ", extensions)})", "Put articles into it, or name another folder");
        }
    }

    private IEnumerable<DiscoveredDocument> Walk(string root, string folder)
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
                var isElsewhere = entry.LinkTarget is null && !string.Equals(CanonicalPath.Resolve(path), _output, StringComparison.Ordinal);
                foreach (var found in isElsewhere ? Walk(root, path) : [])
                {
                    yield return found;
                }
            }
            else if (IsReadable(path))
            {
                yield return new DiscoveredDocument(GetSource(path, Path.GetRelativePath(root, path)));
            }
        }
    }

    /// <summary>The document with its name taken; null where the same file was found before.</summary>
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

        if (!taken.TryAdd(source.Name, full))
        {
            return Refuse(source, $"its outputs would overwrite those of {taken[source.Name]}", "Rename it, or name the folder above both");
        }

        if (_output is null)
        {
            return found;
        }

        var real = CanonicalPath.Resolve(full);
        var overwritten = outputExtensions
            .Select(extension => Path.GetFullPath(Path.Combine(_output, source.Name + extension)))
            .FirstOrDefault(output => string.Equals(output, real, StringComparison.Ordinal) || (File.Exists(output) && IsReadable(output) && inputsAmongOutputs.Any(input => IsAtOrBelow(output, input))));
        return overwritten is null
            ? found
            : Refuse(source, overwritten == real ? "its translation would overwrite it" : $"its translation would overwrite the article {overwritten}", "Choose another output folder with --out");
    }

    private static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    private bool IsReadable(string path) => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static DocumentSource GetSource(string path, string relative)
    {
        var length = path.Length > 0 && new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        return new DocumentSource(path, Path.ChangeExtension(relative, null).Replace('\\', '/'), length);
    }

    private static DiscoveredDocument Refuse(DocumentSource source, string message, string advice) =>
        new(source, new Problem(ProblemKind.BadInput, message, advice) { File = source.Path });
}
