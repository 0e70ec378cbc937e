using System.Net;
using System.Text.RegularExpressions;

namespace Translate.Emulation.Markup;

/// <summary>An HTML tag.</summary>
/// <param name="Start">The offset of its <c>&lt;</c>.</param>
/// <param name="End">The offset after its <c>&gt;</c>.</param>
/// <param name="Name">The name as written.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="IsEmpty">Whether it is self-closing.</param>
internal sealed partial record HtmlTag(int Start, int End, string Name, bool IsEnd, bool IsEmpty)
{
    private IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>Returns the tag that starts at an index. Null if there is none.</summary>
    public static HtmlTag? At(string text, int index)
    {
        if (Pattern().Match(text, index) is not { Success: true } match)
        {
            return null;
        }

        var names = match.Groups["attribute"].Captures;
        var values = match.Groups["value"].Captures;
        return new HtmlTag(
            index,
            index + match.Length,
            match.Groups["name"].Value,
            match.Groups["end"].Length > 0,
            match.Groups["empty"].Length > 0
        )
        {
            Attributes = [.. names.Zip(values, (name, value) => (name.Value, WebUtility.HtmlDecode(WithoutQuotes(value.Value))))],
        };
    }

    /// <summary>Removes the quotes around an attribute value, but not those inside.</summary>
    private static string WithoutQuotes(string value) => value is ['"' or '\'', .. var inner, _] ? inner : value;

    /// <summary>Returns the end tag of a start tag. Null if there is none.</summary>
    public static HtmlTag? GetEnd(string text, HtmlTag start)
    {
        var depth = 1;
        for (var at = text.IndexOf('<', start.End); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (At(text, at) is { IsEmpty: false } tag && tag.Name.Equals(start.Name, StringComparison.OrdinalIgnoreCase))
            {
                depth += tag.IsEnd ? -1 : 1;
                if (depth == 0)
                {
                    return tag;
                }
            }
        }

        return null;
    }

    /// <summary>Returns an attribute value with entities decoded. Empty if there is none.</summary>
    public string GetAttribute(string name) =>
        Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;

    // An attribute without a value captures an empty one, so that names and values have the same count.
    [GeneratedRegex(
        """\G<(?<end>/?)(?<name>[A-Za-z][\w:.-]*)(?:\s+(?<attribute>[\w:.-]+)(?:\s*=\s*(?<value>"[^"<]*"|'[^'<]*'|[^\s"'=<>`/]+)|(?<value>)))*\s*(?<empty>/?)>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
