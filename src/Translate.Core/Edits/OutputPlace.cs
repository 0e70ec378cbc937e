using Translate.Core.Output;

namespace Translate.Core.Edits;

/// <summary>Where a file is in the output folder of a run.</summary>
/// <param name="Folder">The output folder.</param>
/// <param name="Name">The name of the file in it, with <c>/</c> between folders.</param>
internal sealed record OutputPlace(string Folder, string Name)
{
    /// <summary>Returns the place of a file; null if no folder above it was written by a run.</summary>
    public static OutputPlace? Find(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, WrittenOutputs.FileName)))
            {
                return new OutputPlace(folder, Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/'));
            }
        }

        return null;
    }

    /// <summary>Returns the name of the article that a bilingual output is of, by the name of the output; null if it has another name.</summary>
    public static string? GetArticle(string name) =>
        name.LastIndexOf(OutputNames.Infix, StringComparison.OrdinalIgnoreCase) is > 0 and var end ? name[..end] : null;
}
