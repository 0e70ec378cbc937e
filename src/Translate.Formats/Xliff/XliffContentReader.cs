using System.Globalization;
using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Reads the text and the codes of a source or target.</summary>
internal sealed class XliffContentReader
{
    private const string WhiteSpace = " \t\r\n";

    private readonly string _xml;
    private readonly bool _isVersion2;
    private readonly bool _isForEngine;
    private readonly bool _isHtml;
    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private readonly Stack<string> _open = new();
    private readonly Dictionary<string, Stack<string>> _openTags = new(StringComparer.Ordinal);
    private bool _preservesSpace;

    private XliffContentReader(string xml, bool isVersion2, bool preservesSpace, bool isForEngine, bool isHtml) =>
        (_xml, _isVersion2, _preservesSpace, _isForEngine, _isHtml) = (xml, isVersion2, preservesSpace, isForEngine, isHtml);

    /// <summary>Reads an element's content.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="element">The element.</param>
    /// <param name="isVersion2">Whether the file is of version 2.</param>
    /// <param name="preservesSpace">Whether line breaks and tabs count. If not, each run of white space with one is one space.</param>
    public static XliffContent Read(string xml, XmlElement element, bool isVersion2, bool preservesSpace) =>
        Read(new XliffContentReader(xml, isVersion2, preservesSpace, isForEngine: false, isHtml: false), element);

    /// <summary>Reads an element's content for an engine; see <see cref="XliffFile.ReadForEngine"/>.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="element">The element.</param>
    /// <param name="isVersion2">Whether the file is of version 2.</param>
    /// <param name="preservesSpace">Whether line breaks and tabs count.</param>
    /// <param name="isHtml">Whether tags in the text are codes.</param>
    public static XliffContent ReadForEngine(string xml, XmlElement element, bool isVersion2, bool preservesSpace, bool isHtml) =>
        Read(new XliffContentReader(xml, isVersion2, preservesSpace, isForEngine: true, isHtml), element);

    private static XliffContent Read(XliffContentReader reader, XmlElement element)
    {
        var scanner = new XmlScanner(reader._xml, element.ContentStart, element.ContentEnd);
        while (scanner.Read())
        {
            reader.Add(scanner);
        }

        var (text, codes) = (reader._text.ToString(), MatchPairs(reader._codes));
        return reader._isForEngine && CodeBlanks.Settle(text, codes) is var settled ? Trim(settled.Text, settled.Codes) : Trim(text, codes);
    }

    private void Add(XmlScanner scanner)
    {
        var token = scanner.Current;
        switch (token.Kind)
        {
            case XmlTokenKind.Text when _isHtml:
                AddHtml(XmlSource.Decode(_xml.AsSpan(token.Start, token.End - token.Start)));
                break;
            case XmlTokenKind.CData when _isHtml:
                // Nobody breaks lines in a section for looks.
                var preserved = _preservesSpace;
                _preservesSpace = true;
                AddHtml(XmlSource.DecodeCData(_xml.AsSpan(token.Start, token.End - token.Start)));
                _preservesSpace = preserved;
                break;
            case XmlTokenKind.Text:
                AddText(XmlSource.Decode(_xml.AsSpan(token.Start, token.End - token.Start)));
                break;
            case XmlTokenKind.CData:
                AddText(XmlSource.DecodeCData(_xml.AsSpan(token.Start, token.End - token.Start)));
                break;
            case XmlTokenKind.Start when IsOpaque(token):
                scanner.SkipElement();
                AddCode(
                    token.Name switch
                    {
                        "bpt" => InlineCodeKind.Open,
                        "ept" => InlineCodeKind.Close,
                        _ => InlineCodeKind.Standalone,
                    },
                    GetPairId(token),
                    token.Start,
                    scanner.Current.End
                );
                break;
            case XmlTokenKind.Start:
                _open.Push(string.Create(CultureInfo.InvariantCulture, $"{_codes.Count}"));
                AddCode(InlineCodeKind.Open, _open.Peek(), token.Start, token.End);
                break;
            case XmlTokenKind.End:
                AddCode(InlineCodeKind.Close, _open.Pop(), token.Start, token.End);
                break;
            case XmlTokenKind.Empty when XliffNamedPair.Read(token.Name, Get(token, "id")) is { } named:
                var (kind, pairId) = Match(named.Name, named.IsEnd);
                AddCode(kind, pairId, token.Start, token.End);
                break;
            case XmlTokenKind.Empty:
                AddCode(GetKind(token), GetPairId(token), token.Start, token.End);
                break;
        }
    }

    /// <summary>Whether an element is one code with all its content: native code, or text that must not change.</summary>
    private bool IsOpaque(XmlToken tag) =>
        tag.Name switch
        {
            "bpt" or "ept" or "ph" or "it" => !_isVersion2,
            "mrk" => _isVersion2
                ? XmlSource.GetAttribute(_xml, tag, "translate") == "no"
                : XmlSource.GetAttribute(_xml, tag, "mtype") == "protected",
            _ => false,
        };

    private static InlineCodeKind GetKind(XmlToken tag) =>
        tag.Name switch
        {
            "bx" or "sc" or "sm" or "bpt" => InlineCodeKind.Open,
            "ex" or "ec" or "em" or "ept" => InlineCodeKind.Close,
            _ => InlineCodeKind.Standalone,
        };

