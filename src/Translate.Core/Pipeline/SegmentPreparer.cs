using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Languages;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Prepares a document for translation: splits it into segments, classifies each, and finds its terms.</summary>
/// <remarks>Translating, planning and inspecting a document all start here. Safe to use from several threads at once, if its parts are.</remarks>
internal sealed class SegmentPreparer(
    ISentenceSplitter splitter,
    SegmentClassifier classifier,
    TermMatcher matcher,
    BoilerplateText boilerplate = BoilerplateText.Keep
)
{
    /// <summary>Returns one prepared segment per sentence, in reading order.</summary>
    public IReadOnlyList<PreparedSegment> Prepare(Document document)
    {
        var numbers = DocumentSections.GetNumbers(document);
        var blocks = document.Blocks.Index().ToLookup(block => numbers[block.Index], block => block.Item.Text);
        var boilerplateBlocks = document
            .Blocks.Index()
            .Where(block => classifier.IsBoilerplate(block.Item.Text))
            .Select(block => block.Index)
            .ToHashSet();
        var segments = DocumentSegmenter.GetSegments(document, splitter).ToList();
        var hasEnglishFigures = HasEnglishFigures(segments);
        var prepared = new List<PreparedSegment>(segments.Count);
        for (var (start, end) = (0, 0); start < segments.Count; start = end)
        {
            var section = numbers[segments[start].Block];
            end = segments.FindIndex(start, segment => numbers[segment.Block] != section) is >= 0 and var next ? next : segments.Count;
            var scope = TermScope.ForDocument(document.Source.Name, [.. blocks[section]]);
            AddSection(prepared, segments[start..end], scope, boilerplateBlocks, hasEnglishFigures);
        }

        return prepared;
    }

    /// <summary>Prepares a sentence whose article is not known.</summary>
    /// <param name="source">The sentence.</param>
    /// <param name="previous">The sentence before it; empty if unknown.</param>
    /// <param name="next">The sentence after it; empty if unknown.</param>
    public PreparedSegment Prepare(string source, string previous, string next) =>
        PreparedSegment.FromSentence(source, matcher.Match(source, TermScope.ForDocument(string.Empty, [source]))) with
        {
            Previous = previous,
            Next = next,
        };

    /// <summary>The first block is a headline if it is one segment without the full stop of a sentence, and others follow.</summary>
    private static string GetHeadline(List<Segment> segments) =>
        segments.Count > 1 && segments[1].Block != segments[0].Block && !segments[0].Text.EndsWith('.') ? segments[0].Text : string.Empty;

    /// <summary>Adds the segments of one article, which know nothing of the segments around it.</summary>
    private void AddSection(
        List<PreparedSegment> prepared,
        List<Segment> segments,
        TermScope scope,
        HashSet<int> boilerplateBlocks,
        bool hasEnglishFigures
    )
    {
        var texts = segments.Select(segment => segment.Text).ToArray();
        var headline = GetHeadline(segments);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = Classify(segments[i], boilerplateBlocks.Contains(segments[i].Block), scope, hasEnglishFigures);
            prepared.Add(
                !segment.IsTranslatable
                    ? segment
                    : segment with
                    {
                        Terms = matcher.Match(segment.Source, scope),
                        Previous = i == 0 ? string.Empty : texts[i - 1],
                        Next = i == texts.Length - 1 ? string.Empty : texts[i + 1],
                        Before = new ArraySegment<string>(
                            texts,
                            Math.Max(0, i - TranslationRequest.MaxSurroundings),
                            Math.Min(i, TranslationRequest.MaxSurroundings)
                        ),
                        After = new ArraySegment<string>(texts, i + 1, Math.Min(texts.Length - i - 1, TranslationRequest.MaxSurroundings)),
                        Headline = i == 0 ? string.Empty : headline,
                    }
            );
        }
    }

    /// <summary>Whether the numbers that are alone, as in the cells of a table, are in the English form already: some certainly are, and none is certainly Indonesian.</summary>
    private static bool HasEnglishFigures(List<Segment> segments)
    {
        var hasEnglish = false;
        foreach (var figures in segments.Select(segment => FigureText.Read(segment.Text)).OfType<FigureText>())
        {
            if (figures.IsCertainlyIndonesian)
            {
                return false;
            }

            hasEnglish |= figures.IsCertainlyEnglish;
        }

        return hasEnglish;
    }

    private PreparedSegment Classify(Segment segment, bool isInBoilerplateBlock, TermScope scope, bool hasEnglishFigures)
    {
        var (kind, language) = isInBoilerplateBlock ? (SegmentKind.Boilerplate, null) : classifier.Examine(segment.Text);
        return kind switch
        {
            SegmentKind.Boilerplate when boilerplate == BoilerplateText.Translate => new PreparedSegment(segment, SegmentKind.Indonesian),

            // A word beside the number may be a term.
            SegmentKind.Figures when matcher.Match(segment.Text, scope).Count > 0 => new PreparedSegment(segment, SegmentKind.Indonesian),
            SegmentKind.Figures when hasEnglishFigures => new PreparedSegment(segment, SegmentKind.Wordless),
            _ => new PreparedSegment(segment, kind) { Language = language },
        };
    }
}
