using System.Buffers;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>A text as a reader sees it: without invisible characters inside words and without the hyphens of broken lines.</summary>
/// <remarks>
/// Pages have soft hyphens, zero-width spaces, joiners and variation selectors (Unicode: Default_Ignorable_Code_Point) inside words, and
/// text taken from a PDF has words cut at the line end.
/// </remarks>
internal sealed class VisibleText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF"
    );

    private const char SoftHyphen = '\u00AD';

    private readonly int[] _offsets;

    private VisibleText(string text, int[] offsets) => (Text, _offsets) = (text, offsets);

    /// <summary>The visible characters.</summary>
    public string Text { get; }

    /// <summary>Whether a reader sees other characters than the text has. Costs little for plain text.</summary>
    public static bool IsNeeded(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return at >= 0
            && (
                text.AsSpan(at).ContainsAny(Invisible)
                || (
                    text.AsSpan(at).Contains('\n')
                    && (text.Contains("-\n", StringComparison.Ordinal) || text.Contains("-\r\n", StringComparison.Ordinal))
                )
            );
    }

    /// <summary>Creates the visible text.</summary>
    public static VisibleText Create(string text)
    {
        var (visible, offsets) = (new List<char>(text.Length), new List<int>(text.Length + 1));
        for (var i = 0; i < text.Length; i++)
        {
            var joined = GetLineBreakLength(text, i);
            if (joined > 0)
            {
                i += joined - 1;
            }
            else if (!Invisible.Contains(text[i]))
            {
                visible.Add(text[i]);
                offsets.Add(i);
            }
        }

        return new VisibleText(string.Concat(visible), [.. offsets]);
    }

    /// <summary>Returns where a range of the visible text is in the source, with the invisible characters inside it.</summary>
    public TextRange ToSource(TextRange visible) =>
        new(_offsets[visible.Start], visible.Length == 0 ? _offsets[visible.Start] : _offsets[visible.End - 1] + 1);

    /// <summary>The length of a hyphen with its line break between the halves of one word; 0 for a doubled word, which keeps its hyphen.</summary>
    private static int GetLineBreakLength(string text, int at)
    {
        if (text[at] is not ('-' or SoftHyphen) || at == 0 || !char.IsLetter(text[at - 1]))
        {
            return 0;
        }

        var next = at + 1;
        next += next < text.Length && text[next] == '\r' ? 1 : 0;
        if (next >= text.Length || text[next] != '\n')
        {
            return 0;
        }

        next++;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        if (next >= text.Length || !char.IsLower(text[next]))
        {
            return 0;
        }

        var (start, end) = (at, next);
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var half = text.AsSpan(start, at - start);
        return text.AsSpan(next, end - next).StartsWith(half, StringComparison.OrdinalIgnoreCase) ? 0 : next - at;
    }
}
