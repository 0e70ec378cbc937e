namespace Translate.Formats.Html;

/// <summary>
/// The start or the end of a range that editors mark with two empty elements, because it need not nest with others:
/// <c>&lt;comment-start name="a">&lt;/comment-start></c> and <c>&lt;comment-end name="a">&lt;/comment-end></c>.
/// </summary>
/// <param name="Key">Equal for the start and the end of a range.</param>
/// <param name="IsStart">Whether it is the start.</param>
internal readonly record struct HtmlRangeMark(string Key, bool IsStart)
{
    private const string Start = "-start";
    private const string End = "-end";
    private const string Attribute = "name=";

    /// <summary>Whether a start tag is one of an empty element that marks a range.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="token">The start tag.</param>
    /// <param name="source">The document.</param>
    public static bool IsAt(string name, HtmlTokenSpan token, string source) =>
        IsName(name)
        && token.Attributes.Any(attribute => attribute.Name == "name")
        && source.AsSpan(token.End).StartsWith("</", StringComparison.Ordinal)
        && source.AsSpan(token.End + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an element; null if it marks no range.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="element">The element.</param>
    public static HtmlRangeMark? Read(string name, ReadOnlySpan<char> element)
    {
        var tagEnd = element.IndexOf('>');
        if (
            !IsName(name)
            || tagEnd < name.Length
            || !element[..tagEnd].Contains(Attribute, StringComparison.OrdinalIgnoreCase)
            || !element[(tagEnd + 1)..].StartsWith("</", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var isStart = name.EndsWith(Start, StringComparison.Ordinal);
        return new HtmlRangeMark($"{name[..^(isStart ? Start : End).Length]} {element[(name.Length + 1)..tagEnd].Trim()}", isStart);
    }

    private static bool IsName(string name) =>
        name.EndsWith(Start, StringComparison.Ordinal) || name.EndsWith(End, StringComparison.Ordinal);
}
