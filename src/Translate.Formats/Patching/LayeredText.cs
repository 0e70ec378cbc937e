using System.Globalization;
using System.Text;

namespace Translate.Formats.Patching;

/// <summary>Wraps markup for the document that it is inside.</summary>
internal static class LayeredText
{
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    /// <summary>Wraps the replacement of a range.</summary>
    /// <param name="text">Markup, or plain text.</param>
    /// <param name="start">What wraps the source at the start of the range.</param>
    /// <param name="end">What wraps the source at the end of the range.</param>
    /// <param name="encoding">The document's encoding.</param>
    public static string Wrap(string text, SourceLayer start, SourceLayer end, SourceEncoding encoding) =>
        start switch
        {
            SourceLayer.None => text,
            SourceLayer.CData => WriteSection(text, encoding) + (end == SourceLayer.CData ? string.Empty : SectionEnd),
            _ => Escape(text, encoding) + (end == SourceLayer.CData ? SectionStart : string.Empty),
        };

    private static string Escape(string text, SourceEncoding encoding)
    {
        var output = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                _ when encoding.CanEncode(rune) => output.Append(rune.ToString()),
                _ => output.Append(GetReference(rune)),
            };
        }

        return output.ToString();
    }

    private static string WriteSection(string text, SourceEncoding encoding)
    {
        var output = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Replace(SectionEnd, "]]" + SectionEnd + SectionStart + ">", StringComparison.Ordinal).EnumerateRunes())
        {
            // A section has no references, so it is interrupted.
            output.Append(encoding.CanEncode(rune) ? rune.ToString() : SectionEnd + GetReference(rune) + SectionStart);
        }

        return output.ToString();
    }

    private static string GetReference(Rune rune) => $"&#{rune.Value.ToString(CultureInfo.InvariantCulture)};";
}
