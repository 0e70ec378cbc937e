namespace Translate.Core.Pipeline;

/// <summary>Whether a document has changed since its last translation.</summary>
public enum DocumentStatusKind
{
    /// <summary>It was never translated.</summary>
    New,

    /// <summary>Its text is another now.</summary>
    Changed,

    /// <summary>Its text is the same, but the glossary, or the required engine, is not.</summary>
    Touched,

    /// <summary>It was translated before some of its sentences were forgotten, or could not be translated.</summary>
    Incomplete,

    /// <summary>Nothing would be asked of the engine.</summary>
    UpToDate,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>It was translated, and its file is there no longer.</summary>
    Gone,
}
