using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Splits whole documents into segments.</summary>
internal static class DocumentSegmenter
{
    /// <summary>Splits the blocks lazily, one by one.</summary>
    /// <returns>The segments in reading order, each with the inline codes in it.</returns>
    public static IEnumerable<Segment> GetSegments(Document document, ISentenceSplitter splitter) =>
        document.Blocks.Index().SelectMany(block => GetSegments(block.Item, block.Index, splitter));

    private static IEnumerable<Segment> GetSegments(Block block, int index, ISentenceSplitter splitter)
    {
        IReadOnlyList<TextRange> ranges = block.IsSegment ? [new TextRange(0, block.Text.Length)] : splitter.Split(block.Text);
        var codes = block.Codes.Count == 0 || ranges.Count == 0 ? null : SegmentCodes.Assign(block.Codes, ranges);
        return ranges.Index().Select(range => new Segment(index, range.Index, range.Item, range.Item.In(block.Text).ToString())
        {
            Codes = codes is null ? [] : codes[range.Index],
        });
    }
}
