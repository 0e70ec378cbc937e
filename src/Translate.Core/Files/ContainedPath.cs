namespace Translate.Core.Files;

/// <summary>Builds the paths of files in a folder from names, and keeps them in it.</summary>
internal static class ContainedPath
{
    /// <summary>Whether every part of a name is a plain name of a file or folder on this system.</summary>
    /// <param name="name">A name with <c>/</c> between folders.</param>
    public static bool IsPlain(string name) => name.Split('/').All(IsPlainPart);

    /// <summary>Returns the path of a file in a folder. The links in it are not resolved.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name below the folder, with <c>/</c> between folders on every system.</param>
    /// <exception cref="IOException">The name has a part such as <c>..</c>, which could lead out of the folder.</exception>
    public static string Combine(string folder, string name) =>
        IsPlain(name)
            ? Path.Combine([folder, .. name.Split('/')])
            : throw new IOException($"the name '{name}' could lead out of the folder");

    /// <summary>Returns where a file in a folder really is: the path with the links in its folders resolved.</summary>
    /// <exception cref="IOException">A link leads out of the folder.</exception>
    public static string Resolve(string folder, string name)
    {
        var path = Combine(folder, name);
        var real = CanonicalPath.ResolveFolder(path);
        return PathComparison.IsAtOrBelow(Path.GetDirectoryName(real)!, CanonicalPath.Resolve(folder))
            ? real
            : throw new IOException($"a link leads out of the folder to {Path.GetDirectoryName(real)}");
    }

    // On Linux only '/' separates, so that x\..\y is one part there. On Windows it is three, and C: is a drive.
    private static bool IsPlainPart(string part) =>
        part is not ("" or "." or "..")
        && part.AsSpan().IndexOfAny(['\0', Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, Path.VolumeSeparatorChar]) < 0;
}
