using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Keeps what people decide in a review.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Saves a decision about a target: the unit, the step in the history, and what it settles, all or nothing. Durable when it returns.</summary>
    /// <param name="forget">The unit to delete. 0 for none.</param>
    /// <param name="save">The unit to save. Null for none.</param>
    /// <param name="step">The step. Its <see cref="ReviewEvent.UnitId"/> is set to the saved unit.</param>
    /// <param name="undoneStep">The id of the step that this one undoes. 0 for none.</param>
    /// <param name="dismissals">Dismissals that go on to hold for the new target.</param>
    /// <param name="keep">An older unit to save besides, because it still holds at other places. Null for none.</param>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void Decide(long forget, MemoryUnit? save, ReviewEvent step, long undoneStep, IReadOnlyList<FindingDismissal> dismissals, MemoryUnit? keep = null) => RunInTransaction(writes: true, () =>
    {
        if (forget != 0)
        {
            Remove(forget);
        }

        if (keep is not null)
        {
            _merger.Merge([keep]);
        }

        var id = save is null ? forget : _merger.Merge([save])[0];
        _reviews.Add(step with { UnitId = id });
        if (undoneStep != 0)
        {
            _reviews.MarkUndone(undoneStep);
        }

        foreach (var dismissal in dismissals)
        {
            _reviews.Set(dismissal);
        }

        _reviews.RemoveDraft(step.Document, step.Place);
        _counters.Increment(CounterTable.Revision);
        return true;
    });

    /// <summary>Adds a step that changes no translation, such as a comment.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void AddEvent(ReviewEvent step) => RunInTransaction(writes: true, () =>
    {
        _reviews.Add(step);
        return true;
    });

    /// <summary>Sets or removes a waiver.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void Settle(TermWaiver waiver, bool isSet, ReviewEvent step) => Settle(step, () =>
    {
        if (isSet)
        {
            _reviews.Set(waiver);
        }
        else
        {
            _reviews.Remove(waiver);
        }
    });

    /// <summary>Sets or removes a dismissal.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void Settle(FindingDismissal dismissal, bool isSet, ReviewEvent step) => Settle(step, () =>
    {
        if (isSet)
        {
            _reviews.Set(dismissal);
        }
        else
        {
            _reviews.Remove(dismissal);
        }
    });

    /// <summary>Returns the history of a sentence, the oldest step first.</summary>
    /// <param name="source">The normalized sentence.</param>
    internal IReadOnlyList<ReviewEvent> GetEvents(string source) => RunInTransaction(writes: false, () => _reviews.GetEvents(source));

    /// <summary>Returns the history of all sentences, the oldest step first.</summary>
    internal IReadOnlyList<ReviewEvent> GetAllEvents() => RunInTransaction(writes: false, _reviews.GetAllEvents);

    /// <summary>Returns the edits that took some words out of a target and put other words in, the oldest first.</summary>
    internal IReadOnlyList<ReviewEvent> FindEdits(string removed, string added) => RunInTransaction(writes: false, () => _reviews.FindEdits(removed, added));

    /// <summary>Returns comments and flags of normalized sentences; a sentence without them is absent.</summary>
    internal IReadOnlyDictionary<string, ReviewMarks> GetMarks(IReadOnlyCollection<string> sources) => RunInTransaction(writes: false, () => _reviews.GetMarks(sources));

    /// <summary>Returns what people settled about normalized sentences.</summary>
    internal (ILookup<string, TermWaiver> Waivers, ILookup<string, FindingDismissal> Dismissals) GetSettlements(IReadOnlyCollection<string> sources) =>
        RunInTransaction(writes: false, () => (_reviews.GetWaivers(sources), _reviews.GetDismissals(sources)));

    /// <summary>Keeps what a person typed. Survives the end of the process; a power loss may lose the last drafts.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void SaveDraft(ReviewDraft draft) => RunInTransaction(writes: true, isDurable: false, work: () =>
    {
        _reviews.Set(draft);
        return true;
    });

    /// <summary>Forgets the draft of a unit.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void RemoveDraft(string document, string place) => RunInTransaction(writes: true, isDurable: false, work: () =>
    {
        _reviews.RemoveDraft(document, place);
        return true;
    });

    /// <summary>Returns the drafts of a document.</summary>
    internal IReadOnlyList<ReviewDraft> GetDrafts(string document) => RunInTransaction(writes: false, () => _reviews.GetDrafts(document));

    /// <summary>Returns the documents that contain a normalized sentence, also with another translation.</summary>
    internal IReadOnlyList<DocumentRecord> GetDocumentsBySource(string source) =>
        RunInTransaction(writes: false, () => _documents.GetBySourceKey(SourceNormalizer.ComputeKey(source)));

    /// <summary>Returns all units of a normalized sentence, the oldest first.</summary>
    internal IReadOnlyList<MemoryUnit> GetUnitsBySource(string source) => RunInTransaction(writes: false, () => _units.GetBySources([source])[source]);

    private void Settle(ReviewEvent step, Action settle) => RunInTransaction(writes: true, () =>
    {
        settle();
        _reviews.Add(step);
        _counters.Increment(CounterTable.Revision);
        return true;
    });
}
