namespace Translate.Core.Files;

/// <summary>Describes file system exceptions in plain English.</summary>
internal static class IoErrors
{
    // Win32 codes are in the low word of HResult: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL. On Unix, HResult is errno: ENOSPC, EDQUOT, EROFS.
    private const int HandleDiskFull = 0x27;
    private const int DiskFull = 0x70;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;
    private const int TooManyOpenFiles = 24;
    private const int WouldBlock = 11;
    private const int SharingViolation = 0x20;
    private const int FileExists = 0x50;
    private const int Exists = 17;

    /// <summary>Returns a short reason, such as "no such file or folder" or "the disk is full". Uncommon errors keep the system's message, without its final full stop.</summary>
    public static string Describe(Exception exception) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
            UnauthorizedAccessException => "permission denied",
            PathTooLongException => "the path is too long",
            IOException e when IsDiskFull(e) => "the disk is full",
            IOException e when !OperatingSystem.IsWindows() && e.HResult == ReadOnlyFileSystem => "the file system is read-only",
            IOException e when !OperatingSystem.IsWindows() && e.HResult == TooManyOpenFiles => "too many open files",
            _ => exception.Message.TrimEnd('.'),
        };

    /// <summary>Whether a file cannot be opened because another process has it open.</summary>
    public static bool IsInUse(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) == SharingViolation : exception.HResult == WouldBlock;

    /// <summary>Whether a file cannot be created because another process was faster.</summary>
    public static bool IsExisting(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) == FileExists : exception.HResult == Exists;

    /// <summary>Whether a write failed because the disk or the quota is full. A smaller file may still fit.</summary>
    public static bool IsDiskFull(IOException exception) =>
        OperatingSystem.IsWindows()
            ? (exception.HResult & 0xFFFF) is HandleDiskFull or DiskFull
            : exception.HResult is NoSpace or QuotaExceeded;
}
