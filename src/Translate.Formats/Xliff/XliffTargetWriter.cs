using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Puts translations into an XLIFF file, with states that say that nobody has checked them.</summary>
/// <param name="skeleton">The file.</param>
internal sealed class XliffTargetWriter(XliffSkeleton skeleton)
{
    private const string ReviewNeeded = "needs-review-translation";

    private readonly XliffFile _file = skeleton.File;
    private readonly XliffEdits _edits = new(skeleton.File.Xml);
    private XmlToken? _languageTag;

    /// <summary>Returns the text of the file with the translations, piece by piece.</summary>
    /// <param name="targets">One per slot.</param>
    public IEnumerable<ReadOnlyMemory<char>> Write(IReadOnlyList<Block> targets)
    {
        var changes = skeleton.Slots.Zip(targets).Where(pair => IsChange(pair.First, pair.Second)).ToList();
        for (var i = 0; i < changes.Count; )
        {
            var unit = changes[i].First.Unit;
            var count = changes.Skip(i).TakeWhile(change => ReferenceEquals(change.First.Unit, unit)).Count();
            WriteUnit(
                unit,
                changes
                    .GetRange(i, count)
                    .ToDictionary(
                        change => change.First.Segment,
                        change => GetContent(change.First, change.Second),
                        (IEqualityComparer<XliffSegment>)ReferenceEqualityComparer.Instance
                    )
            );
            i += count;
        }

        return _edits.Apply();
    }

    private bool IsChange(XliffSlot slot, Block target) =>
        !target.IsUntranslated
        && target.Text.Length > 0
        && (slot.Segment.Target is not { } existing || !_file.ReadForEngine(slot.Unit, existing).Matches(target.Text, target.Codes));

    /// <summary>Returns the content of a target. A target that is the source has the source's own bytes, comments included.</summary>
    private string GetContent(XliffSlot slot, Block target) =>
        slot.Source.Matches(target.Text, target.Codes)
            ? GetText(slot.Segment.Source.ContentStart, slot.Segment.Source.ContentEnd)
            : XliffContentWriter.Write(_file, slot.Source, target, !skeleton.Encoding.IsUnicode);

    private void WriteUnit(XliffUnit unit, Dictionary<XliffSegment, string> contents)
    {
        NameLanguage(unit);
        if (_file.IsVersion2)
        {
            foreach (var segment in unit.Segments.Where(contents.ContainsKey))
            {
                SetTarget(segment.Source, segment.Target, contents[segment]);
                _edits.SetAttribute(segment.Tag!.Value, "state", "translated");

                // It detailed the former state.
                _edits.RemoveAttribute(segment.Tag.Value, "subState");
            }

            return;
        }

        if (unit.IsApproved)
        {
            _edits.SetAttribute(unit.Tag, "approved", "no");
        }

        if (!unit.IsSegmented)
        {
            SetTarget(unit.LastSource!, unit.Target, contents.Values.Single());
        }
        else if (unit.Segments.Any(segment => segment.Target is not null))
        {
            FillSegments(unit, contents);
        }
        else
        {
            SetTarget(unit.LastSource!, unit.Target, BuildSegments(unit, contents));
        }

        if (unit.Target is { } target)
        {
            _edits.SetAttribute(target.Tag, "state", ReviewNeeded);
            _edits.RemoveAttribute(target.Tag, "state-qualifier");
        }
    }

    private void NameLanguage(XliffUnit unit)
    {
        var attribute = XliffLanguages.GetTargetAttribute(_file.IsVersion2);
        if (_languageTag != unit.LanguageTag && string.IsNullOrWhiteSpace(XmlSource.GetAttribute(_file.Xml, unit.LanguageTag, attribute)))
        {
            _edits.SetAttribute(unit.LanguageTag, attribute, "en");
        }

        _languageTag = unit.LanguageTag;
    }

    private void SetTarget(XmlElement source, XmlElement? target, string content)
    {
        if (target is not null)
        {
            _edits.SetContent(target, content);
            return;
        }

        var space = XmlSource
            .GetAttributes(_file.Xml, source.Tag)
            .Where(attribute => attribute.Name == "xml:space" || attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
            .Select(attribute => GetText(attribute.Start, attribute.End));
        var state = _file.IsVersion2 ? string.Empty : $" state=\"{ReviewNeeded}\"";
        _edits.Replace(
            source.End,
            source.End,
            $"{GetIndentation(source.Tag.Start)}<{_file.Prefix}target{string.Concat(space)}{state}>{content}</{_file.Prefix}target>"
        );
    }

    /// <summary>Fills the segments of a target that has some of them, and adds the others after those before them.</summary>
    private void FillSegments(XliffUnit unit, Dictionary<XliffSegment, string> contents)
    {
        var end = unit.Target!.ContentStart;
        foreach (var segment in unit.Segments)
        {
            if (contents.TryGetValue(segment, out var content))
            {
                if (segment.Target is not null)
                {
                    _edits.SetContent(segment.Target, content);
                }
                else
                {
                    _edits.Replace(end, end, WrapSegment(segment, content));
                }
            }

            end = segment.Target?.End ?? end;
        }
    }

    /// <summary>Returns the content of <c>seg-source</c> with translations in its segments.</summary>
    private string BuildSegments(XliffUnit unit, Dictionary<XliffSegment, string> contents)
    {
        var built = new StringBuilder();
        var at = unit.LastSource!.ContentStart;
        foreach (var segment in unit.Segments)
        {
            built.Append(_file.Xml, at, segment.Source.Tag.Start - at);

            // A segment without words is the same in English; one that is not translated yet is empty.
            var content =
                contents.GetValueOrDefault(segment)
                ?? (
                    _file.ReadForEngine(unit, segment.Source).Text.Length == 0
                        ? GetText(segment.Source.ContentStart, segment.Source.ContentEnd)
                        : string.Empty
                );
            built.Append(WrapSegment(segment, content));
            at = segment.Source.End;
        }

        return built.Append(_file.Xml, at, unit.LastSource.ContentEnd - at).ToString();
    }

    private string WrapSegment(XliffSegment segment, string content)
    {
        var tag = segment.Source.Tag;
        var end = segment.Source.IsEmptyTag ? tag.End - "/>".Length : tag.End - ">".Length;
        return $"{GetText(tag.Start, end)}>{content}</{_file.Prefix}mrk>";
    }

    private string GetIndentation(int tag)
    {
        var start = tag;
        while (start > 0 && char.IsWhiteSpace(_file.Xml[start - 1]))
        {
            start--;
        }

        return start > 0 && _file.Xml[start - 1] == '>' ? GetText(start, tag) : string.Empty;
    }

    private string GetText(int start, int end) => _file.Xml[start..end];
}
