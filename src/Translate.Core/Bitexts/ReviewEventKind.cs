namespace Translate.Core.Bitexts;

/// <summary>What a person did with a sentence. The names are stored in the memory.</summary>
internal enum ReviewEventKind
{
    /// <summary>Approved the target as it was.</summary>
    Approve,

    /// <summary>Changed the target.</summary>
    Edit,

    /// <summary>Took the approval back.</summary>
    Unapprove,

    /// <summary>Undid the last decision.</summary>
    Undo,

    /// <summary>Wrote a comment.</summary>
    Comment,

    /// <summary>Set the flag.</summary>
    Flag,

    /// <summary>Removed the flag.</summary>
    Unflag,

    /// <summary>Dismissed a finding.</summary>
    Dismiss,

    /// <summary>Opened a dismissed finding again.</summary>
    Reopen,

    /// <summary>Waived an occurrence of a term.</summary>
    Waive,

    /// <summary>Required a waived occurrence again.</summary>
    Require,

    /// <summary>Marked an error.</summary>
    Mark,

    /// <summary>Removed the mark of an error.</summary>
    Unmark,
}
