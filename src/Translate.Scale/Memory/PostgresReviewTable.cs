using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Scale.Memory;

/// <summary>Accesses what people decided about sentences, in PostgreSQL.</summary>
internal sealed class PostgresReviewTable(PostgresSession session) : IReviewTable
{
    private const string EventColumns =
        "id, source, document, place, kind, before, after, note, author, at, unit, replaced, undone, engine";

    /// <inheritdoc/>
    /// <remarks>The number of the operation keeps a repeated operation from adding its step twice; see <see cref="PostgresMemoryStore"/>.</remarks>
    public void Add(ReviewEvent step) =>
        session.Execute(
            """
            INSERT INTO review_event (operation, key, source, document, place, kind, before, after, note, author, at, unit, replaced, engine)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            session.Operation,
            SourceNormalizer.ComputeKey(step.Source),
            step.Source,
            step.Document,
            step.Place,
            EnumNames.Get(step.Kind),
            step.Before,
            step.After,
            step.Note,
            step.Author,
            step.At.ToUnixTimeMilliseconds(),
            step.UnitId,
            step.Replaced,
            step.Engine
        );

    /// <inheritdoc/>
    public void MarkUndone(long id) => session.Execute("UPDATE review_event SET undone = 1 WHERE id = $1", id);

    /// <inheritdoc/>
    public bool HasEvents() => session.Get<bool>("SELECT EXISTS (SELECT FROM review_event)");

    /// <inheritdoc/>
    public ILookup<string, ReviewEvent> GetEvents(IReadOnlyCollection<string> sources) =>
        session
            .Query($"SELECT {EventColumns} FROM review_event WHERE key = ANY($1) ORDER BY id", MemoryRows.ReadEvent, GetKeys(sources))
            .ToLookup(step => step.Source);

    /// <inheritdoc/>
    public IReadOnlyList<ReviewEvent> GetAllEvents() =>
        session.Query($"SELECT {EventColumns} FROM review_event ORDER BY id", MemoryRows.ReadEvent);

    /// <inheritdoc/>
    public IReadOnlyList<ReviewEvent> FindEdits(string removed, string added) =>
        session.Query(
            $"SELECT {EventColumns} FROM review_event WHERE kind = 'edit' AND undone = 0 AND strpos(before, $1) > 0 AND strpos(after, $2) > 0 ORDER BY id",
            MemoryRows.ReadEvent,
            removed,
            added
        );

    /// <inheritdoc/>
    public IReadOnlyList<(string Source, ReviewEventKind Kind)> GetRemarks(IReadOnlyCollection<string> sources) =>
        session.Query(
            "SELECT source, kind FROM review_event WHERE key = ANY($1) AND kind IN ('comment', 'flag', 'unflag') ORDER BY id",
            (row, getText) => (getText(0), EnumNames.Parse<ReviewEventKind>(row.GetString(1))),
            GetKeys(sources)
        );

    /// <inheritdoc/>
    public void Set(TermWaiver waiver) =>
        session.Execute(
            """
            INSERT INTO waiver (key, identity, source, term, fingerprint, occurrence, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (key, identity) DO UPDATE SET fingerprint = excluded.fingerprint, reason = excluded.reason
            """,
            SourceNormalizer.ComputeKey(waiver.Source),
            Identify(waiver),
            waiver.Source,
            waiver.Term,
            waiver.Fingerprint,
            waiver.Occurrence,
            waiver.Reason
        );

    /// <inheritdoc/>
    public void Remove(TermWaiver waiver) =>
        session.Execute(
            "DELETE FROM waiver WHERE key = $1 AND identity = $2",
            SourceNormalizer.ComputeKey(waiver.Source),
            Identify(waiver)
        );

    /// <inheritdoc/>
    public void Set(FindingDismissal dismissal) =>
        session.Execute(
            """
            INSERT INTO dismissal (key, identity, source, target, finding, message, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (key, identity) DO UPDATE SET reason = excluded.reason
            """,
            SourceNormalizer.ComputeKey(dismissal.Source),
            Identify(dismissal),
            dismissal.Source,
            dismissal.Target,
            dismissal.FindingId,
            dismissal.Message,
            dismissal.Reason
        );

    /// <inheritdoc/>
    public void Remove(FindingDismissal dismissal) =>
        session.Execute(
            "DELETE FROM dismissal WHERE key = $1 AND identity = $2",
            SourceNormalizer.ComputeKey(dismissal.Source),
            Identify(dismissal)
        );

    /// <inheritdoc/>
    public ILookup<string, TermWaiver> GetWaivers(IReadOnlyCollection<string> sources) =>
        session
            .Query(
                "SELECT source, term, fingerprint, occurrence, reason FROM waiver WHERE key = ANY($1)",
                (row, getText) => new TermWaiver(getText(0), getText(1), getText(2), row.GetInt32(3), getText(4)),
                GetKeys(sources)
            )
            .ToLookup(waiver => waiver.Source);

    /// <inheritdoc/>
    public ILookup<string, FindingDismissal> GetDismissals(IReadOnlyCollection<string> sources) =>
        session
            .Query(
                "SELECT source, target, finding, message, reason FROM dismissal WHERE key = ANY($1)",
                (_, getText) => new FindingDismissal(getText(0), getText(1), getText(2), getText(3), getText(4)),
                GetKeys(sources)
            )
            .ToLookup(dismissal => dismissal.Source);

    /// <inheritdoc/>
    public void Set(ReviewDraft draft) =>
        session.Execute(
            """
            INSERT INTO review_draft (identity, document_key, document, place, source, target) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (identity) DO UPDATE SET source = excluded.source, target = excluded.target
            """,
            StoredHash.Identify(draft.Document, draft.Place),
            StoredHash.Compute(draft.Document),
            draft.Document,
            draft.Place,
            draft.Source,
            draft.Target
        );

    /// <inheritdoc/>
    public void RemoveDraft(string document, string place) =>
        session.Execute("DELETE FROM review_draft WHERE identity = $1", StoredHash.Identify(document, place));

    /// <inheritdoc/>
    public IReadOnlyList<ReviewDraft> GetDrafts(string document) =>
        session.Query(
            """SELECT document, place, source, target FROM review_draft WHERE document_key = $1 AND document = $2 ORDER BY place COLLATE "C" """,
            (_, getText) => new ReviewDraft(getText(0), getText(1), getText(2), getText(3)),
            StoredHash.Compute(document),
            document
        );

    private static long[] GetKeys(IReadOnlyCollection<string> sources) => [.. sources.Select(SourceNormalizer.ComputeKey).Distinct()];

    private static Guid Identify(TermWaiver waiver) =>
        StoredHash.Identify(waiver.Source, waiver.Term, waiver.Occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Guid Identify(FindingDismissal dismissal) =>
        StoredHash.Identify(dismissal.Source, dismissal.Target, dismissal.FindingId, dismissal.Message);
}
