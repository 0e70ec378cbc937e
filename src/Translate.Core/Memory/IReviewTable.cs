using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Accesses what people decided about sentences: history, waivers, dismissals and drafts. Call inside a transaction.</summary>
internal interface IReviewTable
{
    /// <summary>Adds a step to the history.</summary>
    void Add(ReviewEvent step);

    /// <summary>Marks a step as undone.</summary>
    void MarkUndone(long id);

    /// <summary>Whether people have done anything with any sentence.</summary>
    bool HasEvents();

    /// <summary>Returns the history of each normalized sentence, the oldest step first.</summary>
    ILookup<string, ReviewEvent> GetEvents(IReadOnlyCollection<string> sources);

    /// <summary>Returns the history of all sentences, the oldest step first.</summary>
    IReadOnlyList<ReviewEvent> GetAllEvents();

    /// <summary>Returns the edits that took some words out of a target and put other words in, the oldest first. What was undone does not count.</summary>
    IReadOnlyList<ReviewEvent> FindEdits(string removed, string added);

    /// <summary>Returns the comments, flags and removals of flags of normalized sentences, the oldest first.</summary>
    IReadOnlyList<(string Source, ReviewEventKind Kind)> GetRemarks(IReadOnlyCollection<string> sources);

    /// <summary>Adds or replaces a waiver.</summary>
    void Set(TermWaiver waiver);

    /// <summary>Removes a waiver.</summary>
    void Remove(TermWaiver waiver);

    /// <summary>Adds or replaces a dismissal.</summary>
    void Set(FindingDismissal dismissal);

    /// <summary>Removes a dismissal.</summary>
    void Remove(FindingDismissal dismissal);

    /// <summary>Returns the waivers of normalized sentences.</summary>
    ILookup<string, TermWaiver> GetWaivers(IReadOnlyCollection<string> sources);

    /// <summary>Returns the dismissals of normalized sentences.</summary>
    ILookup<string, FindingDismissal> GetDismissals(IReadOnlyCollection<string> sources);

    /// <summary>Adds or replaces a draft.</summary>
    void Set(ReviewDraft draft);

    /// <summary>Removes the draft of a unit.</summary>
    void RemoveDraft(string document, string place);

    /// <summary>Returns the drafts of a document.</summary>
    IReadOnlyList<ReviewDraft> GetDrafts(string document);
}
