using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Wording;

/// <summary>The quotations of a text.</summary>
/// <param name="Ranges">Their places with the marks, in order of their start. A quotation within one is among them.</param>
/// <param name="Open">The place of a mark without a partner; null if all have one.</param>
internal sealed record Quotes(IReadOnlyList<TextRange> Ranges, TextRange? Open);

/// <summary>Finds quotations: double, single, curly and straight marks. Apostrophes, inches and minutes are not quotation marks.</summary>
internal static class QuoteReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFrameIgnored">Whether straight marks around the whole text are not quotation.</param>
    public static Quotes Read(CheckedText text, bool isFrameIgnored = false)
    {
        var ranges = new List<TextRange>();
        var (straight, curly, single, angle) = (-1, -1, -1, -1);
        TextRange? open = null;
        var (first, last) =
            isFrameIgnored && IsFramed(text) ? (1, text.Words.Count - (text.Words[^1].IsMark('"') ? 1 : 2)) : FindFrame(text);
        for (var i = first; i < last; i++)
        {
            var word = text.Words[i];
            if (word.Kind != WordKind.Mark)
            {
                continue;
            }

            switch (word.Key[0])
            {
                case '"':
                    if (straight >= 0)
                    {
                        ranges.Add(new TextRange(straight, word.End));
                        straight = -1;
                    }
                    else if (!IsAfterDigit(text.Text, word.Start) || IsBeforeLetter(text.Text, word.End))
                    {
                        straight = word.Start;
                    }

                    break;
                case '“' or '„':
                    open ??= curly >= 0 ? word.Range : null;
                    curly = word.Start;
                    break;
                case '”':
                    if (curly >= 0)
                    {
                        ranges.Add(new TextRange(curly, word.End));
                    }
                    else if (IsBeforeLetter(text.Text, word.End) && !word.IsGlued)
                    {
                        // Some writers open with the closing mark.
                        curly = word.Start;
                        break;
                    }
                    else if (!IsAfterDigit(text.Text, word.Start))
                    {
                        open ??= word.Range;
                    }

                    curly = -1;
                    break;
                case '«':
                    angle = word.Start;
                    break;
                case '»':
                    if (angle >= 0)
                    {
                        ranges.Add(new TextRange(angle, word.End));
                    }
                    else
                    {
                        open ??= word.Range;
                    }

                    angle = -1;
                    break;
                case '\'' or '‘' or '’':
                    single = ReadSingle(text.Text, word, single, ranges);
                    break;
                default:
                    break;
            }
        }

        var left =
            straight >= 0 ? straight
            : curly >= 0 ? curly
            : angle;
        open ??= left >= 0 ? new TextRange(left, left + 1) : null;
        ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new Quotes(ranges, open);
    }

    /// <summary>Returns the words without straight marks around the whole text that has quotations inside: "He said "no"."</summary>
    private static (int First, int Last) FindFrame(CheckedText text)
    {
        var (first, last) = (0, text.Words.Count);
        while (last > 0 && text.Words[last - 1].Kind == WordKind.Mark && !text.Words[last - 1].IsMark('"'))
        {
            last--;
        }

        if (last < 4 || !text.Words[0].IsMark('"') || !text.Words[last - 1].IsMark('"'))
        {
            return (first, text.Words.Count);
        }

        for (var i = 1; i < last - 1; i++)
        {
            if (text.Words[i].IsMark('"'))
            {
                // An opening mark after an opening one.
                return !text.Words[i].IsGlued && text.Words[i + 1].IsGlued ? (1, last - 1) : (first, text.Words.Count);
            }
        }

        return (first, text.Words.Count);
    }

    /// <summary>Whether straight marks are around the whole text, and quotations inside.</summary>
    public static bool HasFrame(CheckedText text) => FindFrame(text).First > 0;

    /// <summary>Whether straight marks are around the whole text.</summary>
    public static bool IsFramed(CheckedText text) =>
        text.Words.Count > 2 && text.Words[0].IsMark('"') && (text.Words[^1].IsMark('"') || text.Words[^2].IsMark('"'));

    /// <summary>An opening mark is before a word and after white space; a closing one is after a word and before none.</summary>
    private static int ReadSingle(string text, CheckWord mark, int open, List<TextRange> ranges)
    {
        var isBeforeWord = mark.End < text.Length && char.IsLetterOrDigit(text[mark.End]);
        var isAfterWord =
            mark.Start > 0 && !char.IsWhiteSpace(text[mark.Start - 1]) && text[mark.Start - 1] is not ('(' or '[' or '"' or '“' or '-');
        if (isBeforeWord && !isAfterWord && open < 0)
        {
            return mark.Start;
        }

        if (open >= 0 && isAfterWord && !isBeforeWord)
        {
            // The plural possessive: dogs' tails. One letter is not a quotation.
            ranges.Add(new TextRange(open, mark.End));
            return -1;
        }

        return open;
    }

    private static bool IsAfterDigit(string text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1]);

    private static bool IsBeforeLetter(string text, int at) => at < text.Length && char.IsLetter(text[at]);
}
