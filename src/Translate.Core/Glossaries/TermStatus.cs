namespace Translate.Core.Glossaries;

/// <summary>Whether a term should be used, after TBX's administrativeStatus.</summary>
public enum TermStatus
{
    /// <summary>The required term; the default.</summary>
    Preferred,

    /// <summary>Right, but another is better.</summary>
    Admitted,

    /// <summary>No longer to be used: it is kept for the record and matches nothing.</summary>
    Deprecated,
}
