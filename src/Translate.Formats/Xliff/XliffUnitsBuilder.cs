using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Follows the structure of an XLIFF file token by token and collects its units. Elements of other kinds, such as <c>alt-trans</c> and matches, are skipped with all their content.</summary>
/// <param name="xml">The text of the file.</param>
/// <param name="isVersion2">Whether the file is of version 2.</param>
internal sealed class XliffUnitsBuilder(string xml, bool isVersion2)
{
    private readonly Stack<XliffScope> _scopes = new([
        new XliffScope(XliffPart.None, default, IsTranslatable: true, PreservesSpace: false),
    ]);
    private readonly List<XliffUnit> _units = [];
    private XliffUnitBuilder? _unit;

    /// <summary>The units so far.</summary>
    public IReadOnlyList<XliffUnit> Units => _units;

    /// <summary>Adds the scanner's current token, and moves the scanner over elements that are read or skipped as a whole.</summary>
    /// <param name="scanner">At the token.</param>
    /// <param name="isCore">Whether the token's name is one of XLIFF's own.</param>
    public void Add(XmlScanner scanner, bool isCore)
    {
        var token = scanner.Current;
        if (token.Kind == XmlTokenKind.End)
        {
            Close();
        }
        else if (token.IsElement)
        {
            Open(scanner, isCore || (token.Name is "seg-defs" or "seg"));
        }
    }

    private void Open(XmlScanner scanner, bool isKnown)
    {
        var token = scanner.Current;
        var parent = _scopes.Peek();
        var part = isKnown ? GetPart(parent.Part, token.Name) : XliffPart.None;
        if (part == XliffPart.None)
        {
            if (isKnown && _unit is not null)
            {
                _unit.AddElement(parent.Part, scanner);
            }
            else
            {
                scanner.SkipElement();
            }

            return;
        }

        var scope = Enter(parent, part, token);
        if (part == XliffPart.Unit)
        {
            _unit = new XliffUnitBuilder(xml, isVersion2, token, scope);
        }
        else if (part == XliffPart.Segment)
        {
            _unit!.OpenSegment(token);
        }

        _scopes.Push(scope);
        if (token.Kind == XmlTokenKind.Empty)
        {
            Close();
        }
    }

    private void Close()
    {
        var part = _scopes.Pop().Part;
        if (part == XliffPart.Segment)
        {
            _unit!.CloseSegment();
        }
        else if (part == XliffPart.Unit)
        {
            if (_unit!.Build() is { Segments.Count: > 0 } unit)
            {
                _units.Add(unit);
            }

            _unit = null;
        }
    }

    private XliffPart GetPart(XliffPart parent, string name) =>
        (parent, name) switch
        {
            (XliffPart.None, "xliff") => XliffPart.Root,
            (XliffPart.Root, "file") => XliffPart.File,
            (XliffPart.File, "body") when !isVersion2 => XliffPart.Group,
            (XliffPart.File, "group") when isVersion2 => XliffPart.Group,
            (XliffPart.Group, "group") => XliffPart.Group,
            (XliffPart.File or XliffPart.Group, "unit") when isVersion2 => XliffPart.Unit,
            (XliffPart.Group, "trans-unit") when !isVersion2 => XliffPart.Unit,
            (XliffPart.Unit, "segment") when isVersion2 => XliffPart.Segment,
            (XliffPart.Unit, "notes") when isVersion2 => XliffPart.Notes,
            (XliffPart.Unit, "originalData") when isVersion2 => XliffPart.OriginalData,
            (XliffPart.Unit, "seg-defs") when !isVersion2 => XliffPart.SegmentDefinitions,
            _ => XliffPart.None,
        };

    private XliffScope Enter(XliffScope parent, XliffPart part, XmlToken tag)
    {
        var namesLanguages = part == (isVersion2 ? XliffPart.Root : XliffPart.File);
        var translate = XmlSource.GetAttribute(xml, tag, "translate");
        var space = XmlSource.GetAttribute(xml, tag, "xml:space");
        return new XliffScope(
            part,
            namesLanguages ? tag : parent.LanguageTag,
            translate is null ? parent.IsTranslatable : translate != "no",
            space is null ? parent.PreservesSpace : space == "preserve"
        );
    }
}
