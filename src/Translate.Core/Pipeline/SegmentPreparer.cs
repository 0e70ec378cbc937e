using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Segmentation;

namespace Translate.Core.Pipeline;

/// <summary>Takes a document as far as it goes without a translation: split, tell what is worth translating, find terms.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
public sealed class SegmentPreparer(ISentenceSplitter splitter, SegmentClassifier classifier, TermMatcher matcher)
{
    /// <summary>One draft a segment, in order.</summary>
    public IReadOnlyList<PreparedSegment> Draft(Document document)
    {
        var scope = TermScope.ForDocument(document.Source.Name, [.. document.Blocks.Select(block => block.Text)]);
        var segments = DocumentSegmenter.GetSegments(document, splitter).ToList();
        var drafts = new List<PreparedSegment>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var text = segments[i].Text;
            var nature = classifier.Classify(text);
            var query = nature != SegmentKind.Indonesian ? null : new RecallRequest(
                text,
                i == 0 ? string.Empty : segments[i - 1].Text,
                i == segments.Count - 1 ? string.Empty : segments[i + 1].Text,
                matcher.Match(text, scope));
            drafts.Add(new PreparedSegment(segments[i], nature, query));
        }

        return drafts;
    }
}
