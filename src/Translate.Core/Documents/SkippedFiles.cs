namespace Translate.Core.Documents;

/// <summary>Counts the files in searched folders that no format reads, by extension. Not safe to use from several threads at once.</summary>
public sealed class SkippedFiles
{
    private readonly SortedDictionary<string, int> _byExtension = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public int Count { get; private set; }

    /// <summary>How many there are of each extension, which is in lower case with the dot; empty for files without one.</summary>
    public IReadOnlyDictionary<string, int> ByExtension => _byExtension;

    /// <summary>Creates the counts that <see cref="ByExtension"/> returned.</summary>
    internal static SkippedFiles From(IReadOnlyDictionary<string, int> byExtension)
    {
        var skipped = new SkippedFiles();
        foreach (var (extension, count) in byExtension)
        {
            skipped._byExtension[extension] = count;
            skipped.Count += count;
        }

        return skipped;
    }

    /// <summary>Counts a file.</summary>
    public void Add(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        _byExtension[extension] = _byExtension.GetValueOrDefault(extension) + 1;
        Count++;
    }

    /// <summary>Such as <c>2 .docx, 1 without extension</c>, the most frequent first; empty if no file was skipped.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            _byExtension
                .OrderByDescending(pair => pair.Value)
                .Select(pair => FormattableString.Invariant($"{pair.Value} {(pair.Key.Length > 0 ? pair.Key : "without extension")}"))
        );
}
