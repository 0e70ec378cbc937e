namespace Translate.Core.Pipeline.Watching;

/// <summary>What tells, without reading it, that a file is another than before.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written to, in UTC.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>The stamp of a file, behind a link that of its target; null where there is none.</summary>
    public static FileStamp? Read(string path)
    {
        try
        {
            FileSystemInfo? file = new FileInfo(path);
            if (file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                file = file.ResolveLinkTarget(returnFinalTarget: true);
            }

            return file is FileInfo { Exists: true } known ? new FileStamp(known.Length, known.LastWriteTimeUtc) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
