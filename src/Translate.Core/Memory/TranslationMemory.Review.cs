using Translate.Core.Bitexts;
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
    /// <param name="keep">An older unit to save too, because it is still right at other places. Null for none.</param>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void Decide(
        long forget,
        MemoryUnit? save,
        ReviewEvent step,
        long undoneStep,
        IReadOnlyList<FindingDismissal> dismissals,
        MemoryUnit? keep = null
    ) =>
        Write(tables =>
        {
            if (forget != 0 && tables.Units.TryGet(forget, out var old))
            {
                Remove(tables, [old]);
            }

            var merger = new UnitMerger(tables);

            if (keep is not null)
            {
                merger.Merge([keep]);
            }

            var id = save is null ? forget : merger.Merge([save])[0];
            tables.Reviews.Add(step with { UnitId = id });
            if (undoneStep != 0)
            {
                tables.Reviews.MarkUndone(undoneStep);
            }

            foreach (var dismissal in dismissals)
            {
                tables.Reviews.Set(dismissal);
            }

            tables.Reviews.RemoveDraft(step.Document, step.Place);
            tables.IncrementRevision();
        });

    /// <summary>Adds a step that changes no translation, such as a comment. Outputs that show it are no longer up to date.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void AddEvent(ReviewEvent step) =>
        Write(tables =>
        {
            tables.Reviews.Add(step);
            tables.IncrementRevision();
        });

    /// <summary>Sets or removes a waiver.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void SaveDecision(TermWaiver waiver, bool isSet, ReviewEvent step) =>
        SaveDecision(
            step,
            reviews =>
            {
                if (isSet)
                {
                    reviews.Set(waiver);
                }
                else
                {
                    reviews.Remove(waiver);
                }
            }
        );

    /// <summary>Sets or removes a dismissal.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void SaveDecision(FindingDismissal dismissal, bool isSet, ReviewEvent step) =>
        SaveDecision(
            step,
            reviews =>
            {
                if (isSet)
                {
                    reviews.Set(dismissal);
                }
                else
                {
                    reviews.Remove(dismissal);
                }
            }
        );

    /// <summary>Adds steps with what they settle, all or nothing.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void Record(IReadOnlyList<RecordedStep> steps) =>
        Write(tables =>
        {
            foreach (var step in steps)
            {
                step.Apply(tables);
            }

            tables.IncrementRevision();
        });

    /// <summary>Returns the history of a sentence, the oldest step first.</summary>
    /// <param name="source">The normalized sentence.</param>
    internal IReadOnlyList<ReviewEvent> GetEvents(string source) => [.. GetEvents([source])[source]];

    /// <summary>Whether people have done anything with any sentence.</summary>
    internal bool HasEvents() => Read(tables => tables.Reviews.HasEvents());

    /// <summary>Returns the history of normalized sentences, the oldest step first.</summary>
    internal ILookup<string, ReviewEvent> GetEvents(IReadOnlyCollection<string> sources) =>
        Read(tables => tables.Reviews.GetEvents(sources));

    /// <summary>Returns the history of all sentences, the oldest step first.</summary>
    internal IReadOnlyList<ReviewEvent> GetAllEvents() => Read(tables => tables.Reviews.GetAllEvents());

    /// <summary>Returns the edits that took some words out of a target and put other words in, the oldest first.</summary>
    internal IReadOnlyList<ReviewEvent> FindEdits(string removed, string added) => Read(tables => tables.Reviews.FindEdits(removed, added));

    /// <summary>Returns comments and flags of normalized sentences; a sentence without them is absent.</summary>
    internal IReadOnlyDictionary<string, ReviewMarks> GetMarks(IReadOnlyCollection<string> sources)
    {
        var marks = new Dictionary<string, ReviewMarks>();
        foreach (var (source, kind) in Read(tables => tables.Reviews.GetRemarks(sources)))
        {
            marks[source] = marks.GetValueOrDefault(source).With(kind);
        }

        return marks;
    }

    /// <summary>Returns what people settled about normalized sentences.</summary>
    internal (ILookup<string, TermWaiver> Waivers, ILookup<string, FindingDismissal> Dismissals) GetSettlements(
        IReadOnlyCollection<string> sources
    ) => Read(tables => (tables.Reviews.GetWaivers(sources), tables.Reviews.GetDismissals(sources)));

    /// <summary>Keeps what a person typed. Survives the end of the process; a power loss may lose the last drafts.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void SaveDraft(ReviewDraft draft) => Write(tables => tables.Reviews.Set(draft), isDurable: false);

    /// <summary>Forgets the draft of a unit.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void RemoveDraft(string document, string place) =>
        Write(tables => tables.Reviews.RemoveDraft(document, place), isDurable: false);

    /// <summary>Returns the drafts of a document.</summary>
    internal IReadOnlyList<ReviewDraft> GetDrafts(string document) => Read(tables => tables.Reviews.GetDrafts(document));

    /// <summary>Returns the documents that contain a normalized sentence, also with another translation.</summary>
    internal IReadOnlyList<DocumentRecord> GetDocumentsBySource(string source) =>
        Read(tables => tables.Documents.GetBySourceKey(SourceNormalizer.ComputeKey(source)));

    /// <summary>Returns all units of a normalized sentence, the oldest first.</summary>
    internal IReadOnlyList<MemoryUnit> GetUnitsBySource(string source) => Read(tables => tables.Units.GetBySources([source])[source]);

    private void SaveDecision(ReviewEvent step, Action<IReviewTable> settle) =>
        Write(tables =>
        {
            settle(tables.Reviews);
            tables.Reviews.Add(step);
            tables.IncrementRevision();
        });
}
