namespace Translate.Formats.Word.Packages;

/// <summary>What <see cref="PartScanner"/> found.</summary>
internal enum PartTokenKind
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>The tag of an empty element.</summary>
    Empty,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Characters between tags.</summary>
    Text,

    /// <summary>A comment, a processing instruction, a CDATA section or a declaration.</summary>
    Other,
}
