using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Translate.Core.Output;

/// <summary>A hash of an article's files as they are: paths, lengths and times. It changes if one of them is edited, cut off or empty.</summary>
internal static class OutputStamp
{
    /// <summary>Computes the stamp; 0 if a file does not exist.</summary>
    public static long Compute(IEnumerable<string> paths)
    {
        var hash = new XxHash3();
        foreach (var path in paths)
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return 0;
            }

            hash.Append(MemoryMarshal.AsBytes(file.FullName.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([file.Length, file.LastWriteTimeUtc.Ticks]));
        }

        return (long)hash.GetCurrentHashAsUInt64();
    }
}
