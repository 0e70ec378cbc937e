using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Walks a paragraph from one possible end of a sentence to the next, over parentheses inside sentences.</summary>
internal static class SentenceScanner
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？؟۔｡(");

    /// <summary>The next candidate at or behind <paramref name="from"/>; the end of the text where there is none.</summary>
    public static BoundaryCandidate FindNext(ReadOnlySpan<char> text, int start, int from)
    {
        var at = from;
        while (true)
        {
            var found = text[at..].IndexOfAny(Stops);
            if (found < 0)
            {
                return new BoundaryCandidate(text.Length - 1, text.Length, text.Length, OpeningBracket: -1);
            }

            at += found;
            var mark = at;
            var bracket = -1;
            if (text[at] == '(')
            {
                var close = at > start ? ParenthesisMatcher.FindClosing(text, at) : -1;
                mark = close < 0 ? -1 : FindTerminatorBefore(text, at, close);
                if (mark < 0)
                {
                    at = Math.Max(close, at) + 1;
                    continue;
                }

                (bracket, at) = (at, close);
            }
            else if (at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                at = SkipDotted(text, at + 1);
                continue;
            }

            (var last, at) = FindEndOfRun(text, at, mark);
            var next = CharacterClasses.SkipWhiteSpace(text, at);
            if (next > at || next == text.Length || text[at - 1] == CharacterClasses.ZeroWidthSpace)
            {
                (at, next) = SkipDetachedClosers(text, at, next);
                return new BoundaryCandidate(last, at, next, last == mark ? bracket : -1);
            }
        }
    }

    /// <summary>Behind letters that alternate with full stops, <c>a.a.a.</c>, of which only the last can end anything.</summary>
    private static int SkipDotted(ReadOnlySpan<char> text, int at)
    {
        while (at + 2 < text.Length && text[at + 1] == '.' && char.IsAsciiLetterOrDigit(text[at + 2]))
        {
            at += 2;
        }

        return at;
    }

    /// <summary>The mark right before the closing bracket, with quotation marks between them at most; -1 for none.</summary>
    private static int FindTerminatorBefore(ReadOnlySpan<char> text, int open, int close)
    {
        var at = close - 1;
        while (at > open && CharacterClasses.IsCloser(text[at]))
        {
            at--;
        }

        return CharacterClasses.IsTerminator(text[at]) ? at : -1;
    }

    /// <summary>The last mark, and the end, of a run of marks, closing marks, emoji and what is invisible.</summary>
    private static (int LastMark, int End) FindEndOfRun(ReadOnlySpan<char> text, int at, int mark)
    {
        for (; at < text.Length; at++)
        {
            if (CharacterClasses.IsTerminator(text[at]))
            {
                var others = text[at..].IndexOfAnyExcept(CharacterClasses.Terminators);
                at = others < 0 ? text.Length - 1 : at + others - 1;
                mark = at;
            }
            else if (!CharacterClasses.IsCloser(text[at]) && !CharacterClasses.IsInvisible(text[at]) && !CharacterClasses.IsEmoji(text, at))
            {
                break;
            }
        }

        return (mark, at);
    }

    /// <summary>Takes in emoji and closing quotation marks that stand by themselves behind the end: they belong to what they follow.</summary>
    private static (int End, int Next) SkipDetachedClosers(ReadOnlySpan<char> text, int end, int next)
    {
        while (next < text.Length)
        {
            var at = next;
            while (at < text.Length && (CharacterClasses.IsEmoji(text, at) || text[at] is '”' or '»' or '\u200D' || text[at..].StartsWith("''")))
            {
                at += text[at] == '\'' ? 2 : 1;
            }

            var behind = CharacterClasses.SkipWhiteSpace(text, at);
            if (at == next || (behind == at && at < text.Length))
            {
                break;
            }

            (end, next) = (at, behind);
        }

        return (end, next);
    }
}
