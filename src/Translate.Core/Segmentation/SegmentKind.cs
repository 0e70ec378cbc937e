namespace Translate.Core.Segmentation;

/// <summary>What a segment is, so far as it decides whether it is worth translating.</summary>
public enum SegmentKind
{
    /// <summary>Indonesian, or too short to tell: goes to an engine.</summary>
    Indonesian,

    /// <summary>Page furniture that scraping left in the article, such as <c>Comments</c> or the editor's initials <c>[ah]</c>.</summary>
    Boilerplate,

    /// <summary>Running text of another language.</summary>
    Foreign,

    /// <summary>No words at all: numbers, rules, addresses.</summary>
    Wordless,
}
