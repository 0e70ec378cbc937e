namespace Translate.Core.Segmentation;

/// <summary>The kind of a segment. It determines whether the segment is translated.</summary>
public enum SegmentKind
{
    /// <summary>Indonesian, or too short to decide. Translated.</summary>
    Indonesian,

    /// <summary>Boilerplate of a web page, such as <c>Baca juga: …</c> or the editor's initials <c>[ah]</c>.</summary>
    Boilerplate,

    /// <summary>Text in another language.</summary>
    Foreign,

    /// <summary>No words: numbers, rules, addresses.</summary>
    Wordless,

    /// <summary>A dateline (<c>JAKARTA, KOMPAS.com -</c>) or the credit of a picture (<c>ANTARA FOTO/…</c>): names only.</summary>
    Credit,

    /// <summary>Nothing but numbers, in the Indonesian form: <c>4.000</c>, <c>3,5 %</c>. Written in the English form, without an engine.</summary>
    Figures,
}
