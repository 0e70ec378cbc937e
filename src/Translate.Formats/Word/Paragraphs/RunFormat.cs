using System.Text;
using Translate.Core.Text;
using Translate.Formats.Xml;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>The properties of a run: how its text looks. Runs of one <see cref="Key"/> look the same.</summary>
internal sealed class RunFormat
{
    /// <summary>Properties that change nothing a reader sees in Latin text. Word cuts runs at them, and that must not cut a sentence.</summary>
    private static readonly HashSet<string> Invisible = new(StringComparer.Ordinal)
    {
        "lang",
        "noProof",
        "vanish",
        "webHidden",
        "bCs",
        "iCs",
        "szCs",
        "rPrChange",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
    };

    /// <summary>Properties that come after the language in the order of the schema.</summary>
    private static readonly HashSet<string> AfterLanguage = new(StringComparer.Ordinal)
    {
        "eastAsianLayout",
        "specVanish",
        "oMath",
        "rPrChange",
    };

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
        var scanner = new XmlScanner(xml);
        var properties = new List<TextRange>();
        var key = new StringBuilder();
        var isHidden = false;
        var depth = 0;
        var start = 0;
        while (scanner.Read())
        {
            var token = scanner.Current;
            depth += token.Kind == XmlTokenKind.Start ? 1 : 0;
            if (depth == 2 && token.Kind == XmlTokenKind.Start)
            {
                start = token.Range.Start;
            }

            if ((depth == 2 && token.Kind == XmlTokenKind.End) || (depth == 1 && token.Kind == XmlTokenKind.Empty))
            {
                var property = new TextRange(token.Kind == XmlTokenKind.Empty ? token.Range.Start : start, token.Range.End);
                properties.Add(property);
                isHidden |= token.Name == "vanish" && !IsOff(property.In(xml));
                key.Append(Invisible.Contains(token.Name) || IsOnlyHint(token.Name, property.In(xml)) ? [] : property.In(xml));
            }

            depth -= token.Kind == XmlTokenKind.End ? 1 : 0;
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
            var xml = property.In(Xml).ToString();
            var scanner = new XmlScanner(xml);
            scanner.Read();
            var tag = scanner.Current;
            var name = tag.Name;
            var isOwn = prefix == tag.Prefix + ":";
            if (!isWritten && (!isOwn || AfterLanguage.Contains(name) || name == "lang"))
            {
                english
                    .Append('<')
                    .Append(prefix)
                    .Append("lang ")
                    .Append(prefix)
                    .Append("val=\"en-US\"")
                    .Append(isOwn && name == "lang" ? KeepOther(tag, xml, prefix) : string.Empty)
                    .Append("/>");
                isWritten = true;
            }

            english.Append(isOwn && name == "lang" ? string.Empty : xml);
        }

        english.Append(isWritten ? string.Empty : $"<{prefix}lang {prefix}val=\"en-US\"/>");
        return english.Append("</").Append(prefix).Append("rPr>").ToString();
    }

    /// <summary>The languages of other scripts stay.</summary>
    private static string KeepOther(XmlToken tag, string xml, string prefix) =>
        string.Concat(
            OtherLanguages.Select(name =>
                XmlSource.FindAttribute(xml, tag, prefix + name) is { } value ? $" {prefix}{name}=\"{value.In(xml)}\"" : string.Empty
            )
        );

    /// <summary>Whether the fonts only say which script an ambiguous character is of.</summary>
    private static bool IsOnlyHint(string name, ReadOnlySpan<char> property) =>
        name == "rFonts" && property.Count('=') == 1 && property.Contains("hint=", StringComparison.Ordinal);

    private static bool IsOff(ReadOnlySpan<char> property) =>
        property.Contains("\"0\"", StringComparison.Ordinal)
        || property.Contains("\"false\"", StringComparison.Ordinal)
        || property.Contains("\"off\"", StringComparison.Ordinal);
}
