using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>
/// Where text breaks whatever its marks are: at a blank line, and at a line break with an item of a list behind it. What stands
/// behind such a break never bears on what stands before it.
/// </summary>
internal static class ParagraphScanner
{
    private const int MaxItemNumberLength = 3;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029");

    /// <summary>Where the paragraph that <paramref name="start"/> lies in ends, and where the next begins.</summary>
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
    /// A bullet, or behind a mark a dash, number or letter. Behind a word these three may as well be the rest of a wrapped line.
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
            || (item.Length <= MaxItemNumberLength + 2 && item is [.., '.' or ')'] && ListMarker.IsMarker(item[..^1].TrimStart('(')) && !char.IsUpper(item[0]));
    }
}
