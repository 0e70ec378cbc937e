using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>Accesses the units of a memory. Call inside a transaction.</summary>
internal sealed class UnitTable(MemoryDatabase file)
{
    private const string Columns = "unit.id, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar, tmx";

    /// <summary>Returns the units of each source, the oldest first. Uses one statement, because a thousand separate lookups take several times as long.</summary>
    /// <param name="normalized">The normalized sources. May contain duplicates.</param>
    public Dictionary<string, List<MemoryUnit>> GetBySources(IEnumerable<string> normalized)
    {
        var units = normalized.Distinct().ToDictionary(source => source, _ => new List<MemoryUnit>());
        var keys = $"[{string.Join(',', units.Keys.Select(source => SourceNormalizer.ComputeKey(source).ToString(CultureInfo.InvariantCulture)))}]";

        // CROSS fixes the join order. The index stores equal keys by ascending id.
        using var reader = file.Prepare($"SELECT {Columns} FROM json_each(@1) CROSS JOIN unit ON unit.key = json_each.value", keys).ExecuteReader();
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

    /// <summary>Returns the units after an id, ordered by id.</summary>
    public List<MemoryUnit> GetAfter(long id, int count) =>
        ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id > @1 ORDER BY id LIMIT @2", id, count));

    /// <summary>Returns the units after an id and up to another one, ordered by id.</summary>
    public List<MemoryUnit> GetBetween(long after, long last) =>
        ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id > @1 AND id <= @2 ORDER BY id", after, last));

    /// <summary>Returns the units after an id that no document contains, ordered by id.</summary>
    public List<MemoryUnit> GetUnreferencedAfter(long id, int count) =>
        ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id > @1 AND NOT EXISTS (SELECT 1 FROM document_unit WHERE document_unit.unit = unit.id) ORDER BY id LIMIT @2", id, count));

    /// <summary>Counts the units by origin, state and engine, the largest group first.</summary>
    public List<UnitGroup> CountByGroup()
    {
        var groups = new List<UnitGroup>();
        using var reader = file.Prepare("SELECT origin, state, engine, version, count(*) FROM unit GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4").ExecuteReader();
        while (reader.Read())
        {
            groups.Add(new UnitGroup(EnumNames.Parse<Origin>(reader.GetString(0)), EnumNames.Parse<UnitState>(reader.GetString(1)), reader.GetString(2), reader.GetString(3), reader.GetInt64(4)));
        }

        return groups;
    }

    /// <summary>Returns when the oldest unit was created and when a unit last changed.</summary>
    public (DateTimeOffset? Oldest, DateTimeOffset? Newest) GetTimes()
    {
        using var reader = file.Prepare("SELECT min(created), max(changed) FROM unit").ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)))
            : (null, null);
    }

    /// <summary>Gets a unit by id. Returns false if it does not exist.</summary>
    public bool TryGet(long id, out MemoryUnit unit)
    {
        var found = ReadAll(file.Prepare($"SELECT {Columns} FROM unit WHERE id = @1", id));
        unit = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <summary>Returns the units of a document, in document order.</summary>
    public List<MemoryUnit> GetByDocument(long document) => ReadAll(file.Prepare(
        $"SELECT {Columns} FROM document_unit JOIN unit ON unit.id = document_unit.unit WHERE document = @1 ORDER BY position", document));

    /// <summary>Returns the greatest id that was ever assigned to a unit.</summary>
    public long GetLastId() => file.GetLastUnitId();

    /// <summary>Whether there is a unit that is not purely the work of an engine.</summary>
    public bool HasNonEngineUnits()
    {
        using var reader = file.Prepare("SELECT 1 FROM unit WHERE origin <> 'engine' OR state IN ('reviewed', 'final') LIMIT 1").ExecuteReader();
        return reader.Read();
    }

    /// <summary>Inserts a unit.</summary>
    /// <returns>Its id.</returns>
    public long Insert(MemoryUnit unit, string normalized)
    {
        const string Sql =
            """
            INSERT INTO unit (key, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar, tmx)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17)
            """;
        return file.PrepareBulkInsert(Sql)
            .Bind(SourceNormalizer.ComputeKey(normalized))
            .Bind(unit.Source)
            .Bind(unit.Target)
            .Bind(EnumNames.Get(unit.Origin))
            .Bind(EnumNames.Get(unit.State))
            .Bind(unit.Engine?.Id ?? string.Empty)
            .Bind(unit.Engine?.Version ?? string.Empty)
            .Bind(unit.Engine is { } engine ? EnumNames.Get(engine.Quality) : string.Empty)
            .Bind(unit.Previous)
            .Bind(unit.Next)
            .Bind(UnitColumnFormat.Format(unit.Terms))
            .Bind(UnitColumnFormat.Format(unit.Copied))
            .Bind(unit.Created.ToUnixTimeMilliseconds())
            .Bind(unit.Changed.ToUnixTimeMilliseconds())
            .Bind(unit.Author)
            .Bind(unit.SimilarId == 0 ? (long?)null : unit.SimilarId)
            .Bind(DetailsColumn.Write(unit))
            .Execute();
    }

    /// <summary>Overwrites a unit, except its source and creation time. Keeps the earlier creation time.</summary>
    public void Update(long id, MemoryUnit unit)
    {
        const string Sql =
            """
            UPDATE unit SET target = @1, origin = @2, state = @3, engine = @4, version = @5, quality = @6, previous = @7, next = @8,
              terms = @9, copied = @10, created = min(created, @11), changed = @12, author = @13, similar = @14, tmx = @15 WHERE id = @16
            """;
        file.Prepare(Sql, [.. GetUpdateValues(unit), id]).ExecuteNonQuery();
    }

    /// <summary>Deletes a unit and removes it from its documents.</summary>
    public void Delete(long id) => file.Prepare("DELETE FROM unit WHERE id = @1", id).ExecuteNonQuery();

    private static object?[] GetUpdateValues(MemoryUnit unit) =>
    [
        unit.Target,
        EnumNames.Get(unit.Origin),
        EnumNames.Get(unit.State),
        unit.Engine?.Id ?? string.Empty,
        unit.Engine?.Version ?? string.Empty,
        unit.Engine is { } engine ? EnumNames.Get(engine.Quality) : string.Empty,
        unit.Previous,
        unit.Next,
        UnitColumnFormat.Format(unit.Terms),
        UnitColumnFormat.Format(unit.Copied),
        unit.Created.ToUnixTimeMilliseconds(),
        unit.Changed.ToUnixTimeMilliseconds(),
        unit.Author,
        unit.SimilarId == 0 ? null : unit.SimilarId,
        DetailsColumn.Write(unit),
    ];

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

    private static MemoryUnit Read(SqliteDataReader reader) => DetailsColumn.Read(ReadUnit(reader), reader.IsDBNull(16) ? null : reader.GetString(16));

    private static MemoryUnit ReadUnit(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Source = reader.GetString(1),
        Target = reader.GetString(2),
        Origin = EnumNames.Parse<Origin>(reader.GetString(3)),
        State = EnumNames.Parse<UnitState>(reader.GetString(4)),
        Engine = reader.GetString(5) is { Length: > 0 } id ? new EngineIdentity(id, reader.GetString(6), EnumNames.Parse<TranslationQuality>(reader.GetString(7))) : null,
        Previous = reader.GetString(8),
        Next = reader.GetString(9),
        Terms = reader.IsDBNull(10) ? null : UnitColumnFormat.ParseTerms(reader.GetString(10)),
        Copied = UnitColumnFormat.ParseRanges(reader.GetString(11)),
        Created = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(12)),
        Changed = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(13)),
        Author = reader.GetString(14),
        SimilarId = reader.IsDBNull(15) ? 0 : reader.GetInt64(15),
    };
}
