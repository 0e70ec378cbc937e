using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Bilingual;

/// <summary>Builds one side of a row from XLIFF content: annotations go, codes get their native data, and codes that stand for text become text.</summary>
/// <param name="text">The visible text of the content.</param>
internal sealed partial class BilingualSide(string text)
{
    private readonly StringBuilder _text = new(text.Length);
    private readonly List<InlineCode> _codes = [];
    private int _at;

    /// <summary>Adds a code. Add codes in order of position.</summary>
    /// <param name="code">A code of the content.</param>
    /// <param name="originalData">The unit's native data by id; null if the version has none.</param>
    public void Add(InlineCode code, IReadOnlyDictionary<string, string>? originalData)
    {
        _text.Append(text, _at, code.Position - _at);
        _at = code.Position;
        if (code.Length > 0)
        {
            // A line break in the text itself.
            return;
        }

        if (XliffPlainText.GetControl(code.Data) is { Length: > 0 } control)
        {
            _text.Append(control);
            return;
        }

        var isProtectedText = !code.Data.StartsWith("</", StringComparison.Ordinal) && code.Data.Contains("</", StringComparison.Ordinal);
        if (Annotation().IsMatch(code.Data) && !isProtectedText)
        {
            return;
        }

        var length = Attribute(code.Data, "equiv") == " " ? 1 : 0;
        _codes.Add(code with { Position = _text.Length, Length = length, Data = GetNative(code, originalData) });
        _text.Append(' ', length);
    }

    /// <summary>Returns the text and its codes.</summary>
    public (string Text, IReadOnlyList<InlineCode> Codes) Build() => (_text.Append(text, _at, text.Length - _at).ToString(), _codes);

    private static string GetNative(InlineCode code, IReadOnlyDictionary<string, string>? originalData)
    {
        var id = Attribute(code.Data, "dataRef") ?? Attribute(code.Data, code.Kind == InlineCodeKind.Close ? "dataRefEnd" : "dataRefStart");
        return id is not null && originalData is not null && originalData.TryGetValue(id, out var data) ? data : code.Data;
    }

    private static string? Attribute(string tag, string name)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            return null;
        }

        var scanner = new XmlScanner(tag);
        return scanner.Read() && scanner.Current.IsElement ? XmlSource.GetAttribute(tag, scanner.Current, name) : null;
    }

    [GeneratedRegex("^</?(?:[^\\s:>/]+:)?(?:mrk|sm|em)[\\s/>]")]
    private static partial Regex Annotation();
}
