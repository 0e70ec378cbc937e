namespace Translate.Core.Edits.Alignment;

/// <summary>Decides which changed pairs of an alignment are certain.</summary>
/// <remarks>
/// A pair is certain if its texts are very similar, or similar and between two certain neighbors without anything in between, and if no
/// sentence that has no partner explains the text nearly as well. A sentence that a person rewrote is certain by its names and numbers.
/// </remarks>
internal sealed class PairJudge
{
    /// <summary>The similarity that is enough where sentences were added or deleted beside the pair.</summary>
    private const double HighSimilarity = 0.7;

    /// <summary>The similarity that is enough where the neighbors on both sides are certain.</summary>
    private const double NeighborSimilarity = 0.4;

    /// <summary>How much better a pair must be than one with a sentence that has no partner.</summary>
    private const double Margin = 0.12;

    /// <summary>A person who replaces a mark by a translation may write more than one sentence.</summary>
    private const int MaxParts = 4;

    private const long MaxComparisons = 4_000_000;

    private readonly List<AlignedSentence> _pairs = [];
    private readonly List<OpenEdit> _open = [];
    private readonly List<(int Expected, int Found)> _layout = [];

    /// <summary>Judges all stretches of a file.</summary>
    /// <param name="stretches">The stretches in order.</param>
    /// <param name="isBaselineExact">Whether the file had exactly the current text of each sentence, so that a mark that is gone was replaced.</param>
    public PairJudge(IReadOnlyList<Stretch> stretches, bool isBaselineExact)
    {
        var aligned = stretches
            .Select(stretch => (Stretch: stretch, Beads: SentenceAligner.Align(stretch.Expected, stretch.Found)))
            .ToList();
        var lost = aligned.SelectMany(item => GetLost(item.Stretch, item.Beads)).ToList();
        var added = aligned.SelectMany(item => GetAdded(item.Stretch, item.Beads)).ToList();
        var candidates = aligned.Sum(item => item.Beads?.Count(bead => bead.IsPair && !bead.IsUnchanged) ?? 0);
        var isTooMuch = candidates * (long)(lost.Count + added.Count) > MaxComparisons;
        var moved = lost.SelectMany(sentence => sentence.Texts).Intersect(added.Select(sentence => sentence.Text)).ToHashSet();
        foreach (var (stretch, beads) in aligned)
        {
            if (beads is null || isTooMuch)
            {
                _open.AddRange(
                    stretch
                        .Found.Where(sentence => !moved.Contains(sentence.Text))
                        .Select(sentence => new OpenEdit(OpenEditKind.Uncertain, sentence.Text, sentence.Line))
                );
                continue;
            }

            Judge(stretch, beads, lost, added, moved, isBaselineExact);
        }
    }

    /// <summary>The certain pairs, in order; unchanged ones too.</summary>
    public IReadOnlyList<AlignedSentence> Pairs => _pairs;

    /// <summary>What is not certain.</summary>
    public IReadOnlyList<OpenEdit> Open => _open;

    /// <summary>The blocks of each pair: of the article and of the file.</summary>
    public IReadOnlyList<(int Expected, int Found)> Layout => _layout;

    private void Judge(
        Stretch stretch,
        IReadOnlyList<Bead> beads,
        List<ExpectedSentence> lost,
        List<FoundSentence> added,
        HashSet<string> moved,
        bool isBaselineExact
    )
    {
        var isCertain = beads.Select((_, i) => IsCertain(stretch, beads, i, lost, added)).ToList();
        for (var i = 0; i < beads.Count; i++)
        {
            var bead = beads[i];
            if (isCertain[i])
            {
                Accept(stretch, bead);
            }
            else if (bead.IsPair || bead.ExpectedCount > 1)
            {
                _open.Add(
                    new OpenEdit(
                        bead.ExpectedCount > 1 ? OpenEditKind.Merged : OpenEditKind.Uncertain,
                        GetText(stretch, bead),
                        stretch.Found[bead.Found].Line
                    )
                );
            }
            else
            {
                var end = i;
                while (end < beads.Count && beads[end] is { IsPair: false, ExpectedCount: < 2 })
                {
                    end++;
                }

                JudgeRun(
                    stretch,
                    beads,
                    i,
                    end,
                    IsBorder(beads, isCertain, i - 1) && IsBorder(beads, isCertain, end),
                    moved,
                    isBaselineExact
                );
                i = end - 1;
            }
        }
    }

