using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Formats.Html;

/// <summary>Finds the encoding that a document declares: in <c>meta</c>, or in the XML declaration.</summary>
internal static partial class HtmlCharset
{
    /// <summary>Bytes in which browsers search.</summary>
    private const int SearchedLength = 4096;

    /// <summary>Returns the declared name; null if the document declares none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(SearchedLength, bytes.Length)]);
        if (XmlDeclaration().Match(head) is { Success: true } declaration)
        {
            return declaration.Groups["name"].Value;
        }

        return Meta().Match(Comment().Replace(head, string.Empty)) is { Success: true } meta ? meta.Groups["name"].Value : null;
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[\w.:-]+)["']""", RegexOptions.NonBacktracking)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """<meta\s[^>]*?charset\s*=\s*["']?\s*(?<name>[\w.:-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Meta();
}
