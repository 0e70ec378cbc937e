using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>
/// Maps the paths of articles and outputs between machines: the place where another storage would take over. With a root, paths travel
/// relative to it, and each machine has its own; without one, they are absolute and the same everywhere.
/// </summary>
/// <param name="root">The shared folder on this machine; null if every machine has the same paths.</param>
internal sealed class SharedFolder(string? root)
{
    /// <summary>Begins a path that is relative to the root.</summary>
    private const string Prefix = "shared:/";

    private readonly string? _root = root is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Whether a path is one that <see cref="ToShared"/> returned.</summary>
    public static bool IsShared(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) || Path.IsPathFullyQualified(path);

    /// <summary>Returns the form in which a path of this machine travels.</summary>
    /// <exception cref="ProblemException">The path is not below the root.</exception>
    public string ToShared(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (_root is null)
        {
            return full;
        }

        if (full == _root)
        {
            return Prefix;
        }

        return PathComparison.IsAtOrBelow(full, _root)
            ? Prefix + Path.GetRelativePath(_root, full).Replace(Path.DirectorySeparatorChar, '/')
            : throw Refuse(
                path,
                $"not in the shared folder {_root}",
                "Put it there, or set Queue:Root to a folder above it that all machines share"
            );
    }

    /// <summary>Returns where a path that traveled is on this machine.</summary>
    /// <exception cref="ProblemException">The path, or a link in it, leads out of the root, or the settings of the machines do not fit together.</exception>
    public string ToLocal(string shared)
    {
        var isRelative = shared.StartsWith(Prefix, StringComparison.Ordinal);
        if (isRelative != _root is not null)
        {
            throw Refuse(
                shared,
                isRelative ? "counted from a shared folder, and this machine has none" : "not counted from the shared folder",
                "Set Queue:Root on all machines, each to the shared folder as it sees it, or on none"
            );
        }

        if (!isRelative)
        {
            return Path.IsPathFullyQualified(shared) && Path.GetFullPath(shared) == shared
                ? shared
                : throw Refuse(shared, "not an absolute path", "Submit the batch again");
        }

        var name = shared[Prefix.Length..];
        try
        {
            return name.Length == 0 ? _root! : Contain(name);
        }
        catch (IOException e)
        {
            throw Refuse(shared, e.Message, "Submit the batch again from inside the shared folder");
        }
    }

    /// <summary>Returns where a path is on this machine, for messages; the path as it travels if it cannot be on this machine.</summary>
    public string TryToLocal(string shared)
    {
        try
        {
            return ToLocal(shared);
        }
        catch (ProblemException)
        {
            return shared;
        }
    }

    /// <summary>Returns the path of a name below the root, whose links do not lead out of it.</summary>
    private string Contain(string name)
    {
        var path = ContainedPath.Combine(_root!, name);
        return PathComparison.IsAtOrBelow(CanonicalPath.Resolve(path), CanonicalPath.Resolve(_root!))
            ? path
            : throw new IOException("a link leads out of the shared folder");
    }

    private static ProblemException Refuse(string path, string message, string advice) =>
        new(new Problem(ProblemKind.BadInput, message, advice) { File = path });
}
