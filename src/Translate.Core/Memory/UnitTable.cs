using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Translate.Core.Memory;

/// <summary>Accesses the units in an SQLite file. Call inside a transaction.</summary>
internal sealed class UnitTable(MemoryDatabase file) : IUnitTable
{
    private const string Columns =
        "unit.id, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar, tmx";

    private readonly UnitFilterQuery _filter = new(file);

    /// <inheritdoc/>
    /// <remarks>Uses one statement, because a thousand separate lookups take several times as long. A writing transaction excludes all others.</remarks>
    public IReadOnlyDictionary<string, List<MemoryUnit>> GetBySources(IEnumerable<string> normalized, bool forUpdate = false)
    {
        var units = normalized.Distinct().ToDictionary(source => source, _ => new List<MemoryUnit>());
        var keys =
            $"[{string.Join(',', units.Keys.Select(source => SourceNormalizer.ComputeKey(source).ToString(CultureInfo.InvariantCulture)))}]";

        // CROSS fixes the join order. The index stores equal keys by ascending id.
        using var reader = file.Prepare($"SELECT {Columns} FROM json_each(@1) CROSS JOIN unit ON unit.key = json_each.value", keys)
            .ExecuteReader();
        while (reader.Read())
        {
            var unit = Read(reader);

            // Different sources can share a key, though it almost never happens.
            if (units.TryGetValue(SourceNormalizer.Normalize(unit.Source), out var same) && !same.Exists(other => other.Id == unit.Id))
            {
                same.Add(unit);
            }
        }

        return units;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetAfter(long id, int count) =>
        ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id > @1 ORDER BY id LIMIT @2", id, count));

    /// <summary>Returns the units after an id and up to another one, ordered by id.</summary>
    public List<MemoryUnit> GetBetween(long after, long last) =>
        ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id > @1 AND id <= @2 ORDER BY id", after, last));

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetUnreferencedAfter(long id, int count) =>
        ReadAll(
            file.Prepare(
                $"SELECT {Columns} FROM unit WHERE id > @1 AND NOT EXISTS (SELECT 1 FROM document_unit WHERE document_unit.unit = unit.id) ORDER BY id LIMIT @2",
                id,
                count
            )
        );

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetMatchingAfter(long id, UnitFilter filter, int count) =>
        ReadAll(_filter.SelectAfter(Columns, id, filter, count));

    /// <inheritdoc/>
    public ForgetPreview Preview(UnitFilter filter) => _filter.Preview(filter);

    /// <inheritdoc/>
    public IReadOnlyList<UnitGroup> CountByGroup()
    {
        var groups = new List<UnitGroup>();
        using var reader = file.Prepare(
                "SELECT origin, state, engine, version, count(*) FROM unit GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4"
            )
            .ExecuteReader();
        while (reader.Read())
        {
            groups.Add(MemoryRows.ReadGroup(reader, reader.GetString));
        }

        return groups;
    }

    /// <inheritdoc/>
    public (DateTimeOffset? Oldest, DateTimeOffset? Newest) GetTimes()
    {
        using var reader = file.Prepare("SELECT min(created), max(changed) FROM unit").ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)))
            : (null, null);
    }

    /// <inheritdoc/>
    public bool TryGet(long id, out MemoryUnit unit)
    {
        var found = ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id = @1", id));
        unit = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetByDocument(long document) =>
        ReadAll(
            file.Prepare(
                $"SELECT {Columns} FROM document_unit JOIN unit ON unit.id = document_unit.unit WHERE document = @1 ORDER BY position",
                document
            )
        );

    /// <inheritdoc/>
    public long GetLastId() => file.GetLastUnitId();

    /// <inheritdoc/>
    public bool HasNonEngineUnits()
    {
        using var reader = file.Prepare("SELECT 1 FROM unit WHERE origin <> 'engine' OR state IN ('reviewed', 'final') LIMIT 1")
            .ExecuteReader();
        return reader.Read();
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Insert(IReadOnlyList<NewUnit> units) => [.. units.Select(unit => Insert(unit.Unit, unit.Normalized))];

    /// <inheritdoc/>
    public void Update(IReadOnlyList<MemoryUnit> units)
    {
        foreach (var unit in units)
        {
            Update(unit.Id, unit);
        }
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
        {
            file.Prepare("DELETE FROM unit WHERE id = @1", id).ExecuteNonQuery();
        }
    }

    private long Insert(MemoryUnit unit, string normalized)
    {
        const string Sql = """
            INSERT INTO unit (key, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar, tmx)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, (SELECT id FROM unit WHERE id = @16), @17)
            """;
        var insertion = file.PrepareBulkInsert(Sql);
        foreach (var value in MemoryRows.GetValues(unit, normalized))
        {
            insertion = value is string text ? insertion.Bind(text) : insertion.Bind((long?)value);
        }

        return insertion.Execute();
    }

    private void Update(long id, MemoryUnit unit)
    {
        const string Sql = """
            UPDATE unit SET target = @1, origin = @2, state = @3, engine = @4, version = @5, quality = @6, previous = @7, next = @8,
              terms = @9, copied = @10, created = min(created, @11), changed = @12, author = @13, similar = (SELECT other.id FROM unit AS other WHERE other.id = @14), tmx = @15 WHERE id = @16
            """;
        file.Prepare(Sql, [.. MemoryRows.GetValues(unit, string.Empty).Skip(2), id]).ExecuteNonQuery();
    }

    private static List<MemoryUnit> ReadAll(SqliteCommand command)
    {
        var units = new List<MemoryUnit>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            units.Add(Read(reader));
        }

        return units;
    }

    private static MemoryUnit Read(SqliteDataReader reader) => MemoryRows.ReadUnit(reader, reader.GetString);
}
