namespace Translate.Core.Edits.Alignment;

/// <summary>Aligns the sentences of a stretch of text by dynamic programming over their similarity.</summary>
/// <remarks>A sentence may have become up to four, and two may have become one. The order stays.</remarks>
internal static class SentenceAligner
{
    /// <summary>The most comparisons for one stretch. A stretch with more is not aligned: too much of it is new.</summary>
    public const long MaxCells = 1_000_000;

    private const int MaxParts = 4;

    /// <summary>Sentences with less in common have nothing to do with each other.</summary>
    private const double MinSimilarity = 0.3;

    /// <summary>Returns the beads in order; together they cover all sentences. Null if the stretch is too large.</summary>
    public static IReadOnlyList<Bead>? Align(IReadOnlyList<ExpectedSentence> expected, IReadOnlyList<FoundSentence> found)
    {
        if ((long)expected.Count * found.Count > MaxCells)
        {
            return null;
        }

        var score = new double[expected.Count + 1, found.Count + 1];
        var choice = new Bead[expected.Count + 1, found.Count + 1];
        var joined = JoinFound(found);
        var merged = expected.Zip(expected.Skip(1), (a, b) => a.IsMark || b.IsMark ? null : WordVector.Join(a.Words, b.Words)).ToList();
        for (var e = expected.Count; e >= 0; e--)
        {
            for (var f = found.Count; f >= 0; f--)
            {
                if (e == expected.Count && f == found.Count)
                {
                    continue;
                }

                var best = double.NegativeInfinity;
                var chosen = default(Bead);
                void Try(Bead bead, double gain)
                {
                    var total = gain + score[e + bead.ExpectedCount, f + bead.FoundCount];
                    if (total > best)
                    {
                        (best, chosen) = (total, bead);
                    }
                }

                if (e < expected.Count && f < found.Count)
                {
                    for (var parts = 1; parts <= joined[f].Count; parts++)
                    {
                        var (text, words) = joined[f][parts - 1];
                        var similarity = expected[e].IsUnchanged(text) ? Bead.Unchanged : expected[e].Compare(words);
                        if (similarity > MinSimilarity)
                        {
                            Try(new Bead(e, 1, f, parts, similarity), similarity - MinSimilarity);
                        }
                    }

                    if (
                        e + 1 < expected.Count
                        && merged[e] is { } both
                        && WordVector.Compare(both, found[f].Words) is > MinSimilarity and var common
                    )
                    {
                        Try(new Bead(e, 2, f, 1, common), common - MinSimilarity);
                    }
                }

                if (e < expected.Count)
                {
                    Try(new Bead(e, 1, f, 0, 0), 0);
                }

                if (f < found.Count)
                {
                    Try(new Bead(e, 0, f, 1, 0), 0);
                }

                (score[e, f], choice[e, f]) = (best, chosen);
            }
        }

        var beads = new List<Bead>();
        for (var (e, f) = (0, 0); e < expected.Count || f < found.Count; )
        {
            var bead = choice[e, f];
            beads.Add(bead);
            e += bead.ExpectedCount;
            f += bead.FoundCount;
        }

        return beads;
    }

    /// <summary>Returns, for each sentence, its text alone, with the next one, and so on, as far as its block goes.</summary>
    private static List<List<(string Text, WordVector Words)>> JoinFound(IReadOnlyList<FoundSentence> found)
    {
        var joined = new List<List<(string Text, WordVector Words)>>();
        for (var f = 0; f < found.Count; f++)
        {
            var (text, words) = (found[f].Text, found[f].Words);
            var parts = new List<(string Text, WordVector Words)> { (text, words) };
            for (var next = f + 1; next < found.Count && parts.Count < MaxParts && found[next].Block == found[f].Block; next++)
            {
                (text, words) = ($"{text} {found[next].Text}", WordVector.Join(words, found[next].Words));
                parts.Add((text, words));
            }

            joined.Add(parts);
        }

        return joined;
    }
}
