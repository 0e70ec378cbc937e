using System.Text;

namespace Translate.Core.Quality.Metrics;

/// <summary>chrF: runs of one to six characters, recall counting twice. chrF++ adds runs of one and two words.</summary>
/// <param name="wordOrder">The longest run of words: 0 for chrF, 2 for chrF++.</param>
internal sealed class Chrf(int wordOrder) : IMetric
{
    private const int CharacterOrder = 6;
    private const double Factor = 4;
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <inheritdoc/>
    public string Name => wordOrder == 0 ? "chrF" : "chrF++";

    /// <inheritdoc/>
    public string Signature => FormattableString.Invariant($"nrefs:1|case:mixed|eff:yes|nc:{CharacterOrder}|nw:{wordOrder}|space:no");

    /// <summary>Counts for each order the runs of both and those in common.</summary>
    public long[] Count(string hypothesis, string reference)
    {
        var counts = new List<long>();
        Add(SplitCharacters(hypothesis), SplitCharacters(reference), CharacterOrder, counts);
        if (wordOrder > 0)
        {
            Add(SplitWords(hypothesis), SplitWords(reference), wordOrder, counts);
        }

        return [.. counts];
    }

    /// <inheritdoc/>
    public double Compute(ReadOnlySpan<long> sums)
    {
        var (precision, recall, orders) = (0.0, 0.0, 0);
        for (var i = 0; i < sums.Length; i += 3)
        {
            var (hypothesis, reference, common) = (sums[i], sums[i + 1], sums[i + 2]);
            if (hypothesis > 0 && reference > 0)
            {
                precision += common / (double)hypothesis;
                recall += common / (double)reference;
                orders++;
            }
        }

        (precision, recall) = orders == 0 ? (0, 0) : (precision / orders, recall / orders);
        return precision + recall > 0 ? 100 * (1 + Factor) * precision * recall / ((Factor * precision) + recall) : 0;
    }

    private static void Add(string[] hypothesis, string[] reference, int most, List<long> counts)
    {
        for (var order = 1; order <= most; order++)
        {
            var (from, to, common) = NgramCounts.Compare(hypothesis, reference, order);
            counts.AddRange([to > 0 ? from : 0, to, common]);
        }
    }

    private static string[] SplitCharacters(string text)
    {
        var characters = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                characters.Add(rune.ToString());
            }
        }

        return [.. characters];
    }

    /// <summary>Separates one punctuation mark at the end of a word, or else at its start.</summary>
    private static string[] SplitWords(string text)
    {
        var words = new List<string>();
        foreach (var word in Words.Split(text))
        {
            if (word.Length > 1 && Punctuation.Contains(word[^1], StringComparison.Ordinal))
            {
                words.AddRange([word[..^1], word[^1..]]);
            }
            else if (word.Length > 1 && Punctuation.Contains(word[0], StringComparison.Ordinal))
            {
                words.AddRange([word[..1], word[1..]]);
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }
}
