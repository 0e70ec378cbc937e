using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Translate.Core.Files;

namespace Translate.Core.Output;

/// <summary>Remembers the content of every file that was written to an output folder, so that a file that a person edited is recognized.</summary>
/// <remarks>
/// A hidden file in the folder has one hash per line, of a file's name and content. A hash is added before the file gets its name, so a
/// run that is killed never leaves a file that looks edited. Safe to use from several threads, and several processes, at once.
/// </remarks>
/// <param name="folder">The output folder.</param>
internal sealed class WrittenOutputs(string folder)
{
    /// <summary>The name of the hidden file.</summary>
    public const string FileName = ".written-by-translate";

    private readonly Lock _lock = new();
    private readonly string _path = Path.Combine(folder, FileName);
    private HashSet<ulong> _known = [];
    private long _length = -1;

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

    /// <summary>Returns whether this program wrote a file with this hash, in this run, an earlier one, or another process.</summary>
    public bool Contains(ulong hash)
    {
        lock (_lock)
        {
            Refresh();
            return _known.Contains(hash);
        }
    }

    /// <summary>Adds the hashes of files that are about to be written, and of files that already have the content that would be written.</summary>
    /// <exception cref="IOException">The folder is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public void Add(IEnumerable<ulong> hashes)
    {
        lock (_lock)
        {
            if (_length < 0)
            {
                Refresh();
            }

            var added = hashes.Where(hash => !_known.Contains(hash)).Distinct().ToList();
            if (added.Count > 0)
            {
                Append(added);
                _known.UnionWith(added);
            }
        }
    }

    /// <summary>Reads the file again if another process added to it.</summary>
    private void Refresh()
    {
        var file = new FileInfo(_path);
        var length = file.Exists ? file.Length : 0;
        if (length != _length)
        {
            _known = length == 0 ? [] : Read(_path);
            _length = length;
        }
    }

    private void Append(IReadOnlyList<ulong> hashes)
    {
        var lines = Encoding.ASCII.GetBytes(
            string.Concat(hashes.Select(hash => hash.ToString("x16", CultureInfo.InvariantCulture) + Environment.NewLine))
        );
        using (var file = BusyFile.Open(() => File.OpenHandle(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None)))
        {
            // Asked while the file is locked. FileMode.Append looks for the end before, and would write over what another process adds meanwhile.
            RandomAccess.Write(file, lines, RandomAccess.GetLength(file));
        }

        if (new FileInfo(_path).Length == _length + lines.Length)
        {
            _length += lines.Length;
        }
    }

    /// <summary>Reads the hashes. A line that a power loss cut off is left out.</summary>
    private static HashSet<ulong> Read(string path)
    {
        var known = new HashSet<ulong>();
        using var reader = new StreamReader(
            BusyFile.Open(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        );
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 16 && ulong.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
            {
                known.Add(hash);
            }
        }

        return known;
    }
}
