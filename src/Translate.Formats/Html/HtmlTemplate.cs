using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Formats.Html;

/// <summary>
/// Finds what template engines and content management systems replace in a page: <c>{{ name }}</c>, <c>{% tag %}</c>, <c>${name}</c>, <c>&lt;%= name %></c>, and shortcodes such as
/// <c>[gallery ids="1,2"]</c> and <c>[/caption]</c>.
/// </summary>
internal static partial class HtmlTemplate
{
    /// <summary>The longest such part, so that the end of one is not looked for again and again.</summary>
    private const int MaxLength = 2000;

    /// <summary>Returns the place of the first one. Empty if the text has no such part.</summary>
    public static TextRange Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny("{<[$") is >= 0 and var next; at++)
        {
            at += next;
            if (GetLength(text[at..]) is > 0 and var length)
            {
                return new TextRange(at, at + length);
            }
        }

        return default;
    }

    private static int GetLength(ReadOnlySpan<char> text) =>
        text switch
        {
            ['{', '{', ..] => GetLength(text, "}}"),
            ['{', '%', ..] => GetLength(text, "%}"),
            ['<', '%', ..] => GetLength(text, "%>"),
            ['$', '{', ..] => Measure(Expression(), text),
            ['[', '/' or (>= 'a' and <= 'z'), ..] => Measure(Shortcode(), text),
            _ => 0,
        };

    private static int GetLength(ReadOnlySpan<char> text, string closing) =>
        text[..Math.Min(MaxLength, text.Length)].IndexOf(closing) is >= 0 and var end ? end + closing.Length : 0;

    private static int Measure(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text[..Math.Min(MaxLength, text.Length)]))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex(@"^\$\{[A-Za-z_][\w.$]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();

    // A word in brackets alone is text of the article: [sic], [ah].
    [GeneratedRegex(@"^\[(/[a-z][\w-]*|[a-z][\w-]*(\s+[\w-]+=(""[^""\]]*""|'[^'\]]*'|[\w-]+))+\s*/?)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Shortcode();
}
