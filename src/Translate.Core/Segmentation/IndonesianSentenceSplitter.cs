using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>
/// Splits Indonesian text into sentences. Finds boundary candidates in each paragraph and decides each by the words before and after
/// it. Runs in linear time and allocates only the result. Thread-safe.
/// </summary>
/// <param name="rules">Abbreviations and other word lists.</param>
public sealed class IndonesianSentenceSplitter(SplitterRules rules) : ISentenceSplitter
{
    /// <summary>The number of sentences collected on the stack. Enough for most paragraphs.</summary>
    private const int FirstRanges = 32;

    /// <summary>Creates a splitter with the shipped rules.</summary>
    public IndonesianSentenceSplitter()
        : this(SplitterRules.CreateDefault()) { }

    /// <inheritdoc/>
    public IReadOnlyList<TextRange> Split(string text)
    {
        Span<TextRange> first = stackalloc TextRange[FirstRanges];
        var sentences = new TextRangeBuffer(first);
        var start = CharacterClasses.SkipWhiteSpace(text, 0);
        while (start < text.Length)
        {
            var (end, next) = ParagraphScanner.FindEnd(text, start);
            SplitParagraph(text.AsSpan(start, end - start).TrimEnd(), start, ref sentences);
            start = next;
        }

        return sentences.ToArrayAndRelease();
    }

    private void SplitParagraph(ReadOnlySpan<char> paragraph, int offset, ref TextRangeBuffer sentences)
    {
        var classifier = new BoundaryClassifier(paragraph, rules);
        var start = 0;
        var from = 0;
        while (start < paragraph.Length)
        {
            var candidate = SentenceScanner.FindNext(paragraph, start, from);
            if (classifier.IsBoundary(start, candidate))
            {
                sentences.Add(new TextRange(offset + start, offset + candidate.End));
                start = candidate.Next;
            }

            from = candidate.Next;
        }
    }
}
