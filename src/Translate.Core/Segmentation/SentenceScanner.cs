using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Finds the boundary candidates of a paragraph. Skips parentheses inside sentences.</summary>
internal static class SentenceScanner
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？؟۔｡(");

    /// <summary>Returns the first candidate at or after <paramref name="from"/>, or the end of the text if not found.</summary>
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
                if (MissingBlank.IsAt(text, start, at))
                {
                    return new BoundaryCandidate(at, at + 1, at + 1, OpeningBracket: -1);
                }

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

    /// <summary>Skips letters that alternate with full stops, <c>a.a.a.</c>. Only the last stop can end a sentence.</summary>
    private static int SkipDotted(ReadOnlySpan<char> text, int at)
    {
        while (at + 2 < text.Length && text[at + 1] == '.' && char.IsAsciiLetterOrDigit(text[at + 2]))
        {
            at += 2;
        }

        return at;
    }

    /// <summary>Returns the terminator before a closing bracket, with only quotation marks between them, or -1.</summary>
    private static int FindTerminatorBefore(ReadOnlySpan<char> text, int open, int close)
    {
        var at = close - 1;
        while (at > open && CharacterClasses.IsCloser(text[at]))
        {
            at--;
        }

        return CharacterClasses.IsTerminator(text[at]) ? at : -1;
    }

    /// <summary>Returns the last terminator and the end of a run of terminators, closing marks, emoji and invisible characters.</summary>
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

    /// <summary>Skips emoji and closing quotation marks that are separated by spaces. They belong to the sentence before them.</summary>
    private static (int End, int Next) SkipDetachedClosers(ReadOnlySpan<char> text, int end, int next)
    {
        while (next < text.Length)
        {
            var at = next;
            while (
                at < text.Length
                && (CharacterClasses.IsEmoji(text, at) || text[at] is '”' or '»' or '\u200D' || text[at..].StartsWith("''"))
            )
            {
                at += text[at] == '\'' ? 2 : 1;
            }

            var afterSpace = CharacterClasses.SkipWhiteSpace(text, at);
            if (at == next || (afterSpace == at && at < text.Length))
            {
                break;
            }

            (end, next) = (at, afterSpace);
        }

        return (end, next);
    }
}
