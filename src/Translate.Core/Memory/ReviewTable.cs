using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Accesses what people decided about sentences: history, waivers, dismissals and drafts, in an SQLite file. Call inside a transaction.</summary>
internal sealed class ReviewTable(MemoryDatabase file) : IReviewTable
{
    private const string EventColumns =
        "id, source, document, place, kind, before, after, note, author, at, unit, replaced, undone, engine";

    private static readonly string QualifiedEventColumns = string.Join(
        ", ",
        EventColumns.Split(", ").Select(column => $"review_event.{column}")
    );

    /// <inheritdoc/>
    public void Add(ReviewEvent step) =>
        file.Prepare(
                """
                INSERT INTO review_event (key, source, document, place, kind, before, after, note, author, at, unit, replaced, engine)
                VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
                """,
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
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void MarkUndone(long id) => file.Prepare("UPDATE review_event SET undone = 1 WHERE id = @1", id).ExecuteNonQuery();

    /// <inheritdoc/>
    public bool HasEvents() => file.Prepare("SELECT EXISTS (SELECT 1 FROM review_event)").ExecuteScalar() is 1L;

    /// <inheritdoc/>
    public ILookup<string, ReviewEvent> GetEvents(IReadOnlyCollection<string> sources) =>
        Read(
                file.Prepare(
                    $"SELECT {QualifiedEventColumns} FROM json_each(@1) CROSS JOIN review_event ON review_event.key = json_each.value ORDER BY review_event.id",
                    ToKeys(sources)
                ),
                ReadEvent
            )
            .ToLookup(step => step.Source);

    /// <inheritdoc/>
    public IReadOnlyList<ReviewEvent> GetAllEvents() =>
        Read(file.Prepare($"SELECT {EventColumns} FROM review_event ORDER BY id"), ReadEvent);

    /// <inheritdoc/>
    public IReadOnlyList<ReviewEvent> FindEdits(string removed, string added) =>
        Read(
            file.Prepare(
                $"SELECT {EventColumns} FROM review_event WHERE kind = 'edit' AND undone = 0 AND instr(before, @1) > 0 AND instr(after, @2) > 0 ORDER BY id",
                removed,
                added
            ),
            ReadEvent
        );

    /// <inheritdoc/>
    public IReadOnlyList<(string Source, ReviewEventKind Kind)> GetRemarks(IReadOnlyCollection<string> sources) =>
        Read(
            file.Prepare(
                "SELECT source, kind FROM json_each(@1) CROSS JOIN review_event ON review_event.key = json_each.value WHERE kind IN ('comment', 'flag', 'unflag') ORDER BY review_event.id",
                ToKeys(sources)
            ),
            reader => (reader.GetString(0), EnumNames.Parse<ReviewEventKind>(reader.GetString(1)))
        );

    /// <inheritdoc/>
    public void Set(TermWaiver waiver) =>
        file.Prepare(
                "INSERT OR REPLACE INTO waiver (key, source, term, fingerprint, occurrence, reason) VALUES (@1, @2, @3, @4, @5, @6)",
                SourceNormalizer.ComputeKey(waiver.Source),
                waiver.Source,
                waiver.Term,
                waiver.Fingerprint,
                waiver.Occurrence,
                waiver.Reason
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void Remove(TermWaiver waiver) =>
        file.Prepare(
                "DELETE FROM waiver WHERE key = @1 AND source = @2 AND term = @3 AND occurrence = @4",
                SourceNormalizer.ComputeKey(waiver.Source),
                waiver.Source,
                waiver.Term,
                waiver.Occurrence
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void Set(FindingDismissal dismissal) =>
        file.Prepare(
                "INSERT OR REPLACE INTO dismissal (key, source, target, finding, message, reason) VALUES (@1, @2, @3, @4, @5, @6)",
                SourceNormalizer.ComputeKey(dismissal.Source),
                dismissal.Source,
                dismissal.Target,
                dismissal.FindingId,
                dismissal.Message,
                dismissal.Reason
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void Remove(FindingDismissal dismissal) =>
        file.Prepare(
                "DELETE FROM dismissal WHERE key = @1 AND source = @2 AND target = @3 AND finding = @4 AND message = @5",
                SourceNormalizer.ComputeKey(dismissal.Source),
                dismissal.Source,
                dismissal.Target,
                dismissal.FindingId,
                dismissal.Message
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public ILookup<string, TermWaiver> GetWaivers(IReadOnlyCollection<string> sources) =>
        Read(
                file.Prepare(
                    "SELECT source, term, fingerprint, occurrence, reason FROM json_each(@1) CROSS JOIN waiver ON waiver.key = json_each.value",
                    ToKeys(sources)
                ),
                reader => new TermWaiver(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetInt32(3),
                    reader.GetString(4)
                )
            )
            .ToLookup(waiver => waiver.Source);

    /// <inheritdoc/>
    public ILookup<string, FindingDismissal> GetDismissals(IReadOnlyCollection<string> sources) =>
        Read(
                file.Prepare(
                    "SELECT source, target, finding, message, reason FROM json_each(@1) CROSS JOIN dismissal ON dismissal.key = json_each.value",
                    ToKeys(sources)
                ),
                reader => new FindingDismissal(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetString(4)
                )
            )
            .ToLookup(dismissal => dismissal.Source);

    /// <inheritdoc/>
    public void Set(ReviewDraft draft) =>
        file.Prepare(
                "INSERT OR REPLACE INTO review_draft (document, place, source, target) VALUES (@1, @2, @3, @4)",
                draft.Document,
                draft.Place,
                draft.Source,
                draft.Target
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void RemoveDraft(string document, string place) =>
        file.Prepare("DELETE FROM review_draft WHERE document = @1 AND place = @2", document, place).ExecuteNonQuery();

    /// <inheritdoc/>
    public IReadOnlyList<ReviewDraft> GetDrafts(string document) =>
        Read(
            file.Prepare("SELECT document, place, source, target FROM review_draft WHERE document = @1", document),
            reader => new ReviewDraft(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3))
        );

    private static string ToKeys(IEnumerable<string> sources) =>
        $"[{string.Join(',', sources.Distinct().Select(source => SourceNormalizer.ComputeKey(source).ToString(CultureInfo.InvariantCulture)))}]";

    private static ReviewEvent ReadEvent(SqliteDataReader reader) => MemoryRows.ReadEvent(reader, reader.GetString);

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> create)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(create(reader));
        }

        return rows;
    }
}
