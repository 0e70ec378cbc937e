using System.Text.RegularExpressions;

namespace Translate.Formats.Xliff;

/// <summary>Finds tags of HTML in text, as content management systems put them into XLIFF.</summary>
internal static partial class HtmlTag
{
    /// <summary>Splits a text at its tags.</summary>
    /// <returns>In order; the name is empty for what is not a tag.</returns>
    public static IEnumerable<(string Text, string Name)> Split(string text)
    {
        var at = 0;
        foreach (Match match in Tag().Matches(text))
        {
            yield return (text[at..match.Index], string.Empty);
            yield return (match.Value, match.Groups["name"].Value.ToLowerInvariant());
            at = match.Index + match.Length;
        }

        yield return (text[at..], string.Empty);
    }

    [GeneratedRegex(
        @"</?(?<name>a|abbr|b|big|blockquote|br|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();
}
