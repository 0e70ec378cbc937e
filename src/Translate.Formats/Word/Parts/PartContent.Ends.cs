using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <content>What the end of an element does.</content>
internal sealed partial class PartContent
{
    /// <summary>An element ends.</summary>
    /// <param name="element">The element.</param>
    /// <param name="endTag">Where its end tag begins; where its tag ends if it is empty.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="characters">Its text, for text and instructions.</param>
    public void End(OpenElement element, int endTag, int end, string characters)
    {
        var xml = new TextRange(element.Start, end);
        switch (element.Role)
        {
            case ElementRole.Paragraph:
                EndParagraph(endTag, end);
                break;
            case ElementRole.ParagraphProperties:
                _paragraphs.Peek().EndProperties(end, DeletedEnd.IsIn(xml.In(text), _paragraphs.Peek().Prefix));
                break;
            case ElementRole.RunProperties:
                _paragraphs.Peek().Run = _formats.Get(xml.In(text));
                break;
            case ElementRole.Wrapper:
                _paragraphs.Peek().Close(new TextRange(endTag, end), text[endTag..end]);
                break;
            case ElementRole.ControlContent:
                _contentEnds.Push((_controls.Peek().Start, endTag));
                break;
            case ElementRole.Control:
                EndControl(element, end);
                break;
            case ElementRole.Text:
                AddText(element, xml, characters);
                break;
            case ElementRole.Instruction:
                AddInRun(InlineItemKind.Instruction, xml, characters);
                break;
            case ElementRole.FieldCharacter:
                AddFieldCharacter(element.Value, xml);
                break;
            case ElementRole.Anchor when _paragraphs.Count > 0:
                var isReference = element.Name == "commentReference";
                if (element.Parent == ElementRole.Deleted)
                {
                    AddRemains(
                        xml,
                        isReference ? text[(element.Start + 1)..text.IndexOf(element.Name, element.Start, StringComparison.Ordinal)] : null
                    );
                }

                _paragraphs
                    .Peek()
                    .AddAnchor(
                        new Fragment(xml, isReference ? _paragraphs.Peek().Run : null),
                        RangeMark.Create(element.Name, element.Value, xml.In(text)),
                        Shorten(xml, element)
                    );
                break;
            case ElementRole.Object:
                AddObject(element, xml);
                break;
            case ElementRole.Deleted
                when element.Parent
                    is ElementRole.Paragraph
                        or ElementRole.Wrapper
                        or ElementRole.Transparent
                        or ElementRole.ControlContent:
                _deletions.Add(new Deletion(xml, [.. _remains]));
                _remains.Clear();
                break;
        }

        EndNamed(element, xml);
    }

    private void EndNamed(OpenElement element, TextRange xml)
    {
        _deletions.AddRange(_rows.End(element.Name, xml).Select(row => new Deletion(row, [])));
        if (element.Role is ElementRole.Alternatives or ElementRole.Object && element.Name == AlternativesName)
        {
            EndAlternatives();
        }
        else if (IsStory(element))
        {
            _stories.Pop();
        }
        else if (element.Name == "dataBinding" && _controls.Count > 0)
        {
            _controls.Push((_controls.Pop().Start, xml));
        }
        else if (element.Name == "sdt" && _controls.Pop() is { Binding: { } binding, Start: var start })
        {
            _bound.Add(new BoundControl(new TextRange(start, xml.End), binding));
        }
    }

    private void EndParagraph(int endTag, int end)
    {
        var draft = _paragraphs.Pop();
        if (draft.IsEndDeleted && DeletedEnd.IsBeforeParagraph(text.AsSpan(end), draft.Prefix))
        {
            _continued = draft;
        }
        else if (ParagraphBuilder.Build(draft, endTag) is var (block, place))
        {
            Add(draft.Start, block, place);
        }
    }

    private void EndAlternatives()
    {
        var ended = _alternatives.Pop();
        if (_alternatives.TryPeek(out var outer))
        {
            ended.All.ToList().ForEach(outer.Add);
        }
    }

    /// <summary>The end of the content and the end of the control are one code. Only now is its end known.</summary>
    private void EndControl(OpenElement element, int end)
    {
        var hasContent = false;
        while (_contentEnds.TryPeek(out var content) && content.Control == element.Start)
        {
            _contentEnds.Pop();
            _paragraphs.Peek().Close(new TextRange(content.EndTag, end), "</w:sdt>");
            hasContent = true;
        }

        if (!hasContent)
        {
            AddObject(element, new TextRange(element.Start, end));
        }
    }
}
