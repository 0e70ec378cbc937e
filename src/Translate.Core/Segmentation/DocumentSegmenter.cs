using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Splits whole documents into segments. A dateline and the credit of a picture are segments of their own, so that the sentence beside them is translated as if they were not there.</summary>
internal static class DocumentSegmenter
{
    private static readonly CreditFinder Credits = CreditFinder.CreateDefault();

    /// <summary>Splits the blocks lazily, one by one.</summary>
    /// <returns>The segments in reading order, each with the inline codes in it.</returns>
    public static IEnumerable<Segment> GetSegments(Document document, ISentenceSplitter splitter) =>
        document.Blocks.Index().SelectMany(block => GetSegments(block.Item, block.Index, splitter));

    private static IEnumerable<Segment> GetSegments(Block block, int index, ISentenceSplitter splitter)
    {
        IReadOnlyList<TextRange> ranges = block.IsSegment
            ? [new TextRange(0, block.Text.Length)]
            : CutAtBreaks(block, DetachCredits(block.Text, splitter.Split(block.Text)));
        var codes = block.Codes.Count == 0 || ranges.Count == 0 ? null : SegmentCodes.Assign(block.Codes, ranges);
        return ranges
            .Index()
            .Select(range => new Segment(index, range.Index, range.Item, range.Item.In(block.Text).ToString())
            {
                Codes = codes is null ? [] : codes[range.Index],
            });
    }

    private static IReadOnlyList<TextRange> CutAtBreaks(Block block, IReadOnlyList<TextRange> sentences)
    {
        int[] breaks = [.. block.Breaks.Union(LabelledLines.FindBreaks(block)).Order()];
        if (breaks.Length == 0)
        {
            return sentences;
        }

        var parts = new List<TextRange>(sentences.Count + breaks.Length);
        foreach (var sentence in sentences)
        {
            var start = sentence.Start;
            foreach (var position in breaks.Where(position => sentence.Start < position && position + 1 < sentence.End))
            {
                parts.Add(new TextRange(start, position));
                start = position + 1;
            }

            parts.Add(new TextRange(start, sentence.End));
        }

        return parts;
    }

    private static IReadOnlyList<TextRange> DetachCredits(string text, IReadOnlyList<TextRange> sentences)
    {
        if (sentences.Count == 0)
        {
            return sentences;
        }

        if (sentences.Count > 1 && Credits.IsCredit(text))
        {
            return [new TextRange(sentences[0].Start, sentences[^1].End)];
        }

        var (dateline, credit) = (Credits.FindDatelineEnd(text), Credits.FindTrailingCredit(text, sentences[^1]));
        if (dateline <= sentences[0].Start && credit == sentences[^1].End)
        {
            return sentences;
        }

        var detached = new List<TextRange>(sentences.Count + 2);
        foreach (var sentence in sentences)
        {
            var start = sentence.Start;
            if (start < dateline && dateline < sentence.End)
            {
                detached.Add(new TextRange(start, dateline));
                start = dateline + (text.Length - dateline - text.AsSpan(dateline).TrimStart().Length);
            }

            if (start < credit && credit < sentence.End && text.AsSpan(start, credit - start).TrimEnd().Length is > 0 and var length)
            {
                detached.Add(new TextRange(start, start + length));
                start = credit;
            }

            detached.Add(new TextRange(start, sentence.End));
        }

        return detached;
    }
}
