namespace Translate.Core.Documents;

/// <summary>A translatable run of text in a document: a paragraph, a heading, a table cell.</summary>
/// <param name="Text">Without white space at either end. Empty only in a target: all of the block is left out.</param>
public sealed record Block(string Text)
{
    private const int NoOffset = -1;

    // A document can have a million blocks, so a block is kept small.
    private readonly int _offset = NoOffset;

    /// <summary>The formatting inside the text, in order of position; empty for plain text.</summary>
    public IReadOnlyList<InlineCode> Codes { get; init; } = [];

    /// <summary>Whether the format says that the block is one segment, so that it is not split into sentences.</summary>
    public bool IsSegment { get; init; }

    /// <summary>UTF-16 positions of spaces that separate texts, such as tabs between columns; no segment goes across one. Empty for most blocks.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>
    /// Whether the block is the first of a section: an article inside the document, such as an item of a feed. Sections share no headline, no
    /// neighbors and no acronyms. Default false: the document is one article.
    /// </summary>
    public bool StartsSection { get; init; }

    /// <summary>Whether the block is a target in which a sentence has no translation. A format that can leave a place empty does so. Default false.</summary>
    public bool IsUntranslated { get; init; }

    /// <summary>Unicode code points of the document before the block; null for a format in which a block has no such position.</summary>
    public int? Offset
    {
        get => _offset < 0 ? null : _offset;
        init => _offset = value ?? NoOffset;
    }
}
