using Translate.Core.Bitexts;
using Translate.Core.Edits.Alignment;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Edits;

/// <summary>An article with its translation, for tests of what a person's edits of the translation mean.</summary>
internal sealed class EditedArticle
{
    private static readonly IndonesianSentenceSplitter Splitter = new();

    private readonly List<ExpectedSentence> _sentences = [];
    private readonly List<string> _lines = [];

    /// <param name="blocks">Paragraphs of sentences, each as <c>source|target</c>. Without a target it is copied; with <c>?</c> it has no translation.</param>
    public EditedArticle(params string[][] blocks)
    {
        foreach (var (block, sentences) in blocks.Index())
        {
            foreach (var (number, sentence) in sentences.Index())
            {
                var (source, target) = sentence.Split('|') is [var s, var t] ? (s, t) : (sentence, null);
                var kind = target is null ? SegmentKind.Boilerplate : SegmentKind.Indonesian;
                var segment = new PreparedSegment(new Segment(block, number, new TextRange(0, source.Length), source), kind);
                var isMark = target == "?";
                _sentences.Add(
                    new ExpectedSentence(
                        segment,
                        block,
                        [isMark ? UntranslatedMark.Get(source, UntranslatedText.Mark) : target ?? source],
                        isMark
                    )
                );
            }

            _lines.Add(string.Join(' ', _sentences.Where(sentence => sentence.Block == block).Select(sentence => sentence.Texts[0])));
        }
    }

    /// <summary>The translation as it was written, a line per paragraph.</summary>
    public string Text => string.Join("\n\n", _lines) + "\n";

    /// <summary>Aligns the translation after edits of it.</summary>
    public TargetAlignment Align(string edited, bool isExact = true) =>
        TargetAligner.Align(
            _sentences,
            [
                .. edited
                    .Split('\n')
                    .Index()
                    .Where(line => line.Item.Trim().Length > 0)
                    .Select(line => new FoundBlock(
                        WhiteSpace.Collapse(line.Item),
                        line.Index + 1,
                        [.. Splitter.Split(line.Item).Select(range => WhiteSpace.Collapse(range.In(line.Item).ToString()))]
                    )),
            ],
            isExact
        );

    /// <summary>The changed sentences of an alignment, each as <c>id: text</c>.</summary>
    public static IEnumerable<string> GetDecided(TargetAlignment alignment) =>
        alignment.Pairs.Where(pair => !pair.IsUnchanged).Select(pair => $"{pair.Expected.Segment.Segment.Id}: {pair.Text}");
}
