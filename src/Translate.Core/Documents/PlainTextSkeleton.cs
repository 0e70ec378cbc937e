namespace Translate.Core.Documents;

/// <summary>What is between and around the paragraphs of a plain text.</summary>
/// <param name="gaps">The white space and line ends before each block.</param>
/// <param name="tail">The white space after the last block; the whole text if there is no block.</param>
/// <param name="newLine">The line end that the text uses first: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="wrapWidth">The widest line, in UTF-16 code units, of a file with hard-wrapped lines; null if a paragraph is one line.</param>
internal sealed class PlainTextSkeleton(IReadOnlyList<string> gaps, string tail, string newLine, int? wrapWidth) : DocumentSkeleton
{
    public IReadOnlyList<string> Gaps { get; } = gaps;

    /// <summary>The text as it is in the file of each block in which a divided word was joined, by the index of the block.</summary>
    public IReadOnlyDictionary<int, string> Originals { get; init; } = new Dictionary<int, string>();

    /// <summary>The tables, by the index of the block that is their first cell.</summary>
    public IReadOnlyDictionary<int, TextTable> Tables { get; init; } = new Dictionary<int, TextTable>();

    /// <summary>The whole text if it has tables; else empty.</summary>
    public string Text { get; init; } = string.Empty;

    public string Tail { get; } = tail;

    public string NewLine { get; } = newLine;

    public int? WrapWidth { get; } = wrapWidth;
}
