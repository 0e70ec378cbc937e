using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Translate.Core.Files;

namespace Translate.Core.Memory;

/// <summary>Remembers, in a file beside the memory, the id of the unit that was saved last. So a memory that was deleted, or has lost its newest units, is noticed.</summary>
/// <remarks>
/// A mark that cannot be written is left as it was: it is then too low, and less is noticed. It is written without waiting for the
/// disk. Several processes may write it.
/// </remarks>
/// <param name="memoryPath">The memory's file, with links resolved.</param>
internal sealed class SavedMark(string memoryPath) : IDisposable
{
    /// <summary>What follows the memory's name in the name of the file.</summary>
    public const string Extension = ".saved";

    private SafeFileHandle? _file;
    private long _last;

    /// <summary>Returns the mark of a memory; 0 if it has none.</summary>
    public static long Read(string memoryPath)
    {
        try
        {
            return
                FileStatus.Read(memoryPath + Extension).Kind == FileKind.Regular
                && long.TryParse(
                    File.ReadAllText(memoryPath + Extension),
                    NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var last
                )
                ? last
                : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Sets the mark to what the memory has now, also to less than before.</summary>
    public static void Reset(string memoryPath, long last)
    {
        File.Delete(memoryPath + Extension);
        using var mark = new SavedMark(memoryPath);
        mark.Advance(last);
    }

    /// <summary>Raises the mark.</summary>
    public void Advance(long last)
    {
        if (last <= _last)
        {
            return;
        }

        _last = last;
        try
        {
            _file ??= Open(memoryPath + Extension);
            RandomAccess.Write(_file, Encoding.ASCII.GetBytes(last.ToString("D20", CultureInfo.InvariantCulture) + "\n"), fileOffset: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The unit is in the memory; only its loss would not be noticed.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static SafeFileHandle Open(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }

        return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }
}
