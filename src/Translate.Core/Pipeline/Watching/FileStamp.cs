namespace Translate.Core.Pipeline.Watching;

/// <summary>Size and time of a file, which show a change without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written to, in UTC.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    /// <summary>Reads the stamp of a file, or of the target of a link; null if the file does not exist.</summary>
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
