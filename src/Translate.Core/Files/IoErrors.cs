namespace Translate.Core.Files;

/// <summary>Names the reason of a file system exception in a few words of plain English.</summary>
public static class IoErrors
{
    // Win32 codes in the low word of HResult: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL; on Unix the errno ENOSPC and EDQUOT.
    private const int HandleDiskFull = 0x27;
    private const int DiskFull = 0x70;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Such as "no such file" or "the disk is full"; the system's own words where it is none of the common ones.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        IOException e when IsDiskFull(e) => "the disk is full",
        IOException e when !OperatingSystem.IsWindows() && e.HResult == ReadOnlyFileSystem => "the file system is read-only",
        _ => exception.Message.TrimEnd('.'),
    };

    /// <summary>Whether the write failed for want of space, so that a smaller file may still fit.</summary>
    public static bool IsDiskFull(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is HandleDiskFull or DiskFull
        : exception.HResult is NoSpace or QuotaExceeded;
}
