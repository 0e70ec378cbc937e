using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>Finds the articles in a folder and its subfolders, in ordinal order of names, while the sequence is enumerated.</summary>
/// <remarks>
/// Hidden files and the output folder are left out. Only regular files are articles: a pipe, a device, a link that leads nowhere or out of
/// the folder, and a name that cannot be read are reported as problems, and the search goes on. A link to a folder inside the searched
/// folder is passed over, because what is in that folder is found anyway.
/// </remarks>
/// <param name="formats">The formats that read the articles.</param>
/// <param name="output">The folder for outputs, with links resolved; null if nothing is written.</param>
/// <param name="followLinks">Whether links out of the searched folder are followed.</param>
internal sealed class FolderWalker(DocumentFormats formats, string? output, bool followLinks)
{
    /// <summary>Searches a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="skipped">Receives the files that no format reads; null to ignore them.</param>
    public IEnumerable<DiscoveredDocument> Walk(string root, SkippedFiles? skipped) =>
        Walk(root, root, skipped, new HashSet<string>(PathComparison.Comparer) { CanonicalPath.Resolve(root) });

    /// <summary>Returns the article at a path.</summary>
    /// <param name="path">The file.</param>
    /// <param name="relative">Its path below the searched folder.</param>
    public static DocumentSource GetSource(string path, string relative)
    {
        var length = path.Length > 0 && new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        return new DocumentSource(path, relative.Replace(Path.DirectorySeparatorChar, '/'), length);
    }

    /// <summary>Returns why the target of a path cannot be an article; null if it can be one.</summary>
    public static DiscoveredDocument? RefuseKind(DocumentSource source) =>
        FileStatus.Read(source.Path).Kind switch
        {
            FileKind.Pipe => Refuse(source, "a named pipe, not a file", "Copy its content to a file"),
            FileKind.Device => Refuse(source, "a device, not a file", "Copy its content to a file"),
            FileKind.Socket => Refuse(source, "a socket, not a file", "Remove it"),
            FileKind.LinkLoop => Refuse(source, "a link that leads back to itself", "Remove the link"),
            _ => null,
        };

    /// <summary>Creates the result for a path that cannot be an article.</summary>
    public static DiscoveredDocument Refuse(DocumentSource source, string message, string advice) =>
        new(source, new Problem(ProblemKind.BadInput, message, advice) { File = source.Path });

    private IEnumerable<DiscoveredDocument> Walk(string root, string folder, SkippedFiles? skipped, HashSet<string> visited)
    {
        var entries = GetEntries(folder, out var unreadable);
        if (unreadable is not null)
        {
            yield return unreadable;
        }

        foreach (var undecodable in FindUndecodable(root, folder, entries))
        {
            yield return undecodable;
        }

        foreach (var entry in entries.Where(IsDecoded))
        {
            var path = Path.Combine(folder, entry.Name);
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var found =
                entry is DirectoryInfo
                    ? isLink
                        ? FollowFolder(root, path, skipped, visited)
                        : IsOutput(path) || (followLinks && !visited.Add(CanonicalPath.Resolve(path)))
                            ? []
                            : Walk(root, path, skipped, visited)
                    : GetFile(root, path, isLink, skipped);
            foreach (var document in found)
            {
                yield return document;
            }
        }
    }

    private static FileSystemInfo[] GetEntries(string folder, out DiscoveredDocument? unreadable)
    {
        unreadable = null;
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .GetFileSystemInfos()
                    .Where(entry => !entry.Name.StartsWith('.'))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = Refuse(
                new DocumentSource(folder, string.Empty, 0),
                $"the folder cannot be read ({IoErrors.Describe(e)})",
                "Check its permissions"
            );
            return [];
        }
    }

    private IEnumerable<DiscoveredDocument> GetFile(string root, string path, bool isLink, SkippedFiles? skipped)
    {
        if (!formats.IsCandidate(path))
        {
            skipped?.Add(path);
            return [];
        }

        var source = GetSource(path, Path.GetRelativePath(root, path));
        return [RefuseKind(source) ?? (isLink ? RefuseLink(root, source) : null) ?? new DiscoveredDocument(source)];
    }

    private DiscoveredDocument? RefuseLink(string root, DocumentSource source) =>
        FileStatus.Read(source.Path).Kind == FileKind.Missing
            ? Refuse(source, "a link that leads to nothing", "Remove the link, or restore what it names")
        : !followLinks && LeadsOut(root, source.Path) ? RefuseToFollow(root, source)
        : null;

    private IEnumerable<DiscoveredDocument> FollowFolder(string root, string path, SkippedFiles? skipped, HashSet<string> visited)
    {
        if (IsOutput(path) || !LeadsOut(root, path))
        {
            return [];
        }

        return !followLinks ? [RefuseToFollow(root, new DocumentSource(path, string.Empty, 0))]
            : visited.Add(CanonicalPath.Resolve(path)) ? Walk(root, path, skipped, visited)
            : [];
    }

    private static DiscoveredDocument RefuseToFollow(string root, DocumentSource source) =>
        Refuse(source, $"a link that leads out of the folder {root}", "Follow such links with --follow-links, or name what it leads to");

    private static bool LeadsOut(string root, string path) =>
        !PathComparison.IsAtOrBelow(CanonicalPath.Resolve(path), CanonicalPath.Resolve(root));

    private bool IsOutput(string folder) =>
        output is not null && string.Equals(CanonicalPath.Resolve(folder), output, PathComparison.Default);

    /// <summary>Whether .NET can open the entry by its name. What it cannot decode has replacement characters and does not exist.</summary>
    private static bool IsDecoded(FileSystemInfo entry) =>
        !entry.Name.Contains('\uFFFD', StringComparison.Ordinal) || entry.LinkTarget is not null || Path.Exists(entry.FullName);

    private IEnumerable<DiscoveredDocument> FindUndecodable(string root, string folder, FileSystemInfo[] entries)
    {
        var undecoded = entries.Where(entry => !IsDecoded(entry)).ToList();
        if (undecoded.Count == 0)
        {
            return [];
        }

        var names = UndecodableNames.Find(folder).Where(name => !name.StartsWith('.')).ToList();
        return (names.Count > 0 ? names : undecoded.ConvertAll(entry => entry.Name))
            .Select(name => Path.Combine(folder, name))
            .Where(path => formats.IsCandidate(path) || !Path.HasExtension(path))
            .Select(path =>
                Refuse(
                    new DocumentSource(path, Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), 0),
                    "the name is not valid UTF-8",
                    "Rename it"
                )
            );
    }
}
