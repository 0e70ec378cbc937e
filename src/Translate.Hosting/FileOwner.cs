using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Translate.Hosting;

/// <summary>Says whose a file is. Windows protects the folders of users by other means, so there every file counts as the user's own.</summary>
internal static class FileOwner
{
    private const uint Root = 0;
    private const int CurrentFolder = -100;
    private const uint OwnerMask = 0x8;
    private const int LinuxOwnerOffset = 20;
    private const int MacOwnerOffset = 16;
    private const int BufferSize = 512;

    /// <summary>Returns whether only the user of this process, or the administrator, can have written a file.</summary>
    public static bool IsTrusted(string path) =>
        OperatingSystem.IsWindows()
        || (
            (File.GetUnixFileMode(path) & UnixFileMode.OtherWrite) == 0
            && GetOwner(path) is { } owner
            && (owner == Root || owner == GetEffectiveUser())
        );

    /// <summary>Returns the owner's number; null if the system does not report it.</summary>
    private static uint? GetOwner(string path)
    {
        var status = new byte[BufferSize];
        try
        {
            return OperatingSystem.IsMacOS()
                ? Read(GetStatus(path, status), status, MacOwnerOffset)
                : Read(GetExtendedStatus(CurrentFolder, path, flags: 0, OwnerMask, status), status, LinuxOwnerOffset);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static uint? Read(int result, byte[] status, int offset) =>
        result != 0 ? null
        : BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(offset))
        : BinaryPrimitives.ReadUInt32BigEndian(status.AsSpan(offset));

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUser();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetExtendedStatus(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        [Out] byte[] status
    );

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetStatus([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);
}
