using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Collects the elements of one unit.</summary>
/// <param name="xml">The text of the file.</param>
/// <param name="isVersion2">Whether the file is of version 2.</param>
/// <param name="tag">The tag of the unit.</param>
/// <param name="scope">What the unit has from the elements around it.</param>
internal sealed class XliffUnitBuilder(string xml, bool isVersion2, XmlToken tag, XliffScope scope)
{
    private readonly List<XliffSegment> _segments = [];
    private readonly List<string> _comments = [];
    private readonly Dictionary<string, string> _data = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lockedSegments = new(StringComparer.Ordinal);
    private XmlToken? _segmentTag;
    private XmlElement? _source;
    private XmlElement? _segSource;
    private XmlElement? _target;

    /// <summary>Starts a <c>segment</c>.</summary>
    public void OpenSegment(XmlToken segment) => (_segmentTag, _source, _target) = (segment, null, null);

    /// <summary>Adds the <c>segment</c>, unless it has no source.</summary>
    public void CloseSegment()
    {
        if (_segmentTag is { } segment && _source is { } source)
        {
            _segments.Add(
                new XliffSegment(Get(segment, "id") ?? string.Empty, segment, source, _target, Get(segment, "state"), IsLocked: false)
            );
        }

        _segmentTag = null;
    }

    /// <summary>Adds an element that has no structure below it, and moves the scanner to its end.</summary>
    /// <param name="parent">The element that it is in.</param>
    /// <param name="scanner">At its start tag.</param>
    public void AddElement(XliffPart parent, XmlScanner scanner)
    {
        var element = XmlElement.Read(scanner);
        var holdsText = parent == (isVersion2 ? XliffPart.Segment : XliffPart.Unit);
        switch (element.Tag.Name)
        {
            case "source" when holdsText:
                _source ??= element;
                break;
            case "target" when holdsText:
                _target ??= element;
                break;
            case "seg-source" when holdsText && !isVersion2:
                _segSource ??= element;
                break;
            case "note" when parent == (isVersion2 ? XliffPart.Notes : XliffPart.Unit):
                AddNote(element);
                break;
            case "data" when parent == XliffPart.OriginalData:
                _data.TryAdd(Get(element.Tag, "id") ?? string.Empty, ReadText(element));
                break;
            case "seg" when parent == XliffPart.SegmentDefinitions && Get(element.Tag, "locked") is "true" or "1":
                _lockedSegments.Add(Get(element.Tag, "id") ?? string.Empty);
                break;
        }
    }

    /// <summary>Returns the unit.</summary>
    public XliffUnit Build()
    {
        var unit = new XliffUnit
        {
            Tag = tag,
            Id = Get(tag, "id") ?? string.Empty,
            LanguageTag = scope.LanguageTag,
            IsTranslatable = scope.IsTranslatable,
            PreservesSpace = scope.PreservesSpace,
            Comment = string.Join('\n', _comments),
            OriginalData = _data,
            Segments = _segments,
        };
        return isVersion2 || _source is null ? unit : AddSegments(unit, _source);
    }

    /// <summary>Adds the segments of a <c>trans-unit</c>: the segments of its <c>seg-source</c>, or its source as one.</summary>
    private XliffUnit AddSegments(XliffUnit unit, XmlElement source)
    {
        var isLocked = XmlSource
            .GetAttributes(xml, tag)
            .Any(attribute =>
                attribute.Name.EndsWith(":locked", StringComparison.Ordinal)
                && xml[attribute.ValueStart..attribute.ValueEnd] is "locked" or "true" or "yes"
            );
        var state = _target is null ? null : Get(_target.Tag, "state");
        var sources = _segSource is null ? [] : FindSegments(_segSource).ToList();
        var targets =
            sources.Count == 0 || _target is null
                ? []
                : FindSegments(_target).GroupBy(GetMid).ToDictionary(same => same.Key, same => new Queue<XmlElement>(same));
        return unit with
        {
            IsApproved = Get(tag, "approved") == "yes",
            LastSource = _segSource ?? source,
            IsSegmented = sources.Count > 0,
            Target = _target,
            Segments =
                sources.Count == 0
                    ? [new XliffSegment(string.Empty, Tag: null, source, _target, state, isLocked)]
                    : sources.ConvertAll(segment => new XliffSegment(
                        GetMid(segment),
                        Tag: null,
                        segment,
                        targets.TryGetValue(GetMid(segment), out var same) && same.TryDequeue(out var target) ? target : null,
                        state,
                        isLocked || _lockedSegments.Contains(GetMid(segment))
                    )),
        };
    }

    private IEnumerable<XmlElement> FindSegments(XmlElement element)
    {
        var scanner = new XmlScanner(xml, element.ContentStart, element.ContentEnd);
        while (scanner.Read())
        {
            if (scanner.Current is { IsElement: true, Name: "mrk" } && Get(scanner.Current, "mtype") == "seg")
            {
                yield return XmlElement.Read(scanner);
            }
        }
    }

    private string GetMid(XmlElement segment) => Get(segment.Tag, "mid") ?? string.Empty;

    private void AddNote(XmlElement element)
    {
        if (
            Get(element.Tag, "category")?.StartsWith(XliffNames.FindingCategory, StringComparison.Ordinal) != true
            && ReadText(element).Trim() is { Length: > 0 } text
        )
        {
            _comments.Add(text);
        }
    }

    private string ReadText(XmlElement element)
    {
        var content = XliffContentReader.Read(xml, element, isVersion2, preservesSpace: true);
        return XliffPlainText.Restore(content);
    }

    private string? Get(XmlToken element, string name) => XmlSource.GetAttribute(xml, element, name);
}
