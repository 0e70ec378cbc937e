using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>
/// Finds hard breaks: blank lines, and line breaks before list items. Text after a hard break never affects the sentences
/// before it.
/// </summary>
internal static class ParagraphScanner
{
    private const int MaxItemNumberLength = 3;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029");

    /// <summary>Returns the end of the paragraph that contains <paramref name="start"/>, and the start of the next one.</summary>
    public static (int End, int Next) FindEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (true)
        {
            var found = text[at..].IndexOfAny(LineBreaks);
            if (found < 0)
            {
                return (text.Length, text.Length);
            }

            at += found;
            var next = CharacterClasses.SkipWhiteSpace(text, at);
            if (next == text.Length || IsBlankLine(text[at..next]) || IsListItem(text, at, next))
            {
                return (at, next);
            }

            at = next;
        }
    }

    private static bool IsBlankLine(ReadOnlySpan<char> gap)
    {
        var line = gap[0] == '\r' && gap.Length > 1 && gap[1] == '\n' ? 2 : 1;
        return gap[0] == '\u2029' || gap[line..].ContainsAny(LineBreaks);
    }

    /// <summary>
    /// Whether a line starts with a list item: a bullet, or, after a punctuation mark, a dash, number or letter. After a word, these
    /// three can be part of a wrapped line.
    /// </summary>
    private static bool IsListItem(ReadOnlySpan<char> text, int lineBreak, int at)
    {
        if (CharacterClasses.IsBullet(text[at]))
        {
            return true;
        }

        var before = text[..lineBreak].TrimEnd();
        if (before.Length == 0 || !(CharacterClasses.IsTerminator(before[^1]) || before[^1] is ':' or ';' or ','))
        {
            return false;
        }

        var item = text[at..];
        var end = item.IndexOfAny(CharacterClasses.WhiteSpace);
        item = item[..(end < 0 ? item.Length : end)];
        return item is ['-' or '–' or '—']
            || (
                item.Length <= MaxItemNumberLength + 2
                && item is [.., '.' or ')']
                && ListMarker.IsMarker(item[..^1].TrimStart('('))
                && !char.IsUpper(item[0])
            );
    }
}
