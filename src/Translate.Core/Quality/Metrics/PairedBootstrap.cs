namespace Translate.Core.Quality.Metrics;

/// <summary>Whether the difference of two systems may be chance: the sentences are drawn again many times, the same for both.</summary>
internal static class PairedBootstrap
{
    /// <summary>How often the sentences are drawn.</summary>
    public const int Samples = 1000;

    /// <summary>The start of the sequence of draws, so that a result can be repeated.</summary>
    public const int Seed = 12345;

    /// <summary>Returns the probability of a difference at least as large if the systems are equal, from 0 to 1.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="one">The counts of the sentences of one system.</param>
    /// <param name="other">The counts of the same sentences of the other system.</param>
    public static double GetProbability(IMetric metric, IReadOnlyList<long[]> one, IReadOnlyList<long[]> other)
    {
        var real = Math.Abs(metric.Compute(Sum(one)) - metric.Compute(Sum(other)));
        var draws = new DrawSequence(Seed);
        var differences = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var (sumOne, sumOther) = (new long[one[0].Length], new long[one[0].Length]);
            for (var i = 0; i < one.Count; i++)
            {
                var drawn = draws.Next(one.Count);
                Add(one[drawn], sumOne);
                Add(other[drawn], sumOther);
            }

            differences[sample] = metric.Compute(sumOne) - metric.Compute(sumOther);
        }

        var mean = differences.Average();
        return (differences.Count(difference => Math.Abs(difference - mean) > real) + 1) / (double)(Samples + 1);
    }

    /// <summary>Adds the counts of all sentences.</summary>
    public static long[] Sum(IReadOnlyList<long[]> counts)
    {
        var sum = new long[counts.Count == 0 ? 0 : counts[0].Length];
        foreach (var sentence in counts)
        {
            Add(sentence, sum);
        }

        return sum;
    }

    private static void Add(long[] counts, long[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += counts[i];
        }
    }

    /// <summary>SplitMix64: the same draws on every platform.</summary>
    private sealed class DrawSequence(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int count)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
        }
    }
}
