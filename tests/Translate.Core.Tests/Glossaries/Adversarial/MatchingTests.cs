using System.Globalization;
using System.Text;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Glossaries.Adversarial;

public class MatchingTests
{
    private const double MinScore = 0.97;

    private static readonly IndonesianSentenceSplitter Splitter = new();

    public static TheoryData<string> Files => [.. AdversarialFile.GetNames("matching")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Terms_match_where_a_reader_finds_them(string file)
    {
        var (right, found, expected, faults) = Measure(file);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: precision {(double)right / found:F3}, recall {(double)right / expected:F3}\n{faults}"
        );
        Assert.True(right >= MinScore * found && right >= MinScore * expected, message);
    }

    private static (int Right, int Found, int Expected, string Faults) Measure(string name)
    {
        var file = AdversarialFile.Read("matching", name, "documents");
        var matcher = new TermMatcher(file.Glossary);
        var (right, found, expected) = (0, 0, 0);
        var faults = new StringBuilder();
        foreach (var item in file.Items)
        {
            var (text, marks) = ReadMarks(AdversarialFile.GetTexts(item, "text")[0]);
            var matches = Match(matcher, text);
            right += marks.Count(mark => matches.Any(match => Agree(mark, match)));
            found += matches.Count;
            expected += marks.Count;
            foreach (var (range, entry) in matches.Where(match => !marks.Any(mark => Agree(mark, match))))
            {
                faults.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  line {item.Location.Line}: '{range.In(text)}' is not '{entry}' in: {text}"
                );
            }

            foreach (var (range, entry) in marks.Where(mark => !matches.Any(match => Agree(mark, match))))
            {
                faults.AppendLine(CultureInfo.InvariantCulture, $"  line {item.Location.Line}: '{range.In(text)}' is '{entry}' in: {text}");
            }
        }

        return (right, found, expected, faults.ToString());
    }

    private static HashSet<(TextRange Range, string Entry)> Match(TermMatcher matcher, string text)
    {
        // A blank line separates paragraphs; a single line break is one of a hard-wrapped file.
        var blocks = new List<TextRange>();
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var blank ? blank : text.Length;
            blocks.Add(new TextRange(start, end));
            start = end + 2;
        }

        var scope = new TermScope([.. blocks.Select(block => block.In(text).ToString())]);
        var matches = new HashSet<(TextRange, string)>();
        foreach (var block in blocks)
        {
            var content = block.In(text).ToString();
            foreach (var sentence in Splitter.Split(content))
            {
                var offset = block.Start + sentence.Start;
                foreach (var occurrence in matcher.Match(sentence.In(content).ToString(), scope))
                {
                    matches.Add((new TextRange(offset + occurrence.Range.Start, offset + occurrence.Range.End), occurrence.Entry.Source));
                }
            }
        }

        return matches;
    }

    /// <summary>Whether a match is the marked one. A mark without entry has the entry's own words.</summary>
    private static bool Agree((TextRange Range, string Entry) mark, (TextRange Range, string Entry) match) =>
        mark.Range == match.Range && (mark.Entry.Length == 0 || mark.Entry == match.Entry);

    /// <summary>Takes the marks of <c>⟦DK=Dewan Keamanan⟧</c> out of a text.</summary>
    private static (string Text, HashSet<(TextRange Range, string Entry)> Marks) ReadMarks(string marked)
    {
        var text = new StringBuilder();
        var marks = new HashSet<(TextRange, string)>();
        for (var at = 0; at < marked.Length; )
        {
            var open = marked.IndexOf('⟦', at);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }

            text.Append(marked, at, open - at);
            var close = marked.IndexOf('⟧', open);
            var inner = marked[(open + 1)..close];
            var equals = inner.IndexOf('=', StringComparison.Ordinal);
            var words = equals < 0 ? inner : inner[..equals];
            var entry = equals < 0 ? string.Empty : inner[(equals + 1)..];
            marks.Add((new TextRange(text.Length, text.Length + words.Length), entry));
            text.Append(words);
            at = close + 1;
        }

        return (text.ToString(), marks);
    }
}
