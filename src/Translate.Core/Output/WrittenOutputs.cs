using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Translate.Core.Output;

/// <summary>Remembers the content of every file that was written to an output folder, so that a file that a person edited is recognized.</summary>
/// <remarks>
/// A hidden file in the folder has one hash per line, of a file's name and content. A hash is added before the file gets its name, so a
/// run that is killed never leaves a file that looks edited. Safe to use from several threads at once.
/// </remarks>
/// <param name="folder">The output folder.</param>
internal sealed class WrittenOutputs(string folder)
{
    /// <summary>The name of the hidden file.</summary>
    public const string FileName = ".written-by-translate";

    private readonly Lock _lock = new();
    private readonly Lazy<HashSet<ulong>> _known = new(() => Read(Path.Combine(folder, FileName)));

    /// <summary>Computes the hash of a file.</summary>
    /// <param name="name">Its name below the output folder.</param>
    /// <param name="path">Where the content is.</param>
    public static ulong ComputeHash(string name, string path)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(name));
        hash.Append([0]);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        hash.Append(stream);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Computes the hash of a file that is in memory; see <see cref="ComputeHash(string, string)"/>.</summary>
    public static ulong ComputeHash(string name, ReadOnlySpan<byte> content)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(name));
        hash.Append([0]);
        hash.Append(content);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Returns whether this program wrote a file with this hash, in this run or an earlier one.</summary>
    public bool Contains(ulong hash)
    {
        lock (_lock)
        {
            return _known.Value.Contains(hash);
        }
    }

    /// <summary>Adds the hashes of files that are about to be written, and of files that already have the content that would be written.</summary>
    /// <exception cref="IOException">The folder is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public void Add(IEnumerable<ulong> hashes)
    {
        lock (_lock)
        {
            var added = hashes.Where(_known.Value.Add).Select(hash => hash.ToString("x16", CultureInfo.InvariantCulture)).ToList();
            if (added.Count > 0)
            {
                File.AppendAllLines(Path.Combine(folder, FileName), added);
            }
        }
    }

    /// <summary>Reads the hashes. A line that a power loss cut off is left out.</summary>
    private static HashSet<ulong> Read(string path) => !File.Exists(path)
        ? []
        : [.. File.ReadLines(path).Where(line => line.Length == 16).Select(line => ulong.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) ? hash : 0)];
}
