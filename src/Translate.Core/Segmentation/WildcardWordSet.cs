namespace Translate.Core.Segmentation;

/// <summary>A set of words and wildcard patterns. Ignores case. <c>*</c> matches two letters or more: <c>*nya</c>, <c>di*kan</c>.</summary>
internal sealed class WildcardWordSet
{
    private const int MinStar = 2;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly (string Start, string End)[] _patterns;

    public WildcardWordSet(IEnumerable<string> words)
    {
        All = [.. words];
        _words = All.Where(word => !word.Contains('*', StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _patterns =
        [
            .. All.Where(word => word.Contains('*', StringComparison.Ordinal))
                .Select(word => word.Split('*', 2))
                .Select(parts => (parts[0], parts[1])),
        ];
    }

    /// <summary>The words as written in the data.</summary>
    public IReadOnlyList<string> All { get; }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        foreach (var (start, end) in _patterns)
        {
            if (
                word.Length >= start.Length + end.Length + MinStar
                && word.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && word.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }
}
