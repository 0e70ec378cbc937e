namespace Translate.Core.Quality.Metrics;

/// <summary>TER: the edits that make the hypothesis the reference, where a shift of words is one edit, per 100 words of the reference. Lower is better.</summary>
internal sealed class Ter : IMetric
{
    private const int MaxShiftSize = 10;
    private const int MaxShiftDistance = 50;
    private const int MaxCandidates = 1000;

    /// <inheritdoc/>
    public string Name => "TER";

    /// <inheritdoc/>
    public string Signature => "nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no";

    /// <summary>Counts the edits and the words of the reference.</summary>
    public long[] Count(string hypothesis, string reference)
    {
        var (words, target) = (Words.Split(hypothesis.ToLowerInvariant()), Words.Split(reference.ToLowerInvariant()));
        if (target.Length == 0)
        {
            return [words.Length, 0];
        }

        var (shifts, checkedShifts) = (0, 0);
        while (FindBestShift(words, target, ref checkedShifts) is { } shifted && checkedShifts < MaxCandidates)
        {
            shifts++;
            words = shifted;
        }

        return [shifts + EditAlignment.Align(words, target).Distance, target.Length];
    }

    /// <inheritdoc/>
    public double Compute(ReadOnlySpan<long> sums) =>
        sums[1] > 0 ? 100.0 * sums[0] / sums[1]
        : sums[0] > 0 ? 100
        : 0;

    /// <summary>Returns the words after the shift that saves the most edits; null if none saves any.</summary>
    private static string[]? FindBestShift(string[] words, string[] target, ref int checkedShifts)
    {
        var alignment = EditAlignment.Align(words, target);
        (int Saved, int Length, int Start, int To, string[] Words)? best = null;
        foreach (var (start, startInTarget, length) in FindEqualRuns(words, target))
        {
            if (
                !HasError(alignment.HypothesisErrors, start, length)
                || !HasError(alignment.ReferenceErrors, startInTarget, length)
                || (alignment.Positions[startInTarget] >= start && alignment.Positions[startInTarget] < start + length)
            )
            {
                continue;
            }

            var before = -1;
            for (var offset = -1; offset < length; offset++)
            {
                var at = startInTarget + offset;
                if (at >= alignment.Positions.Length)
                {
                    break;
                }

                var to = at == -1 ? 0 : alignment.Positions[at] + 1;
                if (to == before)
                {
                    continue;
                }

                before = to;
                var shifted = Shift(words, start, length, to);
                var candidate = (alignment.Distance - EditAlignment.Align(shifted, target).Distance, length, -start, -to, shifted);
                checkedShifts++;
                best = best is not { } other || IsBetter(candidate, other) ? candidate : other;
            }

            if (checkedShifts >= MaxCandidates)
            {
                break;
            }
        }

        return best is { Saved: > 0 } found ? found.Words : null;
    }

    private static bool IsBetter(
        (int Saved, int Length, int Start, int To, string[] Words) one,
        (int Saved, int Length, int Start, int To, string[] Words) other
    )
    {
        var order = (one.Saved, one.Length, one.Start, one.To).CompareTo((other.Saved, other.Length, other.Start, other.To));
        if (order != 0)
        {
            return order > 0;
        }

        for (var i = 0; i < one.Words.Length; i++)
        {
            order = string.CompareOrdinal(one.Words[i], other.Words[i]);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }

    private static bool HasError(bool[] errors, int start, int length) => errors.AsSpan(start, length).Contains(true);

    private static IEnumerable<(int Start, int StartInTarget, int Length)> FindEqualRuns(string[] words, string[] target)
    {
        for (var start = 0; start < words.Length; start++)
        {
            for (var at = Math.Max(0, start - MaxShiftDistance); at < Math.Min(target.Length, start + MaxShiftDistance + 1); at++)
            {
                for (
                    var length = 1;
                    length <= MaxShiftSize
                        && start + length <= words.Length
                        && at + length <= target.Length
                        && words[start + length - 1] == target[at + length - 1];
                    length++
                )
                {
                    yield return (start, at, length);
                }
            }
        }
    }

    private static string[] Shift(string[] words, int start, int length, int to)
    {
        var span = words.AsSpan();
        var moved = span.Slice(start, length);
        if (to < start)
        {
            return [.. span[..to], .. moved, .. span[to..start], .. span[(start + length)..]];
        }

        var end = Math.Min(to > start + length ? to : length + to, words.Length);
        return [.. span[..start], .. span[Math.Min(start + length, end)..end], .. moved, .. span[Math.Max(end, start + length)..]];
    }
}
