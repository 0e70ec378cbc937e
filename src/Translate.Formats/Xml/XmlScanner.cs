using System.Buffers;

namespace Translate.Formats.Xml;

/// <summary>Splits XML source into tokens, so that a writer can change parts of it and keep the rest as it is.</summary>
/// <remarks>
/// The platform's reader reports lines and columns, not where a tag ends. This one checks nothing: on text that is not well-formed, its tokens
/// have no meaning.
/// </remarks>
/// <param name="xml">The source.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where to stop.</param>
internal sealed class XmlScanner(string xml, int start, int end)
{
    private static readonly SearchValues<char> TagMarks = SearchValues.Create("\"'>");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names = new Dictionary<string, string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();
    private int _at = start;

    /// <summary>Scans all of a text.</summary>
    public XmlScanner(string xml)
        : this(xml, 0, xml.Length) { }

    /// <summary>The token that <see cref="Read"/> found last.</summary>
    public XmlToken Current { get; private set; }

    /// <summary>Moves to the next token; false at the end.</summary>
    public bool Read()
    {
        if (_at >= end)
        {
            return false;
        }

        var rest = xml.AsSpan(_at, end - _at);
        Current =
            rest[0] != '<' ? Create(XmlTokenKind.Text, rest.IndexOf('<') is >= 0 and var tag ? tag : rest.Length)
            : rest.StartsWith("<!--") ? Create(XmlTokenKind.Other, Find(rest, "-->"))
            : rest.StartsWith("<![CDATA[") ? Create(XmlTokenKind.CData, Find(rest, "]]>"))
            : rest.StartsWith("<?") ? Create(XmlTokenKind.Other, Find(rest, "?>"))
            : rest.StartsWith("<!") ? Create(XmlTokenKind.Other, Find(rest, ">"))
            : ReadTag(rest);
        _at = Current.End;
        return true;
    }

    /// <summary>Moves to the next start tag or empty element of a local name; false if the rest has none.</summary>
    public bool MoveTo(string name)
    {
        while (Read())
        {
            if (Current.IsElement && Current.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the end tag of the element whose start tag is the current token. Does nothing at an empty element.</summary>
    public void SkipElement()
    {
        var depth = Current.Kind == XmlTokenKind.Start ? 1 : 0;
        while (depth > 0 && Read())
        {
            depth += Current.Kind switch
            {
                XmlTokenKind.Start => 1,
                XmlTokenKind.End => -1,
                _ => 0,
            };
        }
    }

    private static int Find(ReadOnlySpan<char> rest, string closing) =>
        rest.IndexOf(closing) is >= 0 and var at ? at + closing.Length : rest.Length;

    private XmlToken Create(XmlTokenKind kind, int length) => new(kind, _at, _at + length, string.Empty, string.Empty);

    private XmlToken ReadTag(ReadOnlySpan<char> rest)
    {
        var length = FindTagEnd(rest);
        var kind =
            rest.StartsWith("</") ? XmlTokenKind.End
            : rest[..length].EndsWith("/>") ? XmlTokenKind.Empty
            : XmlTokenKind.Start;
        var name = rest[(kind == XmlTokenKind.End ? 2 : 1)..length];
        name = name[..Math.Max(0, name.IndexOfAny(NameEnds))];
        var colon = name.IndexOf(':');
        return new XmlToken(kind, _at, _at + length, colon < 0 ? string.Empty : Intern(name[..colon]), Intern(name[(colon + 1)..]));
    }

    private static int FindTagEnd(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (rest[at..].IndexOfAny(TagMarks) is >= 0 and var mark)
        {
            at += mark;
            if (rest[at] == '>')
            {
                return at + 1;
            }

            var length = rest[(at + 1)..].IndexOf(rest[at]);
            if (length < 0)
            {
                break;
            }

            at += length + 2;
        }

        return rest.Length;
    }

    private string Intern(ReadOnlySpan<char> name)
    {
        if (!_names.TryGetValue(name, out var known))
        {
            known = name.ToString();
            _names[name] = known;
        }

        return known;
    }
}
