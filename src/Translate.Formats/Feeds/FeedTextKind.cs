namespace Translate.Formats.Feeds;

/// <summary>What the text of a feed's element is.</summary>
internal enum FeedTextKind
{
    /// <summary>Not translated.</summary>
    None,

    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>HTML, escaped or in CDATA.</summary>
    Html,

    /// <summary>HTML if it looks like it, else plain text, because RSS does not say which.</summary>
    Guessed,

    /// <summary>Elements of XHTML.</summary>
    Xhtml,
}
