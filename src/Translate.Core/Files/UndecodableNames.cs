using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Translate.Core.Files;

/// <summary>Finds the entries of a folder whose names are not valid UTF-8. .NET cannot open them, and two of them can look the same.</summary>
internal static class UndecodableNames
{
    /// <summary>Where the name begins in <c>struct dirent</c> of 64-bit Linux.</summary>
    private const int NameOffset = 19;

    private const int MaxNameLength = 255;

    /// <summary>Returns the names with each invalid byte written as <c>\xE9</c>, in ordinal order. Empty if every name is valid, or if the system does not report them.</summary>
    public static IReadOnlyList<string> Find(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess || OpenFolder(folder) is var handle && handle == IntPtr.Zero)
        {
            return [];
        }

        var names = new List<string>();
        try
        {
            while (ReadEntry(handle) is var entry && entry != IntPtr.Zero)
            {
                var name = ReadName(entry + NameOffset);
                if (!Utf8.IsValid(name))
                {
                    names.Add(Escape(name));
                }
            }
        }
        finally
        {
            _ = CloseFolder(handle);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Returns the text of a name, with each byte that is not UTF-8 written as <c>\xE9</c>.</summary>
    internal static string Escape(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder(name.Length);
        while (!name.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(name, out var rune, out var consumed) == System.Buffers.OperationStatus.Done;
            if (isValid)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var octet in name[..consumed])
                {
                    text.Append("\\x").Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            name = name[consumed..];
        }

        return text.ToString();
    }

    private static byte[] ReadName(IntPtr start)
    {
        var length = 0;
        while (length < MaxNameLength && Marshal.ReadByte(start, length) != 0)
        {
            length++;
        }

        var name = new byte[length];
        Marshal.Copy(start, name, 0, length);
        return name;
    }

    [DllImport("libc", EntryPoint = "opendir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("libc", EntryPoint = "readdir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr ReadEntry(IntPtr folder);

    [DllImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFolder(IntPtr folder);
}
