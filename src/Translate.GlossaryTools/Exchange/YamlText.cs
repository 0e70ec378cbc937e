using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes a value of YAML so that every reader takes it for the same text: plain where that is safe, otherwise in quotation marks.</summary>
internal static partial class YamlText
{
    private static readonly string[] NotText = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The value as it stands in a mapping or a list in brackets.</summary>
    public static string Quote(string value)
    {
        if (PlainText().IsMatch(value) && !NotText.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return value;
        }

        return value.Any(NeedsEscape) ? DoubleQuoted(value) : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A list in brackets.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quote))}]";

    /// <summary>Control and format characters, line ends of any kind and private ones, which a reader may fold, drop or refuse.</summary>
    private static bool NeedsEscape(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when NeedsEscape(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Begins with a letter and holds nothing that means something to YAML; of a colon only that of an address.</summary>
    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{M}\p{Nd} .'’()/&+%=~;-]|:(?=/))*(?<! )\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();
}
