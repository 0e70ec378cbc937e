using System.Text;
using Translate.Core.Text;
using Translate.Formats.Word.Packages;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>The properties of a run: how its text looks. Runs of one <see cref="Key"/> look the same.</summary>
internal sealed class RunFormat
{
    /// <summary>Properties that change nothing a reader sees in Latin text. Word cuts runs at them, and that must not cut a sentence.</summary>
    private static readonly HashSet<string> Invisible = new(StringComparer.Ordinal) { "lang", "noProof", "vanish", "webHidden", "bCs", "iCs", "szCs", "rPrChange", "ins", "del", "moveFrom", "moveTo" };

    /// <summary>Properties that come after the language in the order of the schema.</summary>
    private static readonly HashSet<string> AfterLanguage = new(StringComparer.Ordinal) { "eastAsianLayout", "specVanish", "oMath", "rPrChange" };

    private static readonly string[] OtherLanguages = ["eastAsia", "bidi"];

    private readonly IReadOnlyList<TextRange> _properties;

    private RunFormat(string xml, string key, bool isHidden, IReadOnlyList<TextRange> properties)
    {
        Xml = xml;
        Key = key;
        IsHidden = isHidden;
        _properties = properties;
    }

    /// <summary>A run without properties.</summary>
    public static RunFormat None { get; } = new(string.Empty, string.Empty, isHidden: false, []);

    /// <summary>The <c>rPr</c> element; empty if the run has none.</summary>
    public string Xml { get; }

    /// <summary>The visible properties.</summary>
    public string Key { get; }

    /// <summary>Whether the text is hidden, so that no reader sees it.</summary>
    public bool IsHidden { get; }

    /// <summary>Reads an <c>rPr</c> element.</summary>
    public static RunFormat Parse(string xml)
    {
        var scanner = new PartScanner(xml);
        var properties = new List<TextRange>();
        var key = new StringBuilder();
        var isHidden = false;
        var depth = 0;
        var start = 0;
        while (scanner.Read())
        {
            depth += scanner.Kind == PartTokenKind.Start ? 1 : 0;
            if (depth == 2 && scanner.Kind == PartTokenKind.Start)
            {
                start = scanner.Range.Start;
            }

            if ((depth == 2 && scanner.Kind == PartTokenKind.End) || (depth == 1 && scanner.Kind == PartTokenKind.Empty))
            {
                var property = new TextRange(scanner.Kind == PartTokenKind.Empty ? scanner.Range.Start : start, scanner.Range.End);
                properties.Add(property);
                var name = LocalName(scanner.Name);
                isHidden |= name == "vanish" && !IsOff(property.In(xml));
                key.Append(Invisible.Contains(name) || IsOnlyHint(name, property.In(xml)) ? [] : property.In(xml));
            }

            depth -= scanner.Kind == PartTokenKind.End ? 1 : 0;
        }

        return new RunFormat(xml, key.ToString(), isHidden, properties);
    }

    /// <summary>Returns the <c>rPr</c> element with American English as language.</summary>
    /// <param name="prefix">What is before the names of the text's namespace, such as <c>w:</c>. If it is empty, attributes cannot be written, and the properties stay as they are.</param>
    public string ToEnglish(string prefix)
    {
        if (prefix.Length == 0)
        {
            return Xml;
        }

        var english = new StringBuilder(Xml.Length + 40).Append('<').Append(prefix).Append("rPr>");
        var isWritten = false;
        foreach (var property in _properties)
        {
            var scanner = new PartScanner(property.In(Xml).ToString());
            scanner.Read();
            var name = LocalName(scanner.Name);
            var isOwn = scanner.Name.StartsWith(prefix);
            if (!isWritten && (!isOwn || AfterLanguage.Contains(name) || name == "lang"))
            {
                english.Append('<').Append(prefix).Append("lang ").Append(prefix).Append("val=\"en-US\"").Append(isOwn && name == "lang" ? KeepOther(scanner, property.In(Xml).ToString(), prefix) : string.Empty).Append("/>");
                isWritten = true;
            }

            english.Append(isOwn && name == "lang" ? [] : property.In(Xml));
        }

        english.Append(isWritten ? string.Empty : $"<{prefix}lang {prefix}val=\"en-US\"/>");
        return english.Append("</").Append(prefix).Append("rPr>").ToString();
    }

    /// <summary>The languages of other scripts stay.</summary>
    private static string KeepOther(PartScanner scanner, string xml, string prefix) => string.Concat(
        OtherLanguages.Select(name => scanner.FindAttribute(prefix + name) is { } value ? $" {prefix}{name}=\"{value.In(xml)}\"" : string.Empty));

    /// <summary>Whether the fonts only say which script an ambiguous character is of.</summary>
    private static bool IsOnlyHint(string name, ReadOnlySpan<char> property) => name == "rFonts" && property.Count('=') == 1 && property.Contains("hint=", StringComparison.Ordinal);

    private static string LocalName(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..].ToString();

    private static bool IsOff(ReadOnlySpan<char> property) =>
        property.Contains("\"0\"", StringComparison.Ordinal) || property.Contains("\"false\"", StringComparison.Ordinal) || property.Contains("\"off\"", StringComparison.Ordinal);
}
