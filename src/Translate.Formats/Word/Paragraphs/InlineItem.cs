namespace Translate.Formats.Word.Paragraphs;

/// <summary>One thing in a paragraph, in order: a word, an image, the start of a link.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Fragments">Its XML.</param>
internal sealed record InlineItem(InlineItemKind Kind, IReadOnlyList<Fragment> Fragments)
{
    /// <summary>The text of a word, or the instruction of a field; else empty.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The format of a word.</summary>
    public RunFormat Format { get; init; } = RunFormat.None;

    /// <summary>Whether a code stands for a space of the text, as tabs and line breaks do.</summary>
    public bool IsSpace { get; init; }

    /// <summary>Whether it is in the instruction of a field, so that nobody sees it.</summary>
    public bool IsInstruction { get; init; }

    /// <summary>The code as users see it.</summary>
    public string Data { get; init; } = string.Empty;

    /// <summary>What is around the text, for <see cref="InlineItemKind.Open"/>.</summary>
    public WrapperKind Wrapper { get; init; }

    /// <summary>What an anchor is of a range; null for an anchor on its own and for other items.</summary>
    public RangeMark? Range { get; init; }

    /// <summary>Equal for the start and the end of one element or field, and unique in the paragraph.</summary>
    public int Pair { get; init; }
}
