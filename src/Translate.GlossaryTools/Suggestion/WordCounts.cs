namespace Translate.GlossaryTools.Suggestion;

/// <summary>How often each word occurs, regardless of case. Holds a limited number of words.</summary>
internal sealed class WordCounts(int maxWords)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All words.</summary>
    public long Total { get; private set; }

    /// <summary>Counts a word. One that is new when there are too many is only counted in the total.</summary>
    public void Add(string word)
    {
        Total++;
        if (_counts.TryGetValue(word, out var count) || _counts.Count < maxWords)
        {
            _counts[word] = count + 1;
        }
    }

    /// <summary>How often the word occurs; at least once.</summary>
    public int Get(string word) => Math.Max(1, _counts.GetValueOrDefault(word));
}
