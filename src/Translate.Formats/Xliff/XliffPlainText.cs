using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Converts text without markup, such as a note or native data.</summary>
internal static partial class XliffPlainText
{
    /// <summary>Returns the text of an element with its line breaks, and with the characters that <c>cp</c> elements stand for.</summary>
    public static string Restore(XliffContent content)
    {
        var text = new StringBuilder(content.Lead);
        var at = 0;
        foreach (var code in content.Codes)
        {
            text.Append(content.Text, at, code.Position - at);
            text.Append(code.Length > 0 ? XmlSource.Decode(code.Data) : GetControl(code.Data));
            at = code.Position + code.Length;
        }

        return text.Append(content.Text, at, content.Text.Length - at).Append(content.Trail).ToString();
    }

    /// <summary>Returns a <c>cp</c> element for a character that XML cannot hold.</summary>
    /// <param name="prefix">The prefix of XLIFF's elements with its colon.</param>
    /// <param name="unit">The character.</param>
    public static string WriteControl(string prefix, int unit) =>
        string.Create(CultureInfo.InvariantCulture, $"<{prefix}cp hex=\"{unit:X4}\"/>");

    /// <summary>Returns the character that a <c>cp</c> element stands for; empty for any other code.</summary>
    public static string GetControl(string code) =>
        CodePoint().Match(code) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value is >= 0 and <= 0x10FFFF
            ? value is >= 0xD800 and <= 0xDFFF
                ? ((char)value).ToString()
                : char.ConvertFromUtf32(value)
            : string.Empty;

    [GeneratedRegex("^<(?:[^\\s:>]+:)?cp\\s[^>]*?hex\\s*=\\s*[\"']([0-9A-Fa-f]{4,6})[\"']")]
    private static partial Regex CodePoint();
}
