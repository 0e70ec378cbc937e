namespace Translate.GlossaryTools.Suggestion;

/// <summary>How often candidates occur inside longer ones, as the C-value counts it.</summary>
/// <remarks>
/// Frantzi, Ananiadou, Mima: Automatic recognition of multi-word terms: the C-value/NC-value method (2000). A candidate counts by its
/// frequency, less the mean of how often it is inside longer candidates.
/// </remarks>
internal static class CValue
{
    /// <summary>For every candidate the mean, over the longer candidates, of its occurrences in them; zero if there are none.</summary>
    /// <param name="frequencies">Candidates, their words parted by a space, each with how often it occurs, inside longer ones too.</param>
    public static IReadOnlyDictionary<string, double> GetNested(IReadOnlyDictionary<string, int> frequencies)
    {
        var values = new Dictionary<string, double>(frequencies.Count, StringComparer.Ordinal);
        var nested = new Dictionary<string, (int Times, int Longer)>(StringComparer.Ordinal);

        // The longest come first, so that what is known of a candidate is whole when its own turn comes.
        foreach (
            var (candidate, words, frequency) in frequencies
                .Select(pair => (pair.Key, Words: pair.Key.Split(' '), pair.Value))
                .OrderByDescending(pair => pair.Words.Length)
        )
        {
            var (times, longer) = nested.GetValueOrDefault(candidate);
            values[candidate] =
                longer == 0 ? 0
                : words.Length == 1 ? times
                : (double)times / longer;
            foreach (var part in GetParts(words).Where(frequencies.ContainsKey))
            {
                // Occurrences inside an even longer candidate were counted with that one.
                var known = nested.GetValueOrDefault(part);
                nested[part] = (known.Times + Math.Max(0, frequency - times), known.Longer + 1);
            }
        }

        return values;
    }

    /// <summary>The shorter strings, each once.</summary>
    private static IEnumerable<string> GetParts(string[] words) =>
        (
            from length in Enumerable.Range(1, Math.Max(0, words.Length - 1))
            from start in Enumerable.Range(0, words.Length - length + 1)
            select string.Join(' ', words[start..(start + length)])
        ).Distinct();
}
