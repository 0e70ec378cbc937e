using System.Text.RegularExpressions;
using Translate.Core.Documents;

namespace Translate.Core.Memory;

/// <summary>Reads the kind and the pair of inline codes from their TMX elements.</summary>
internal static partial class TmxCodes
{
    private const string Highlight = "hi";

    /// <summary>Creates the codes of one text.</summary>
    /// <param name="elements">In order of position: a whole <c>bpt ept ph it ut</c> element, or the start tag or the end tag of <c>hi</c>.</param>
    public static IReadOnlyList<InlineCode> FromXml(IEnumerable<(int Position, string Xml)> elements)
    {
        var codes = new List<InlineCode>();
        var highlights = new Stack<string>();
        foreach (var (position, xml) in elements)
        {
            codes.Add(Create(position, xml, highlights, codes.Count));
        }

        return codes;
    }

    private static InlineCode Create(int position, string xml, Stack<string> highlights, int index)
    {
        var name = ElementName().Match(xml).Value;
        if (name == Highlight && xml.StartsWith("</", StringComparison.Ordinal))
        {
            return new InlineCode(position, InlineCodeKind.Close, highlights.TryPop(out var pair) ? pair : string.Empty, xml);
        }

        if (name == Highlight && !xml.EndsWith("/>", StringComparison.Ordinal))
        {
            highlights.Push(FormattableString.Invariant($"hi{index}"));
            return new InlineCode(position, InlineCodeKind.Open, highlights.Peek(), xml);
        }

        var id = PairAttribute().Match(xml).Groups["id"].Value;
        return name switch
        {
            "bpt" => new InlineCode(position, InlineCodeKind.Open, id, xml),
            "ept" => new InlineCode(position, InlineCodeKind.Close, id, xml),
            _ => new InlineCode(position, InlineCodeKind.Standalone, string.Empty, xml),
        };
    }

    [GeneratedRegex(@"(?<=^</?)[A-Za-z]+")]
    private static partial Regex ElementName();

    [GeneratedRegex(@"^<\w+[^>]*\si=""(?<id>[^""]*)""")]
    private static partial Regex PairAttribute();
}
