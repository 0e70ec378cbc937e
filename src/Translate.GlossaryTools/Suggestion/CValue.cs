namespace Translate.GlossaryTools.Suggestion;

/// <summary>The C-value of multi-word candidates: how much a string of words behaves like a term.</summary>
/// <remarks>
/// Frantzi, Ananiadou, Mima: Automatic recognition of multi-word terms: the C-value/NC-value method (2000). A candidate counts by the
/// logarithm of its length and by its frequency, less the mean of how often it is inside longer candidates.
/// </remarks>
internal static class CValue
{
    /// <summary>The C-value of every candidate; zero or less for one that occurs only inside a single longer one.</summary>
    /// <param name="frequencies">Candidates, their words parted by a blank, each with how often it occurs, inside longer ones too.</param>
    public static IReadOnlyDictionary<string, double> Compute(IReadOnlyDictionary<string, int> frequencies)
    {
        var values = new Dictionary<string, double>(frequencies.Count, StringComparer.Ordinal);
        var nested = new Dictionary<string, (int Times, int Longer)>(StringComparer.Ordinal);

        // The longest come first, so that what is known of a candidate is whole when its own turn comes.
        foreach (var (candidate, words, frequency) in frequencies.Select(pair => (pair.Key, Words: pair.Key.Split(' '), pair.Value)).OrderByDescending(pair => pair.Words.Length))
        {
            var (times, longer) = nested.GetValueOrDefault(candidate);
            values[candidate] = Math.Log2(words.Length) * (longer == 0 ? frequency : frequency - ((double)times / longer));
            foreach (var part in GetParts(words).Where(frequencies.ContainsKey))
            {
                // Occurrences inside an even longer candidate were counted with that one.
                var known = nested.GetValueOrDefault(part);
                nested[part] = (known.Times + Math.Max(0, frequency - times), known.Longer + 1);
            }
        }

        return values;
    }

    /// <summary>The shorter strings of at least two words, each once.</summary>
    private static IEnumerable<string> GetParts(string[] words) => (
        from length in Enumerable.Range(2, Math.Max(0, words.Length - 2))
        from start in Enumerable.Range(0, words.Length - length + 1)
        select string.Join(' ', words[start..(start + length)])).Distinct();
}
