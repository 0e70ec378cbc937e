namespace Translate.Formats.Word.Paragraphs;

/// <summary>Finds the ranges of a paragraph that are marked by two empty elements, such as bookmarks and the ranges of comments.</summary>
/// <remarks>
/// A range around all of the text stays around it and is not part of the text. One that begins before the text and ends in it, or begins in it and ends
/// after it, is drawn into the text, unless an image or the like is between.
/// </remarks>
internal sealed class ParagraphRanges
{
    private readonly HashSet<InlineItem> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<InlineItem> _halves = new(ReferenceEqualityComparer.Instance);

    /// <summary>For each item, the number of items before it that a reader sees.</summary>
    private int[] _seen = [];

    private ParagraphRanges(IReadOnlyList<InlineItem> items, int first, int last) => (Items, First, Last) = (items, first, last);

    /// <summary>The items of the paragraph, with the ends of ranges drawn into the text.</summary>
    public IReadOnlyList<InlineItem> Items { get; private set; }

    /// <summary>The first item of the text.</summary>
    public int First { get; private set; }

    /// <summary>The last item of the text.</summary>
    public int Last { get; private set; }

    /// <summary>Finds the ranges.</summary>
    /// <param name="items">The items of the paragraph.</param>
    /// <param name="text">The first and the last item of its text.</param>
    public static ParagraphRanges Find(IReadOnlyList<InlineItem> items, (int First, int Last) text)
    {
        var ranges = new ParagraphRanges(items, text.First, text.Last);
        if (text.First <= text.Last && items.Any(item => item.Range is not null))
        {
            ranges.Find();
        }

        return ranges;
    }

    /// <summary>Whether an item is the start or the end of a range around some of the text.</summary>
    public bool IsPair(InlineItem item) => _pairs.Contains(item);

    /// <summary>Whether an item in the text is one end of a range whose other end is not in the text.</summary>
    public bool IsHalf(InlineItem item) => _halves.Contains(item);

    private void Find()
    {
        _seen = new int[Items.Count + 1];
        for (var i = 0; i < Items.Count; i++)
        {
            _seen[i + 1] = _seen[i] + (Items[i].Kind is InlineItemKind.Word or InlineItemKind.Code ? 1 : 0);
        }

        var ends = FindEnds();
        var drawn = new HashSet<int>();
        for (var i = 0; i < Items.Count; i++)
        {
            if (ends[i] is not { } end)
            {
                if (Items[i].Range is { IsForProgram: false } && IsInText(i))
                {
                    _halves.Add(Items[i]);
                }
            }
            else if (i < end && !Items[i].Range!.IsForProgram && (IsInText(i) || IsInText(end)) && _seen[end] > _seen[i])
            {
                Add(i, end, drawn);
            }
        }

        Draw(drawn);
    }

    /// <summary>Returns for each start and end of a range the index of the other one; null for other items, and if the other one is not in the paragraph.</summary>
    private int?[] FindEnds()
    {
        var ends = new int?[Items.Count];
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Range is { IsStart: true } start)
            {
                open.TryAdd(start.Key, i);
            }
            else if (Items[i].Range is { } end && open.Remove(end.Key, out var opened))
            {
                (ends[opened], ends[i]) = (i, opened);
            }
        }

        return ends;
    }

    private bool IsInText(int index) => index >= First && index <= Last;

    private void Add(int start, int end, HashSet<int> drawn)
    {
        if (_seen[Math.Max(start, First)] > _seen[start] || _seen[end] > _seen[Math.Min(end, Last + 1)])
        {
            _halves.Add(IsInText(start) ? Items[start] : Items[end]);
            return;
        }

        _pairs.Add(Items[start]);
        _pairs.Add(Items[end]);
        if (start < First)
        {
            drawn.Add(start);
        }

        // What follows the end of a range at once, such as the reference of a comment, goes with it.
        for (var i = end; i > Last && i < Items.Count && (i == end || Items[i] is { Kind: InlineItemKind.Anchor, Range: null }); i++)
        {
            drawn.Add(i);
        }
    }

    private void Draw(HashSet<int> drawn)
    {
        if (drawn.Count == 0)
        {
            return;
        }

        var before = drawn.Count(i => i < First);
        Items = [.. Items.Index().OrderBy(item => GetPart(item.Index, First, Last, drawn.Contains(item.Index))).Select(item => item.Item)];
        (First, Last) = (First - before, Last + drawn.Count - before);
    }

    /// <summary>What is before the text, drawn into it from there, the text, drawn into it from after it, what is after it.</summary>
    private static int GetPart(int index, int first, int last, bool isDrawn) =>
        index < first ? (isDrawn ? 1 : 0)
        : index > last ? (isDrawn ? 3 : 4)
        : 2;
}
