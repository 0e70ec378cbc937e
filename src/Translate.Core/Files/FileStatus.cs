using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Translate.Core.Files;

/// <summary>What the file system knows of a path, with links followed.</summary>
/// <remarks>
/// .NET does not distinguish a pipe or a device from a file, and does not count hard links. On Linux this asks the system with <c>statx</c>, whose
/// structure is the same on every processor (https://man7.org/linux/man-pages/man2/statx.2.html). On other systems every file counts
/// as regular and has one link.
/// </remarks>
/// <param name="Kind">What the path leads to.</param>
/// <param name="Links">How many names the file has. 1 unless somebody made hard links; 0 if the file has lost its last name.</param>
internal readonly record struct FileStatus(FileKind Kind, long Links)
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int EmptyPath = 0x1000;
    private const int TypeMask = 0xF000;
    private const int TooManyLinks = 40;

    /// <summary>The size in bytes.</summary>
    public long Length { get; init; }

    /// <summary>The device and the number of the file on it, which stay when it is renamed. Zeros if the system does not report them.</summary>
    public (ulong Device, ulong Number) Identity { get; init; }

    /// <summary>Reads the status of a path.</summary>
    public static FileStatus Read(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new FileStatus(FileKind.Missing, 0);
        }

        if (OperatingSystem.IsLinux())
        {
            try
            {
                return Statx(CurrentFolder, path, 0, BasicFields, out var status) == 0
                    ? Create(status)
                    : new FileStatus(Marshal.GetLastPInvokeError() == TooManyLinks ? FileKind.LinkLoop : FileKind.Missing, 0);
            }
            catch (EntryPointNotFoundException)
            {
                // A C library from before 2018.
            }
        }

        return Directory.Exists(path) ? new FileStatus(FileKind.Folder, 1)
            : new FileInfo(path) is { Exists: true } file ? new FileStatus(FileKind.Regular, 1) { Length = file.Length }
            : new FileStatus(FileKind.Missing, 0);
    }

    /// <summary>Reads the status of an open file. On systems other than Linux only the kind and the size are known.</summary>
    public static FileStatus Read(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                return Statx((int)file.DangerousGetHandle(), string.Empty, EmptyPath, BasicFields, out var status) == 0
                    ? Create(status)
                    : new FileStatus(FileKind.Missing, 0);
            }
            catch (EntryPointNotFoundException)
            {
                // A C library from before 2018.
            }
        }

        return new FileStatus(FileKind.Regular, 1) { Length = RandomAccess.GetLength(file) };
    }

    private static FileStatus Create(StatxResult status) =>
        new(GetKind(status.Mode), status.Links)
        {
            Length = (long)status.Size,
            Identity = (((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Number),
        };

    private static FileKind GetKind(ushort mode) =>
        (mode & TypeMask) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            0xC000 => FileKind.Socket,
            _ => FileKind.Device,
        };

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        out StatxResult result
    );

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxResult
    {
        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
