namespace Translate.Core.Memory;

/// <summary>The tables of a memory inside a transaction. Use by one thread at a time.</summary>
internal interface IMemoryTables
{
    /// <summary>The units.</summary>
    IUnitTable Units { get; }

    /// <summary>The documents and which units they contain.</summary>
    IDocumentTable Documents { get; }

    /// <summary>The words under which units are indexed for similarity.</summary>
    IPostingTable Postings { get; }

    /// <summary>What people decided about sentences.</summary>
    IReviewTable Reviews { get; }

    /// <summary>The errors that people marked in targets.</summary>
    IErrorSpanTable Errors { get; }

    /// <summary>Returns how often translations of already translated sentences have changed.</summary>
    long GetRevision();

    /// <summary>Adds one to the revision.</summary>
    void IncrementRevision();
}
