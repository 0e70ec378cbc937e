using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>How a plain text file marks its paragraphs: one line each, or lines broken at a width with blank lines between paragraphs.</summary>
/// <remarks>
/// A line break is soft (put there by an editor that wraps) when the first word of the next line would not have fitted
/// on the line before. A file is hard-wrapped when its widest line is of a width that editors wrap at, at least three
/// lines come close to it without ending a sentence, and at least half of the breaks are soft (in a list of headlines few are by
/// chance); in such a file a group of lines whose breaks are all soft is one paragraph. Everywhere else a line is one.
/// </remarks>
internal sealed record ParagraphLayout
{
    /// <summary>Narrower columns are lists and verse.</summary>
    private const int MinWrapWidth = 40;

    /// <summary>Wider lines are whole paragraphs.</summary>
    private const int MaxWrapWidth = 120;

    /// <summary>How far from the widest line a wrapped line may end: the length of a long word.</summary>
    private const int Ragged = 15;

    private const int MinFullLines = 3;

    private ParagraphLayout(int? wrapWidth) => WrapWidth = wrapWidth;

    /// <summary>The widest line of a hard-wrapped file, in UTF-16 code units; null if a line is a paragraph.</summary>
    public int? WrapWidth { get; }

    /// <summary>Reads the layout off a file's lines.</summary>
    public static ParagraphLayout Detect(string text, IReadOnlyList<TextRange> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (width is < MinWrapWidth or > MaxWrapWidth)
        {
            return new ParagraphLayout(wrapWidth: null);
        }

        var full = 0;
        var soft = 0;
        var breaks = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var isSoft = IsSoft(text, lines[i], lines[i + 1], width);
            breaks += lines[i].Length > 0 && lines[i + 1].Length > 0 ? 1 : 0;
            soft += isSoft ? 1 : 0;
            full += isSoft && lines[i].Length >= width - Ragged && !EndsSentence(lines[i].In(text)) ? 1 : 0;
        }

        return new ParagraphLayout(full >= MinFullLines && 2 * soft >= breaks ? width : null);
    }

    /// <summary>The paragraphs in order, blank lines left out.</summary>
    public IEnumerable<TextRange> Paragraphs(string text, IReadOnlyList<TextRange> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var last = LastOfGroup(text, lines, i);
            yield return new TextRange(lines[i].Start, lines[last].End);
            i = last;
        }
    }

    /// <summary>A line that ends in the middle of a word goes on in the next one, whatever the layout is.</summary>
    private int LastOfGroup(string text, IReadOnlyList<TextRange> lines, int first)
    {
        var last = first;
        while (
            last + 1 < lines.Count
            && (
                (WrapWidth is { } width && IsSoft(text, lines[last], lines[last + 1], width))
                || LineJoiner.IsDivided(lines[last].In(text), lines[last + 1].In(text))
            )
        )
        {
            last++;
        }

        return last;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line[^1] is '.' or '!' or '?' or '"' or '”' or ':';

    private static bool IsSoft(string text, TextRange line, TextRange next, int width)
    {
        if (line.Length == 0 || next.Length == 0)
        {
            return false;
        }

        var firstWord = next.In(text).IndexOfAny(' ', '\t');
        return line.Length + 1 + (firstWord < 0 ? next.Length : firstWord) > width;
    }
}
