using Translate.Core.Memory;

namespace Translate.Scale.Memory;

/// <summary>Accesses the units in PostgreSQL.</summary>
internal sealed class PostgresUnitTable(PostgresSession session, UnitLocks locks) : IUnitTable
{
    /// <summary>The columns that <see cref="MemoryRows.ReadUnit"/> reads.</summary>
    public const string Columns =
        "unit.id, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar_unit, details";

    private const string Values =
        "key, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar_unit, details";
    private const string Arrays =
        "$1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::bigint[], $15::text[], $16::bigint[], $17::text[]";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, List<MemoryUnit>> GetBySources(IEnumerable<string> normalized, bool forUpdate = false)
    {
        var units = normalized.Distinct().ToDictionary(source => source, _ => new List<MemoryUnit>());
        var keys = units.Keys.Select(SourceNormalizer.ComputeKey).Distinct().Order().ToArray();
        if (forUpdate)
        {
            locks.Lock(keys);
        }

        foreach (
            var unit in session.Query(
                $"SELECT {Columns} FROM unit WHERE key = ANY($1) ORDER BY id{(forUpdate ? " FOR NO KEY UPDATE" : string.Empty)}",
                MemoryRows.ReadUnit,
                keys
            )
        )
        {
            // Different sources can share a key, though it almost never happens.
            if (units.TryGetValue(SourceNormalizer.Normalize(unit.Source), out var same))
            {
                same.Add(unit);
            }
        }

        return units;
    }

    /// <inheritdoc/>
    public bool TryGet(long id, out MemoryUnit unit)
    {
        var found = session.Query($"SELECT {Columns} FROM unit WHERE id = $1{ForUpdate}", MemoryRows.ReadUnit, id);
        unit = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetAfter(long id, int count) =>
        session.Query($"SELECT {Columns} FROM unit WHERE id > $1 ORDER BY id LIMIT $2", MemoryRows.ReadUnit, id, count);

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetUnreferencedAfter(long id, int count) =>
        session.Query(
            $"SELECT {Columns} FROM unit WHERE id > $1 AND NOT EXISTS (SELECT FROM document_unit WHERE document_unit.unit = unit.id) ORDER BY id LIMIT $2",
            MemoryRows.ReadUnit,
            id,
            count
        );

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetMatchingAfter(long id, UnitFilter filter, int count) =>
        session.Query(
            $"SELECT {Columns} FROM unit WHERE {PostgresUnitFilter.Goes} AND id > $5 ORDER BY id LIMIT $6{ForUpdate}",
            MemoryRows.ReadUnit,
            [.. PostgresUnitFilter.GetValues(filter), id, count]
        );

    /// <inheritdoc/>
    public ForgetPreview Preview(UnitFilter filter) =>
        session.Query(
            PostgresUnitFilter.Preview,
            (row, _) => new ForgetPreview(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            PostgresUnitFilter.GetValues(filter)
        )[0];

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetByDocument(long document) =>
        session.Query(
            $"SELECT {Columns} FROM document_unit JOIN unit ON unit.id = document_unit.unit WHERE document = $1 ORDER BY position",
            MemoryRows.ReadUnit,
            document
        );

    /// <inheritdoc/>
    public IReadOnlyList<UnitGroup> CountByGroup() =>
        session.Query(
            """SELECT origin, state, engine, version, count(*) FROM unit GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, origin COLLATE "C", state COLLATE "C", engine COLLATE "C", version COLLATE "C" """,
            MemoryRows.ReadGroup
        );

    /// <inheritdoc/>
    public (DateTimeOffset? Oldest, DateTimeOffset? Newest) GetTimes() =>
        session.Query<(DateTimeOffset?, DateTimeOffset?)>(
            "SELECT min(created), max(changed) FROM unit",
            (row, _) =>
                row.IsDBNull(0)
                    ? (null, null)
                    : (DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
        )[0];

    /// <inheritdoc/>
    public long GetLastId() => session.Get<long>("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM unit_id");

    /// <inheritdoc/>
    public bool HasNonEngineUnits() =>
        session.Get<bool>("SELECT EXISTS (SELECT FROM unit WHERE origin <> 'engine' OR state IN ('reviewed', 'final'))");

    /// <inheritdoc/>
    public IReadOnlyList<long> Insert(IReadOnlyList<NewUnit> units)
    {
        const string Sql = $"""
            WITH added AS (
              INSERT INTO unit ({Values})
              SELECT {Values} FROM unnest({Arrays}) WITH ORDINALITY AS new ({Values}, place) ORDER BY place RETURNING id
            ), queued AS (
              INSERT INTO unindexed SELECT id FROM added
            )
            SELECT id FROM added ORDER BY id
            """;
        return units.Count == 0
            ? []
            : session.Query(
                Sql,
                (row, _) => row.GetInt64(0),
                [.. ToColumns([.. units.Select(unit => MemoryRows.GetValues(unit.Unit, unit.Normalized))])]
            );
    }

    /// <inheritdoc/>
    public void Update(IReadOnlyList<MemoryUnit> units)
    {
        const string Sql = $"""
            UPDATE unit SET target = new.target, origin = new.origin, state = new.state, engine = new.engine, version = new.version, quality = new.quality,
              previous = new.previous, next = new.next, terms = new.terms, copied = new.copied, created = least(unit.created, new.created),
              changed = new.changed, author = new.author, similar_unit = new.similar_unit, details = new.details
            FROM unnest({Arrays}, $18::bigint[]) AS new ({Values}, id) WHERE unit.id = new.id
            """;
        if (units.Count > 0)
        {
            session.Execute(
                Sql,
                [.. ToColumns([.. units.Select(unit => MemoryRows.GetValues(unit, string.Empty))]), units.Select(unit => unit.Id).ToArray()]
            );
        }
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<long> ids)
    {
        var all = ids.ToArray();
        session.Execute("DELETE FROM unit WHERE id = ANY($1)", all);
        session.Execute("DELETE FROM unindexed WHERE unit = ANY($1)", all);
        session.Execute("UPDATE unit SET similar_unit = NULL WHERE similar_unit = ANY($1)", all);
    }

    private string ForUpdate => session.IsWriting ? " FOR NO KEY UPDATE" : string.Empty;

    /// <summary>Turns rows into one array a column: a statement with arrays is the fastest way to send many rows.</summary>
    private static IEnumerable<object> ToColumns(IReadOnlyList<object?[]> rows)
    {
        for (var column = 0; column < MemoryRows.UnitValues; column++)
        {
            var index = column;
            yield return index is 0 or 12 or 13 or 15
                ? rows.Select(row => (long?)row[index]).ToArray()
                : rows.Select(row => row[index] is string text ? StoredText.Write(text) : null).ToArray();
        }
    }
}
