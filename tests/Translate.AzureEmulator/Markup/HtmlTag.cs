using System.Net;
using System.Text.RegularExpressions;

namespace Translate.Emulation.Markup;

/// <summary>One tag of an HTML text.</summary>
/// <param name="Start">Of its angle bracket.</param>
/// <param name="End">Behind the other one.</param>
/// <param name="Name">As written.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="IsEmpty">Whether it closes itself.</param>
internal sealed partial record HtmlTag(int Start, int End, string Name, bool IsEnd, bool IsEmpty)
{
    private IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>The tag that begins at an index; null where none does.</summary>
    public static HtmlTag? At(string text, int index)
    {
        if (Pattern().Match(text, index) is not { Success: true } match)
        {
            return null;
        }

        var names = match.Groups["attribute"].Captures;
        var values = match.Groups["value"].Captures;
        return new HtmlTag(index, index + match.Length, match.Groups["name"].Value, match.Groups["end"].Length > 0, match.Groups["empty"].Length > 0)
        {
            Attributes = [.. names.Zip(values, (name, value) => (name.Value, WebUtility.HtmlDecode(WithoutQuotes(value.Value))))],
        };
    }

    /// <summary>The pair around an attribute's value, and no quote inside.</summary>
    private static string WithoutQuotes(string value) => value is ['"' or '\'', .. var inner, _] ? inner : value;

    /// <summary>The end tag of a start tag; null where there is none.</summary>
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

    /// <summary>An attribute's value, entities resolved; empty where there is none.</summary>
    public string GetAttribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;

    // An attribute without a value captures an empty one, so that names and values stay in step.
    [GeneratedRegex("""\G<(?<end>/?)(?<name>[A-Za-z][\w:.-]*)(?:\s+(?<attribute>[\w:.-]+)(?:\s*=\s*(?<value>"[^"<]*"|'[^'<]*'|[^\s"'=<>`/]+)|(?<value>)))*\s*(?<empty>/?)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
