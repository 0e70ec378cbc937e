using System.Text.RegularExpressions;

namespace Translate.Formats.Html;

/// <summary>Finds the marks of footnotes: a superscript or a link to a note on the page, with nothing but a number or a sign in it.</summary>
internal static partial class HtmlNoteMark
{
    private const int MaxLength = 1000;

    /// <summary>Whether an element is the mark of a footnote. Its number is not a word of the sentence.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="tag">Its start tag.</param>
    /// <param name="source">HTML.</param>
    public static bool IsAt(string name, HtmlTokenSpan tag, string source)
    {
        if (name != "sup" && !(name == "a" && tag.Attributes.Any(attribute => attribute.Name == "href" && attribute.Value.StartsWith('#'))))
        {
            return false;
        }

        foreach (var match in Mark().EnumerateMatches(source.AsSpan(tag.Start, Math.Min(MaxLength, source.Length - tag.Start))))
        {
            var mark = source.AsSpan(tag.Start, match.Length);
            return Target().IsMatch(mark) && (mark.Contains("<sup", StringComparison.OrdinalIgnoreCase) || Name().IsMatch(mark));
        }

        return false;
    }

    [GeneratedRegex(
        @"^<(sup|a)(\s[^<>]*)?>(\s*<(sup|a|span|b|i|small)(\s[^<>]*)?>)*\s*([\[(]|\[</span>)?([0-9]{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|\^|↩\uFE0E?|↑)\s*([\])]|<span(\s[^<>]*)?>\]</span>)?\s*(</(sup|a|span|b|i|small)>\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();

    [GeneratedRegex("""href\s*=\s*["']?#""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    /// <summary>How programs name notes and links to them: <c>fn1</c>, <c>ftnt_ref1</c>, <c>sdfootnote1sym</c>, <c>cite_note-2</c>.</summary>
    [GeneratedRegex(
        """(href\s*=\s*["']?#|(id|name|class)\s*=\s*["']?)[^"'>]*(fn|ftn|note|cite|ref)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Name();
}