    private string GetPairId(XmlToken tag) =>
        tag.Name switch
        {
            "bx" or "ex" => "x" + (Get(tag, "rid") ?? Get(tag, "id")),
            "bpt" or "ept" => "t" + (Get(tag, "rid") ?? Get(tag, "id")),
            "sc" => "c" + Get(tag, "id"),
            "ec" => "c" + Get(tag, "startRef"),
            "sm" => "m" + Get(tag, "id"),
            "em" => "m" + Get(tag, "startRef"),
            _ => string.Empty,
        };

    private string? Get(XmlToken tag, string name) => XmlSource.GetAttribute(_xml, tag, name);

    private void AddCode(InlineCodeKind kind, string pairId, int start, int end) =>
        _codes.Add(new InlineCode(_text.Length, kind, pairId, _xml[start..end]));

    private void AddHtml(string html)
    {
        foreach (var (text, name) in HtmlTag.Split(html))
        {
            if (name.Length == 0)
            {
                AddText(text);
                continue;
            }

            var (kind, pairId) = text.EndsWith("/>", StringComparison.Ordinal)
                ? (InlineCodeKind.Standalone, string.Empty)
                : Match(name, text.StartsWith("</", StringComparison.Ordinal));
            _codes.Add(new InlineCode(_text.Length, kind, pairId, XmlSource.Encode(text, XmlSource.Replace)));
        }
    }

    /// <summary>Returns kind and pair of a tag that is known by its name alone. An end belongs to the last start of its name that has none.</summary>
    private (InlineCodeKind Kind, string PairId) Match(string name, bool isEnd)
    {
        var open = _openTags.TryGetValue(name, out var known) ? known : _openTags[name] = new Stack<string>();
        if (isEnd)
        {
            return open.TryPop(out var start) ? (InlineCodeKind.Close, start) : (InlineCodeKind.Standalone, string.Empty);
        }

        open.Push(string.Create(CultureInfo.InvariantCulture, $"h{_codes.Count}"));
        return (InlineCodeKind.Open, open.Peek());
    }

    /// <summary>Adds text. For an engine, what a program replaces in its messages is code.</summary>
    private void AddText(string text)
    {
        var start = 0;
        foreach (var place in _isForEngine ? Placeholder.Find(text) : [])
        {
            AddPlain(text[start..place.Start]);
            start = place.Start + place.Length;
            var (kind, pairId) = Placeholder.GetPair(text[place.Start..start]) is { } pair
                ? Match("{" + pair.Name, pair.IsEnd)
                : (InlineCodeKind.Standalone, string.Empty);
            _codes.Add(new InlineCode(_text.Length, kind, pairId, XmlSource.Encode(text[place.Start..start], XmlSource.Replace)));
        }

        AddPlain(text[start..]);
    }

    private void AddPlain(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var run = text.AsSpan(at).IndexOfAny(WhiteSpace);
            var start = run < 0 ? text.Length : at + run;
            _text.Append(text, at, start - at);
            var length = text.AsSpan(start).IndexOfAnyExcept(WhiteSpace);
            at = length < 0 ? text.Length : start + length;
            AddWhiteSpace(text[start..at]);
        }
    }

    private void AddWhiteSpace(string run)
    {
        if (run.AsSpan().IndexOfAny("\t\r\n") < 0)
        {
            _text.Append(run);
            return;
        }

        if (_preservesSpace)
        {
            _codes.Add(
                new InlineCode(_text.Length, InlineCodeKind.Standalone, string.Empty, XmlSource.Encode(run, XmlSource.Replace))
                {
                    Length = 1,
                }
            );
        }

        _text.Append(' ');
    }

    /// <summary>Makes a code standalone whose other half is not in the text, because a range can span segments.</summary>
    private static List<InlineCode> MatchPairs(List<InlineCode> codes)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var isMatched = new bool[codes.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Kind == InlineCodeKind.Open)
            {
                open.TryAdd(codes[i].PairId, i);
            }
            else if (codes[i].Kind == InlineCodeKind.Close && open.TryGetValue(codes[i].PairId, out var start) && !isMatched[start])
            {
                isMatched[start] = isMatched[i] = true;
            }
        }

        return
        [
            .. codes.Select(
                (code, i) =>
                    isMatched[i] || code.Kind == InlineCodeKind.Standalone
                        ? code
                        : code with
                        {
                            Kind = InlineCodeKind.Standalone,
                            PairId = string.Empty,
                        }
            ),
        ];
    }

    private static XliffContent Trim(string text, List<InlineCode> codes)
    {
        var lead = text.Length - text.AsSpan().TrimStart().Length;
        var end = lead + text.AsSpan(lead).TrimEnd().Length;
        var inside = codes
            .Where(code => code.Length == 0 || (code.Position >= lead && code.Position < end))
            .Select(code => code with { Position = Math.Clamp(code.Position - lead, 0, end - lead) });

        // Line breaks at the ends are codes of their own, which the white space around the text replaces.
        var edges = codes.Where(code => code.Length > 0).ToLookup(code => code.Position, code => code.Data);
        return new XliffContent(
            text[lead..end],
            [.. inside],
            GetWhiteSpace(text, 0, lead, edges),
            GetWhiteSpace(text, end, text.Length, edges)
        );
    }

    private static string GetWhiteSpace(string text, int start, int end, ILookup<int, string> breaks) =>
        string.Concat(Enumerable.Range(start, end - start).Select(i => breaks[i].FirstOrDefault() ?? text[i].ToString()));
}
