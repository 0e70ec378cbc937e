namespace Translate.Core.Edits.Alignment;

/// <summary>Finds the text of each sentence of an article in its target file after a person edited it. What is not certain is left open.</summary>
/// <remarks>
/// Unchanged blocks are found first. The sentences of each stretch between them are aligned (<see cref="SentenceAligner"/>), and each
/// changed pair is accepted only if nothing else explains it as well (<see cref="PairJudge"/>).
/// </remarks>
internal static class TargetAligner
{
    /// <summary>Aligns a file.</summary>
    /// <param name="expected">The sentences of the article in order.</param>
    /// <param name="found">The blocks of the file.</param>
    /// <param name="isBaselineExact">Whether the file had exactly the current text of each sentence before it was edited.</param>
    public static TargetAlignment Align(IReadOnlyList<ExpectedSentence> expected, IReadOnlyList<FoundBlock> found, bool isBaselineExact)
    {
        var blocks = expected.GroupBy(sentence => sentence.Block).Select(group => group.ToList()).ToList();
        var anchors = EqualBlocks.Find(
            [.. blocks.Select(block => Squash(string.Concat(block.Select(sentence => sentence.Texts[0]))))],
            [.. found.Select(block => Squash(block.Text))]
        );
        var stretches = new List<Stretch>();
        var pairs = new List<AlignedSentence>();
        var layout = new List<(int Expected, int Found)>();
        var (startE, startF) = (0, 0);
        foreach (var (anchorE, anchorF) in anchors.Append((blocks.Count, found.Count)))
        {
            if (anchorE > startE || anchorF > startF)
            {
                stretches.Add(
                    new Stretch(
                        [.. blocks[startE..anchorE].SelectMany(block => block)],
                        SplitFound(blocks[startE..anchorE], found, startF, anchorF)
                    )
                );
            }

            if (anchorE < blocks.Count)
            {
                pairs.AddRange(blocks[anchorE].Select(sentence => new AlignedSentence(sentence, sentence.Texts[0], found[anchorF].Line)));
                layout.Add((blocks[anchorE][0].Block, anchorF));
            }

            (startE, startF) = (anchorE + 1, anchorF + 1);
        }

        var judge = new PairJudge(stretches, isBaselineExact);
        pairs.AddRange(judge.Pairs);
        layout.AddRange(judge.Layout);
        var open = judge.Open.Concat(judge.Open.Count == 0 ? FindLayoutChanges(layout, found) : []).OrderBy(edit => edit.Line).ToList();
        return new TargetAlignment(
            [
                .. pairs
                    .OrderBy(pair => pair.Expected.Block)
                    .ThenBy(pair => pair.Expected.Segment.Segment.Block)
                    .ThenBy(pair => pair.Expected.Segment.Segment.Number),
            ],
            open
        );
    }

    /// <summary>Splits the found blocks into sentences, also where a known sentence ends and the splitter sees no end.</summary>
    private static List<FoundSentence> SplitFound(
        IEnumerable<List<ExpectedSentence>> expected,
        IReadOnlyList<FoundBlock> found,
        int start,
        int end
    )
    {
        const int MinLength = 12;
        var known = expected
            .SelectMany(block => block)
            .SelectMany(sentence => sentence.Texts)
            .Where(text => text.Length >= MinLength)
            .Distinct()
            .ToList();
        var lookup = known.ToHashSet();
        var sentences = new List<FoundSentence>();
        for (var f = start; f < end; f++)
        {
            foreach (var sentence in found[f].Sentences)
            {
                sentences.AddRange(SplitAtKnown(sentence, known, lookup).Select(text => new FoundSentence(text, f, found[f].Line)));
            }
        }

        return sentences;
    }

    private static IEnumerable<string> SplitAtKnown(string sentence, IReadOnlyList<string> known, HashSet<string> lookup)
    {
        var after = new Stack<string>();
        var rest = sentence;
        while (
            !lookup.Contains(rest)
            && known.FirstOrDefault(text =>
                rest.Length > text.Length && rest.EndsWith(text, StringComparison.Ordinal) && rest[rest.Length - text.Length - 1] == ' '
            )
                is { } last
        )
        {
            after.Push(last);
            rest = rest[..(rest.Length - last.Length - 1)];
        }

        while (
            !lookup.Contains(rest)
            && known.FirstOrDefault(text =>
                rest.Length > text.Length && rest.StartsWith(text, StringComparison.Ordinal) && rest[text.Length] == ' '
            )
                is { } first
        )
        {
            yield return first;
            rest = rest[(first.Length + 1)..];
        }

        yield return rest;
        foreach (var text in after)
        {
            yield return text;
        }
    }

    /// <summary>Returns the found blocks whose sentences differ from those of every block of the article.</summary>
    private static IEnumerable<OpenEdit> FindLayoutChanges(IReadOnlyList<(int Expected, int Found)> layout, IReadOnlyList<FoundBlock> found)
    {
        var joined = layout
            .GroupBy(pair => pair.Found)
            .Where(group => group.Select(pair => pair.Expected).Distinct().Count() > 1)
            .Select(group => group.Key);
        var separated = layout
            .GroupBy(pair => pair.Expected)
            .Where(group => group.Select(pair => pair.Found).Distinct().Count() > 1)
            .Select(group => group.Max(pair => pair.Found));
        return joined
            .Concat(separated)
            .Distinct()
            .Order()
            .Select(block => new OpenEdit(OpenEditKind.Layout, found[block].Text, found[block].Line));
    }

    private static string Squash(string text) => string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