    /// <summary>Judges sentences without a partner that follow each other.</summary>
    private void JudgeRun(
        Stretch stretch,
        IReadOnlyList<Bead> beads,
        int start,
        int end,
        bool isBetweenUnchanged,
        HashSet<string> moved,
        bool isBaselineExact
    )
    {
        var run = beads.Skip(start).Take(end - start).ToList();
        var lost = run.Where(bead => bead.ExpectedCount > 0).Select(bead => stretch.Expected[bead.Expected]).ToList();
        var added = run.Where(bead => bead.FoundCount > 0).Select(bead => stretch.Found[bead.Found]).ToList();
        if (
            isBetweenUnchanged
            && !lost.Any(sentence => sentence.Texts.Any(moved.Contains))
            && !added.Any(sentence => moved.Contains(sentence.Text))
            && TryPairRun(lost, added, isBaselineExact)
        )
        {
            return;
        }

        var line =
            start > 0 && beads[start - 1].FoundCount > 0 ? stretch.Found[beads[start - 1].Found].Line
            : stretch.Found.Count > 0 ? stretch.Found[Math.Min(beads[start].Found, stretch.Found.Count - 1)].Line
            : null;
        _open.AddRange(
            lost.Where(sentence => !sentence.Texts.Any(moved.Contains))
                .Select(sentence => new OpenEdit(OpenEditKind.Deleted, sentence.Texts[0], line))
        );
        _open.AddRange(
            added.Select(sentence => new OpenEdit(
                moved.Contains(sentence.Text) ? OpenEditKind.Moved : OpenEditKind.Added,
                sentence.Text,
                sentence.Line
            ))
        );
    }

    /// <summary>Pairs a run if it is one sentence that a person rewrote, or marks that a person replaced.</summary>
    private bool TryPairRun(List<ExpectedSentence> lost, List<FoundSentence> added, bool isBaselineExact)
    {
        var byBlock = added.GroupBy(sentence => sentence.Block).Select(group => group.ToList()).ToList();
        if (
            lost.Count == 0
            || byBlock.Count != lost.Count
            || byBlock.Exists(block => block.Count > MaxParts)
            || lost.Select(sentence => sentence.Block).Distinct().Count() != lost.Count
        )
        {
            return false;
        }

        var pairs = lost.Zip(byBlock).ToList();
        if (
            !pairs.TrueForAll(pair =>
                pair.First.IsMark
                    ? isBaselineExact && IsReplacedMark(pair.First, pair.Second)
                    : pairs.Count == 1 && RewrittenSentence.IsCertain(pair.First, pair.Second)
            )
        )
        {
            return false;
        }

        pairs.ForEach(pair => Accept(pair.First, string.Join(' ', pair.Second.Select(sentence => sentence.Text)), pair.Second[0]));
        return true;
    }

    private static bool IsReplacedMark(ExpectedSentence expected, List<FoundSentence> found) =>
        found.TrueForAll(sentence => !UntranslatedMark.IsIn(sentence.Text))
        && RewrittenSentence.HasNumbersOf(expected.Segment.Source, string.Join(' ', found.Select(sentence => sentence.Text)));

