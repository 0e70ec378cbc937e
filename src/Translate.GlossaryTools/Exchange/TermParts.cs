using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>What a term may have beside its source and target.</summary>
[Flags]
public enum TermParts
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary><see cref="TermEntry.Domain"/>.</summary>
    Domain = 1 << 0,

    /// <summary><see cref="TermEntry.Accept"/>.</summary>
    Accept = 1 << 1,

    /// <summary><see cref="TermEntry.Never"/>.</summary>
    Never = 1 << 2,

    /// <summary><see cref="TermEntry.Aliases"/>.</summary>
    Aliases = 1 << 3,

    /// <summary><see cref="TermEntry.Keep"/>.</summary>
    Keep = 1 << 4,

    /// <summary><see cref="TermEntry.Status"/>.</summary>
    Status = 1 << 5,

    /// <summary><see cref="TermEntry.PartOfSpeech"/>.</summary>
    PartOfSpeech = 1 << 6,

    /// <summary><see cref="TermEntry.Note"/>.</summary>
    Note = 1 << 7,

    /// <summary><see cref="TermEntry.Reference"/>.</summary>
    Reference = 1 << 8,

    /// <summary><see cref="TermEntry.Examples"/>.</summary>
    Examples = 1 << 9,

    /// <summary><see cref="TermEntry.NotIn"/>.</summary>
    NotIn = 1 << 10,

    /// <summary><see cref="TermEntry.When"/>.</summary>
    When = 1 << 11,
}
