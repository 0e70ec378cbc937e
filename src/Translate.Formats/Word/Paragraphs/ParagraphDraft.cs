using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>A paragraph while it is read.</summary>
/// <param name="start">Where it begins in the part.</param>
/// <param name="prefix">What is before its element's local name, such as <c>w:</c>.</param>
internal sealed class ParagraphDraft(int start, string prefix)
{
    private const string SoftHyphen = "\u00AD";

    private readonly List<InlineItem> _items = [];
    private readonly Stack<int> _open = new();
    private int _pairs;
    private int _elementStart = start;
    private int _elementItems;

    /// <summary>Where it begins in the part.</summary>
    public int Start { get; } = start;

    /// <summary>What is before the names of the text's namespace.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Where its content begins: after its start tag, or its properties.</summary>
    public int ContentStart { get; set; }

    /// <summary>Whether a tracked change deletes the end of the paragraph, so that the next one goes on with its text.</summary>
    public bool IsEndDeleted { get; private set; }

    /// <summary>The start tag and the properties of the last of several paragraphs that are one; null for one paragraph.</summary>
    public TextRange? JoinedHead => _elementStart == Start ? null : new TextRange(_elementStart, ContentStart);

    /// <summary>Whether its elements are in an order that Word does not write, so that it is left as it is.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The format of the current run.</summary>
    public RunFormat Run { get; set; } = RunFormat.None;

    /// <summary>What was read so far, in order.</summary>
    public IReadOnlyList<InlineItem> Items => _items;

    /// <summary>Whether some word was read.</summary>
    public bool HasText { get; private set; }

    /// <summary>Its properties end, and its content begins.</summary>
    /// <param name="end">Where that is.</param>
    /// <param name="isEndDeleted">Whether they say that the end of the paragraph is deleted.</param>
    public void EndProperties(int end, bool isEndDeleted)
    {
        IsBroken |= _items.Count > _elementItems;
        (ContentStart, IsEndDeleted) = (end, isEndDeleted);
    }

    /// <summary>Goes on with the next paragraph.</summary>
    /// <param name="elementStart">Where its element begins.</param>
    /// <param name="contentStart">Where its start tag ends.</param>
    public void Continue(int elementStart, int contentStart)
    {
        (_elementStart, _elementItems, ContentStart, IsEndDeleted) = (elementStart, _items.Count, contentStart, false);
        Run = RunFormat.None;
    }

    /// <summary>Adds an item.</summary>
    public void Add(InlineItem item) => _items.Add(item);

    /// <summary>Adds a place that nobody sees.</summary>
    /// <param name="xml">Its element.</param>
    /// <param name="range">What it is of a range; null for a place on its own.</param>
    /// <param name="data">The code as users see it.</param>
    public void AddAnchor(Fragment xml, RangeMark? range, string data) =>
        Add(new InlineItem(InlineItemKind.Anchor, [xml]) { Range = range, Data = data });

    /// <summary>Adds the start of an element around text.</summary>
    /// <param name="wrapper">What it is.</param>
    /// <param name="xml">Its start tag, up to its content.</param>
    /// <param name="data">The code as users see it.</param>
    /// <param name="instruction">The instruction of a field; else empty.</param>
    public void Open(WrapperKind wrapper, TextRange xml, string data, string instruction = "")
    {
        _open.Push(++_pairs);
        Add(
            new InlineItem(InlineItemKind.Open, [new Fragment(xml, null)])
            {
                Wrapper = wrapper,
                Pair = _pairs,
                Data = data,
                Text = instruction,
            }
        );
    }

    /// <summary>Adds the end of the innermost element around text.</summary>
    public void Close(TextRange xml, string data) =>
        Add(new InlineItem(InlineItemKind.Close, [new Fragment(xml, null)]) { Pair = _open.Pop(), Data = data });

    /// <summary>Adds text of the current run: white space at its ends, and what is between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="xml">Its element.</param>
    /// <param name="isInstruction">Whether it is in the instruction of a field.</param>
    public void AddText(string text, TextRange xml, bool isInstruction)
    {
        // A soft hyphen is where the Indonesian word may break. The English one breaks elsewhere.
        var visible = text.Replace(SoftHyphen, string.Empty, StringComparison.Ordinal);
        IReadOnlyList<Fragment> fragments = [new Fragment(xml, Run)];
        if (Run.IsHidden)
        {
            Add(new InlineItem(InlineItemKind.Code, fragments) { Data = "<hidden/>", IsInstruction = isInstruction });
            return;
        }

        var word = visible.AsSpan().Trim(WordWhiteSpace.Characters);
        if (word.IsEmpty)
        {
            AddBlank(visible.Length > 0, fragments, isInstruction);
            return;
        }

        var before = visible.Length - visible.AsSpan().TrimStart(WordWhiteSpace.Characters).Length;
        AddBlank(before > 0, [], isInstruction);
        Add(
            new InlineItem(InlineItemKind.Word, fragments)
            {
                Text = word.ToString(),
                Format = Run,
                IsInstruction = isInstruction,
            }
        );
        AddBlank(before + word.Length < visible.Length, [], isInstruction);
        HasText = true;
    }

    private void AddBlank(bool isThere, IReadOnlyList<Fragment> fragments, bool isInstruction)
    {
        if (isThere)
        {
            Add(new InlineItem(InlineItemKind.Blank, fragments) { Format = Run, IsInstruction = isInstruction });
        }
    }
}
