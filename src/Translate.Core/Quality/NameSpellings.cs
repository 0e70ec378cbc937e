using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Finds names that differ from a name in one or two letters.</summary>
/// <remarks>
/// A name is cut into parts, one more than the letters that may differ. Another spelling has one of the parts as it is, at most two letters
/// away, so that few names are compared.
/// </remarks>
internal sealed class NameSpellings
{
    /// <summary>Shorter names differ by two letters and are different names.</summary>
    private const int MinLengthForTwo = 8;

    /// <summary>The most names that share a part and are compared. It keeps the time linear.</summary>
    private const int MaxShared = 64;

    private readonly Dictionary<(int Length, int Part, string Letters), List<KnownName>> _names = [];

    /// <summary>Adds a name.</summary>
    public void Add(KnownName name)
    {
        var parts = CountParts(name.Key.Length);
        for (var part = 0; part < parts; part++)
        {
            var (start, end) = GetPart(name.Key.Length, part, parts);
            var key = (name.Key.Length, part, name.Key[start..end]);
            if (!_names.TryGetValue(key, out var shared))
            {
                _names.Add(key, shared = []);
            }

            if (shared.Count < MaxShared)
            {
                shared.Add(name);
            }
        }
    }

    /// <summary>Returns the first name that is another spelling: one letter differs, or two and the names are certainly of one person or place; null if none is known.</summary>
    public KnownName? Find(KnownName name) => FindSharing(name.Key).FirstOrDefault(other => IsOtherSpelling(other, name));

    private static int CountParts(int length) => length < MinLengthForTwo ? 2 : 3;

    private static (int Start, int End) GetPart(int length, int part, int parts) => (part * length / parts, (part + 1) * length / parts);

    private IEnumerable<KnownName> FindSharing(string key)
    {
        for (var length = key.Length - 2; length <= key.Length + 2; length++)
        {
            var parts = CountParts(length);
            for (var part = 0; part < parts; part++)
            {
                var (start, end) = GetPart(length, part, parts);
                for (var at = Math.Max(0, start - 2); at <= start + 2 && at + end - start <= key.Length; at++)
                {
                    foreach (var name in _names.GetValueOrDefault((length, part, key.Substring(at, end - start)), []))
                    {
                        yield return name;
                    }
                }
            }
        }
    }

    /// <summary>Whether two names differ in letters that are not an ending, as in Germany and Germans.</summary>
    private static bool IsOtherSpelling(KnownName one, KnownName other) =>
        Spelling.CountEdits(one.Key, other.Key) switch
        {
            1 => !IsEnding(one.Key, other.Key)
                && !IsEnding(other.Key, one.Key)
                && !(
                    one.Key.Length == other.Key.Length
                    && one.Key[..^1] == other.Key[..^1]
                    && (one.Key[^1] is 's' or 'n' || other.Key[^1] is 's' or 'n')
                ),
            2 => Math.Min(one.Key.Length, other.Key.Length) >= MinLengthForTwo
                && one.Key[0] == other.Key[0]
                && one.IsSameAs(other)
                && !one.Key.StartsWith(other.Key[..^2], StringComparison.Ordinal)
                && !other.Key.StartsWith(one.Key[..^2], StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Whether a word is another one with an ending. No ending of English is one of these letters.</summary>
    private static bool IsEnding(string longer, string word) =>
        longer.StartsWith(word, StringComparison.Ordinal) && longer[^1] is not ('h' or 'k' or 't' or 'u' or 'o');
}
