using System.Xml;
using Translate.Formats.Html;
using Translate.Formats.Patching;

namespace Translate.Formats.Feeds;

/// <summary>Finds the texts of a feed's items and their places in the source.</summary>
/// <param name="source">The source of the feed.</param>
/// <param name="options">What is translated of HTML.</param>
internal sealed class FeedReader(string source, HtmlOptions options)
{
    private const string SectionEnd = "]]>";
    private readonly List<ISourceChange> _changes = [];
    private readonly LineOffsets _lines = new(source);
    private readonly FeedText _text = new(source);
    private readonly SharedValues _shared = new();

    /// <summary>Reads the feed.</summary>
    /// <returns>In any order.</returns>
    /// <exception cref="XmlException">The feed is not well-formed.</exception>
    public List<ISourceChange> Read()
    {
        using var xml = XmlReader.Create(
            new StringReader(source),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );
        var (itemDepth, itemStart) = (-1, 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == itemDepth)
            {
                itemDepth = -1;
                StartSection(itemStart);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                AddLanguage(xml);
                var isItem = itemDepth < 0 && !xml.IsEmptyElement && FeedElements.IsItem(xml);
                (itemDepth, itemStart) = isItem ? (xml.Depth, _changes.Count) : (itemDepth, itemStart);
                if (!isItem && !xml.IsEmptyElement)
                {
                    ReadElement(xml, itemDepth >= 0 ? FeedElements.GetKind(xml) : FeedTextKind.None);
                }
            }
        }

        return _changes;
    }

    /// <summary>Marks the first block of an item, which is an article of its own.</summary>
    /// <param name="itemStart">The index of the first change in the item.</param>
    private void StartSection(int itemStart)
    {
        var first = -1;
        for (var i = itemStart; i < _changes.Count; i++)
        {
            first = _changes[i] is SourcePatch && (first < 0 || _changes[i].Start < _changes[first].Start) ? i : first;
        }

        if (first >= 0)
        {
            var patch = (SourcePatch)_changes[first];
            _changes[first] = patch with { Block = patch.Block with { StartsSection = true } };
        }
    }

    private void ReadElement(XmlReader xml, FeedTextKind kind)
    {
        if (kind == FeedTextKind.Xhtml)
        {
            ReadXhtml(xml);
        }
        else if (kind != FeedTextKind.None)
        {
            ReadText(xml);
            AddText(kind);
        }
        else if (FeedElements.IsLanguage(xml))
        {
            ReadText(xml);
            if (!_text.IsEmpty && IsIndonesian(_text.ToString()))
            {
                _changes.Add(_text.Locate(new SourceEdit(0, _text.ToString().Length, "en")));
            }
        }
    }

    /// <summary>Collects the text of an element. Leaves the reader at its end. An element with elements inside has no text.</summary>
    private void ReadText(XmlReader xml)
    {
        _text.Clear();
        var depth = xml.Depth;
        var hasElements = false;
        var pending = (Start: -1, IsSection: false);
        while (xml.Read())
        {
            var start = GetOffset(xml);
            AddPending(pending, start, xml.NodeType);
            pending = xml.NodeType switch
            {
                XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => (start, false),
                XmlNodeType.CDATA => (start, true),
                _ => (-1, false),
            };
            hasElements |= xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
            {
                break;
            }
        }

        if (hasElements)
        {
            _text.Clear();
        }
    }

    /// <summary>Adds text that ends where the next node starts.</summary>
    /// <param name="text">Where the text starts; negative if absent.</param>
    /// <param name="next">The reported place of the next node, which is after its first characters of markup.</param>
    /// <param name="nextType">What the next node is.</param>
    private void AddPending((int Start, bool IsSection) text, int next, XmlNodeType nextType)
    {
        if (text.Start < 0)
        {
            return;
        }

        var end =
            next
            - nextType switch
            {
                XmlNodeType.Element => "<".Length,
                XmlNodeType.EndElement or XmlNodeType.ProcessingInstruction => "</".Length,
                XmlNodeType.CDATA => "<![CDATA[".Length,
                XmlNodeType.Comment => "<!--".Length,
                _ => 0,
            };
        if (text.IsSection)
        {
            _text.AddSection(text.Start, source.IndexOf(SectionEnd, text.Start, StringComparison.Ordinal));
        }
        else
        {
            _text.AddEscaped(text.Start, end);
        }
    }

    private void AddText(FeedTextKind kind)
    {
        if (_text.IsEmpty)
        {
            return;
        }

        var text = _text.ToString();
        if (kind == FeedTextKind.Html || (kind == FeedTextKind.Guessed && FeedElements.LooksLikeHtml(text)))
        {
            _changes.AddRange(HtmlContent.Read(text, options, isXml: false, _shared).Select(_text.Locate));
            return;
        }

        var block = new InlineText(text, FeedTextSyntax.Instance, _shared);
        block.AddSource(0, text.Length);
        var found = new List<ISourceChange>();
        block.Finish(found);
        _changes.AddRange(found.Select(_text.Locate));
    }

    private void ReadXhtml(XmlReader xml)
    {
        var depth = xml.Depth;
        var start = -1;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            AddLanguage(xml);
            start = start < 0 && xml.NodeType == XmlNodeType.Element ? GetOffset(xml) - 1 : start;
        }

        if (start >= 0)
        {
            var end = GetOffset(xml) - "</".Length;
            _changes.AddRange(
                HtmlContent
                    .Read(source[start..end], options, isXml: true, _shared)
                    .Where(change => change is SourcePatch)
                    .Select(change => Move(change, start))
            );
        }
    }

    private static ISourceChange Move(ISourceChange change, int by) =>
        change is SourcePatch patch
            ? patch with
            {
                Start = patch.Start + by,
                End = patch.End + by,
                Inner = [.. patch.Inner.Select(inner => inner with { Patch = (SourcePatch)Move(inner.Patch, by) })],
            }
            : change;

    /// <summary>Changes the language that an element declares, if it is Indonesian.</summary>
    private void AddLanguage(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element && xml.MoveToAttribute("xml:lang"))
        {
            var value = xml.Value;
            var mark = source.AsSpan(GetOffset(xml)).IndexOfAny('"', '\'');
            if (IsIndonesian(value) && mark >= 0)
            {
                var start = GetOffset(xml) + mark + 1;
                _changes.Add(new SourceEdit(start, start + value.Length, "en"));
            }

            xml.MoveToElement();
        }
    }

    private static bool IsIndonesian(string language) => language.Trim().Split('-', '_')[0].ToLowerInvariant() is "id" or "in" or "ind";

    private int GetOffset(XmlReader xml) => _lines.Get(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);
}