    private static bool IsCertain(Stretch stretch, IReadOnlyList<Bead> beads, int i, List<ExpectedSentence> lost, List<FoundSentence> added)
    {
        var bead = beads[i];
        if (!bead.IsPair || bead.IsUnchanged)
        {
            return bead.IsPair;
        }

        var text = GetText(stretch, bead);
        if (UntranslatedMark.IsIn(text))
        {
            return false;
        }

        var expected = stretch.Expected[bead.Expected];
        var words = WordVector.From(text);
        var hasNeighbors = IsPairOrEdge(beads, i - 1) && IsPairOrEdge(beads, i + 1);
        return bead.Similarity >= (hasNeighbors ? NeighborSimilarity : HighSimilarity)
            && !IsPartOfMore(stretch, beads, i, expected, words)
            && !lost.Exists(other => other.Compare(words) + Margin > bead.Similarity)
            && !added.Exists(other => expected.Compare(other.Words) + Margin > bead.Similarity)
            && !IsBetterCrosswise(stretch, beads, i - 1, i)
            && !IsBetterCrosswise(stretch, beads, i, i + 1);
    }

    /// <summary>Whether a sentence without a partner beside the pair belongs to it.</summary>
    private static bool IsPartOfMore(Stretch stretch, IReadOnlyList<Bead> beads, int i, ExpectedSentence expected, WordVector words)
    {
        foreach (
            var neighbor in new[] { i - 1, i + 1 }.Where(n => n >= 0 && n < beads.Count).Select(n => beads[n]).Where(bead => !bead.IsPair)
        )
        {
            var isMore = neighbor switch
            {
                { ExpectedCount: 1 } => WordVector.Compare(
                    WordVector.Join(expected.Words, stretch.Expected[neighbor.Expected].Words),
                    words
                )
                    > beads[i].Similarity - (Margin / 2),
                { ExpectedCount: 0 } => expected.Compare(WordVector.Join(words, stretch.Found[neighbor.Found].Words))
                    > beads[i].Similarity - (Margin / 2),
                _ => true,
            };
            if (isMore)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two pairs that follow each other are more similar if their texts change places.</summary>
    private static bool IsBetterCrosswise(Stretch stretch, IReadOnlyList<Bead> beads, int first, int second)
    {
        if (first < 0 || second >= beads.Count || !beads[first].IsPair || !beads[second].IsPair)
        {
            return false;
        }

        var (a, b) = (beads[first], beads[second]);
        var (textA, textB) = (WordVector.From(GetText(stretch, a)), WordVector.From(GetText(stretch, b)));
        return stretch.Expected[a.Expected].Compare(textB) + stretch.Expected[b.Expected].Compare(textA) + Margin
            > Math.Min(1, a.Similarity) + Math.Min(1, b.Similarity);
    }

    private static bool IsPairOrEdge(IReadOnlyList<Bead> beads, int i) => i < 0 || i >= beads.Count || beads[i].IsPair;

    private static bool IsBorder(IReadOnlyList<Bead> beads, List<bool> isCertain, int i) =>
        i < 0 || i >= beads.Count || (isCertain[i] && beads[i].Similarity >= HighSimilarity);

    private static IEnumerable<ExpectedSentence> GetLost(Stretch stretch, IReadOnlyList<Bead>? beads) =>
        beads is null
            ? stretch.Expected
            : beads.Where(bead => bead is { ExpectedCount: 1, FoundCount: 0 }).Select(bead => stretch.Expected[bead.Expected]);

    private static IEnumerable<FoundSentence> GetAdded(Stretch stretch, IReadOnlyList<Bead>? beads) =>
        beads is null ? stretch.Found : beads.Where(bead => bead is { ExpectedCount: 0 }).Select(bead => stretch.Found[bead.Found]);

    private static string GetText(Stretch stretch, Bead bead) =>
        string.Join(' ', stretch.Found.Skip(bead.Found).Take(bead.FoundCount).Select(sentence => sentence.Text));

    private void Accept(Stretch stretch, Bead bead) =>
        Accept(stretch.Expected[bead.Expected], GetText(stretch, bead), stretch.Found[bead.Found]);

    private void Accept(ExpectedSentence expected, string text, FoundSentence first)
    {
        _layout.Add((expected.Block, first.Block));
        if (!expected.IsUnchanged(text) && !expected.Segment.IsTranslatable)
        {
            _open.Add(new OpenEdit(OpenEditKind.Copied, text, first.Line));
            return;
        }

        _pairs.Add(new AlignedSentence(expected, text, first.Line));
    }
}
