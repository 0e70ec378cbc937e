using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <summary>Collects the paragraphs of a part while its elements start and end.</summary>
/// <param name="text">The XML of the part.</param>
internal sealed partial class PartContent(string text)
{
    private const string AlternativesName = "AlternateContent";

    private readonly RunFormats _formats = new();
    private readonly DeletedRows _rows = new(text);
    private readonly Stack<ParagraphDraft> _paragraphs = new();
    private readonly Stack<FieldTracker> _stories = new([new FieldTracker()]);
    private readonly Stack<AlternativeBlocks> _alternatives = new();
    private readonly Stack<(int Start, TextRange? Binding)> _controls = new();
    private readonly Stack<(int Control, int EndTag)> _contentEnds = new();
    private readonly List<PartBlock> _blocks = [];
    private readonly List<BoundControl> _bound = [];
    private readonly List<Deletion> _deletions = [];
    private readonly List<ParagraphPiece> _remains = [];

    /// <summary>A paragraph whose end is deleted, right before the one that goes on with its text.</summary>
    private ParagraphDraft? _continued;

    /// <summary>The deleted text, in order.</summary>
    public IReadOnlyList<Deletion> Deletions => _deletions;

    /// <summary>The bound content controls, in the order of their starts.</summary>
    public IReadOnlyList<BoundControl> Controls => [.. _bound.OrderBy(control => control.Range.Start)];

    private FieldTracker Fields => _stories.Peek();

    /// <summary>Returns the blocks in reading order.</summary>
    public IReadOnlyList<PartBlock> TakeBlocks()
    {
        // A paragraph ends after the text boxes in it, and comes before them.
        _blocks.Sort((a, b) => a.Start.CompareTo(b.Start));
        return _blocks;
    }

    /// <summary>Adds the description of an image, if it is a text and not the name of a file.</summary>
    /// <param name="description">The description.</param>
    /// <param name="start">Where its element begins.</param>
    /// <param name="place">The value of the attribute.</param>
    public void AddDescription(string description, int start, TextRange place)
    {
        var words = string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Contains(' ', StringComparison.Ordinal) && words.Any(char.IsLetter) && !words.Contains('\\', StringComparison.Ordinal))
        {
            Add(start, new Block(words), new AttributePlace(place));
        }
    }

    /// <summary>An element starts.</summary>
    /// <param name="element">The element.</param>
    /// <param name="prefix">The prefix of its name; empty if absent.</param>
    public void Start(OpenElement element, string prefix)
    {
        switch (element.Role)
        {
            case ElementRole.Paragraph when _continued is { } draft:
                draft.Continue(element.Start, element.TagEnd);
                _paragraphs.Push(draft);
                _continued = null;
                break;
            case ElementRole.Paragraph:
                _paragraphs.Push(
                    new ParagraphDraft(element.Start, prefix.Length == 0 ? prefix : prefix + ":") { ContentStart = element.TagEnd }
                );
                break;
            case ElementRole.Run:
                _paragraphs.Peek().Run = RunFormat.None;
                break;
            case ElementRole.Wrapper:
                var isField = element.Name == "fldSimple";
                _paragraphs
                    .Peek()
                    .Open(
                        isField ? WrapperKind.SimpleField : WrapperKind.Link,
                        Tag(element),
                        isField ? FieldKinds.Describe(element.Value) : Shorten(Tag(element), element),
                        element.Value
                    );
                break;
            case ElementRole.ControlContent:
                _paragraphs.Peek().IsBroken |= _contentEnds.TryPeek(out var content) && content.Control == _controls.Peek().Start;
                _paragraphs.Peek().Open(WrapperKind.Control, new TextRange(_controls.Peek().Start, element.TagEnd), "<w:sdt>");
                break;
            case ElementRole.Alternatives or ElementRole.Object when element.Name == AlternativesName:
                _alternatives.Push(new AlternativeBlocks());
                break;
            case ElementRole.Alternative when _alternatives.Count > 0:
                _alternatives.Peek().Begin();
                break;
        }

        _rows.Start(element.Name);
        if (element.Name == "sdt")
        {
            _controls.Push((element.Start, null));
        }
        else if (IsStory(element))
        {
            _stories.Push(new FieldTracker());
        }
    }

    private void Add(int start, Block block, TextPlace place)
    {
        foreach (var alternatives in _alternatives)
        {
            if (alternatives.Find(block) is { } twin)
            {
                twin.AddPlace(place);
                return;
            }
        }

        var added = new PartBlock(start, block, place);
        _blocks.Add(added);
        if (_alternatives.TryPeek(out var current))
        {
            current.Add(added);
        }
    }

    /// <summary>Keeps a place in deleted text.</summary>
    /// <param name="xml">Its element.</param>
    /// <param name="runPrefix">What is before the name of a run, if it must be in one; else null.</param>
    private void AddRemains(TextRange xml, string? runPrefix)
    {
        _remains.AddRange(
            runPrefix is null
                ? [new ParagraphPiece(null, xml)]
                :
                [
                    new ParagraphPiece($"<{runPrefix}r>", default),
                    new ParagraphPiece(null, xml),
                    new ParagraphPiece($"</{runPrefix}r>", default),
                ]
        );
    }

    private void AddText(OpenElement element, TextRange xml, string characters)
    {
        var isHyphen = element.Name == "noBreakHyphen";
        _paragraphs
            .Peek()
            .AddText(
                isHyphen ? "-"
                    : element.KeepsBlanks ? characters
                    : characters.Trim(WordWhiteSpace.Characters.ToCharArray()),
                xml,
                Fields.IsInInstruction
            );
    }

    private void AddInRun(InlineItemKind kind, TextRange xml, string value = "") =>
        _paragraphs
            .Peek()
            .Add(
                new InlineItem(kind, [new Fragment(xml, _paragraphs.Peek().Run)]) { Text = value, IsInstruction = Fields.IsInInstruction }
            );

    private void AddFieldCharacter(string kind, TextRange xml)
    {
        switch (kind)
        {
            case "begin":
                AddInRun(InlineItemKind.FieldStart, xml);
                Fields.Start();
                break;
            case "separate":
                Fields.Separate();
                AddInRun(InlineItemKind.FieldSeparator, xml);
                break;
            default:
                Fields.End();
                AddInRun(InlineItemKind.FieldEnd, xml);
                break;
        }
    }

    private void AddObject(OpenElement element, TextRange xml)
    {
        var paragraph = _paragraphs.Peek();
        var isInRun = element.Parent == ElementRole.Run;
        paragraph.Add(
            new InlineItem(InlineItemKind.Code, [new Fragment(xml, isInRun ? paragraph.Run : null)])
            {
                Data = Shorten(xml, element),
                IsSpace = isInRun && element.Name is "tab" or "br" or "cr" or "ptab",
                IsInstruction = Fields.IsInInstruction,
            }
        );
    }

    /// <summary>Whether fields that start in the element end in it.</summary>
    private static bool IsStory(OpenElement element) => element.Name is "txbxContent" or "footnote" or "endnote";

    private static TextRange Tag(OpenElement element) => new(element.Start, element.TagEnd);

    /// <summary>Returns an element as users see it: as it is, or only its name if it is long.</summary>
    private string Shorten(TextRange xml, OpenElement element)
    {
        const int MaxLength = 120;
        return xml.Length <= MaxLength ? xml.In(text).ToString() : $"<{element.Name}/>";
    }
}
