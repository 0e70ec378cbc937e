using Translate.Core.Documents;

namespace Translate.Core.Segmentation;

/// <summary>The sentences of a whole document.</summary>
public static class DocumentSegmenter
{
    /// <summary>Splits block after block, as the sequence is enumerated.</summary>
    /// <returns>The segments in reading order.</returns>
    public static IEnumerable<Segment> GetSegments(Document document, ISentenceSplitter splitter) =>
        document.Blocks.Index().SelectMany(block => splitter.Split(block.Item.Text).Index().Select(sentence =>
            new Segment(block.Index, sentence.Index, sentence.Item, sentence.Item.In(block.Item.Text).ToString())));
}
