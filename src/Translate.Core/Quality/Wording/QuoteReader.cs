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
        var (first, last) =
            isFrameIgnored && IsFramed(text) ? (1, text.Words.Count - (text.Words[^1].IsMark('"') ? 1 : 2)) : FindFrame(text);
        var pairs = new QuotePairs(text.Text);
        for (var i = first; i < last; i++)
        {
            if (text.Words[i].Kind == WordKind.Mark)
            {
                pairs.Add(text.Words[i]);
            }
        }

        return pairs.Build();
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
}
