namespace Translate.Core.Quality.Metrics;

/// <summary>Counts runs of n words or characters, and how many two texts have in common.</summary>
internal static class NgramCounts
{
    /// <summary>Returns the number of runs of the first text, of the second, and of those in common.</summary>
    /// <param name="hypothesis">The words of the first text.</param>
    /// <param name="reference">The words of the second text.</param>
    /// <param name="order">The length of a run.</param>
    public static (long Hypothesis, long Reference, long Common) Compare(string[] hypothesis, string[] reference, int order)
    {
        var (inReference, length) = (new Dictionary<string, int>(StringComparer.Ordinal), Math.Max(0, reference.Length - order + 1));
        for (var i = 0; i < length; i++)
        {
            var run = Join(reference, i, order);
            inReference[run] = inReference.GetValueOrDefault(run) + 1;
        }

        var common = 0L;
        var hypothesisLength = Math.Max(0, hypothesis.Length - order + 1);
        for (var i = 0; i < hypothesisLength; i++)
        {
            var run = Join(hypothesis, i, order);
            if (inReference.TryGetValue(run, out var left) && left > 0)
            {
                inReference[run] = left - 1;
                common++;
            }
        }

        return (hypothesisLength, length, common);
    }

    private static string Join(string[] words, int start, int count) => string.Join('\u001F', words, start, count);
}
