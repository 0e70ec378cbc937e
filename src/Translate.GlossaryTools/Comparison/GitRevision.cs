using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Comparison;

/// <summary>The glossary files of a git revision, as <c>git show</c> gives them.</summary>
/// <param name="git">The git program.</param>
/// <param name="revision">A commit, tag, branch or other name that git knows.</param>
internal sealed class GitRevision(string git, string revision)
{
    /// <summary>Name (<c>revision:path</c>) and text of every glossary file that the revision has at the path or below.</summary>
    /// <param name="path">A file or folder of a working tree; need not exist there any more.</param>
    /// <exception cref="ProblemException">git is missing, the path is in no repository, or the revision is unknown or has no glossary there.</exception>
    public IReadOnlyList<(string File, string Text)> FilesUnder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var process = new GitProcess(git, ExistingFolder(Path.GetDirectoryName(full) ?? full));
        if (!process.TryRun(["rev-parse", "--show-toplevel"], out _, out _))
        {
            throw Refuse(
                $"'{revision}' is not a file or folder, and {path} is in no git repository, so it is not a revision either",
                "Name two files or folders, or run in the glossary's repository"
            );
        }

        if (
            revision.StartsWith('-')
            || !process.TryRun(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], out _, out _)
        )
        {
            throw Refuse(
                $"'{revision}' is neither a file or folder nor a revision that git knows",
                "Check its spelling; 'git log --oneline' lists revisions"
            );
        }

        var relative = Path.GetRelativePath(process.Folder, full).Replace('\\', '/');
        var listing = process.Run(["ls-tree", "-r", "-z", "--name-only", "--full-name", revision, "--", relative]);
        var files = Encoding
            .UTF8.GetString(listing)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ?
            [
                .. files.Select(file =>
                    ($"{revision}:{file}", TextDecoder.Decode(process.Run(["show", $"{revision}:{file}"]), $"{revision}:{file}"))
                ),
            ]
            : throw Refuse(
                $"revision '{revision}' has no glossary at {path}",
                "Specify a later revision, or the glossary's path with --glossary"
            );
    }

    private static string ExistingFolder(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } above ? folder : ExistingFolder(above);

    private static ProblemException Refuse(string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice));
}
