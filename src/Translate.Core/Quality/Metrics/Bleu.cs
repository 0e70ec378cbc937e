namespace Translate.Core.Quality.Metrics;

/// <summary>BLEU with one reference, the tokenizer 13a and exponential smoothing.</summary>
internal sealed class Bleu : IMetric
{
    private const int Order = 4;

    /// <inheritdoc/>
    public string Name => "BLEU";

    /// <inheritdoc/>
    public string Signature => "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp";

    /// <summary>Counts the words of both, then for each order the runs and those in common.</summary>
    public long[] Count(string hypothesis, string reference)
    {
        var (from, to) = (Words.Split13a(hypothesis), Words.Split13a(reference));
        var counts = new long[2 + (2 * Order)];
        (counts[0], counts[1]) = (from.Length, to.Length);
        for (var order = 1; order <= Order; order++)
        {
            (counts[2 * order], _, counts[(2 * order) + 1]) = NgramCounts.Compare(from, to, order);
        }

        return counts;
    }

    /// <inheritdoc/>
    public double Compute(ReadOnlySpan<long> sums)
    {
        var (logs, smoothing, isAny) = (0.0, 1.0, false);
        for (var order = 1; order <= Order; order++)
        {
            var (total, common) = (sums[2 * order], sums[(2 * order) + 1]);
            if (total == 0)
            {
                return 0;
            }

            isAny |= common > 0;
            smoothing *= common == 0 ? 2 : 1;
            logs += Math.Log(common == 0 ? 100 / (smoothing * total) : 100.0 * common / total);
        }

        var brevity = sums[0] < sums[1] ? Math.Exp(1 - (sums[1] / (double)sums[0])) : 1;
        return isAny ? brevity * Math.Exp(logs / Order) : 0;
    }
}
