namespace Translate.Core.Glossaries;

/// <summary>Why no rendering of a term is required at an occurrence.</summary>
public enum WaiverReason
{
    /// <summary>It is required.</summary>
    None,

    /// <summary>The segment was not translated.</summary>
    NotTranslated,

    /// <summary>English says a short form that the entry allows after a full rendering: <c>the council</c>.</summary>
    LaterMention,

    /// <summary>English says a pronoun for a term that was named before.</summary>
    Pronoun,

    /// <summary>A person approved the translation as it is.</summary>
    Approved,

    /// <summary>A person waived this occurrence, for a reason of their own; see <see cref="TermOutcome.Note"/>.</summary>
    Person,
}
