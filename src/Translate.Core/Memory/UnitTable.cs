using Microsoft.Data.Sqlite;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>The statements over the units; to be called inside a transaction.</summary>
internal sealed class UnitTable(MemoryFile file)
{
    private const string Columns = "id, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar";

    /// <summary>The units of a source, the oldest first.</summary>
    public List<MemoryUnit> WithSource(string normalized)
    {
        var units = new List<MemoryUnit>();
        using var reader = file.Statement($"SELECT {Columns} FROM unit WHERE key = @1 ORDER BY id", SourceText.KeyOf(normalized)).ExecuteReader();
        while (reader.Read())
        {
            var unit = Read(reader);
            if (SourceText.Normalize(unit.Source) == normalized)
            {
                units.Add(unit);
            }
        }

        return units;
    }

    /// <summary>The units behind one of them, in the order of their numbers.</summary>
    public List<MemoryUnit> After(long id, int count) =>
        ReadAll(file.Statement($"SELECT {Columns} FROM unit WHERE id > @1 ORDER BY id LIMIT @2", id, count));

    /// <summary>The unit of that number, if it is still there.</summary>
    public bool TryGet(long id, out MemoryUnit unit)
    {
        var found = ReadAll(file.Statement($"SELECT {Columns} FROM unit WHERE id = @1", id));
        unit = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <summary>The units of a document, in its order.</summary>
    public List<MemoryUnit> OfDocument(long document) => ReadAll(file.Statement(
        $"SELECT {Columns} FROM document_unit JOIN unit ON unit.id = document_unit.unit WHERE document = @1 ORDER BY position", document));

    /// <summary>Whether some unit is not an engine's alone.</summary>
    public bool HasOthersThanEngines()
    {
        using var reader = file.Statement("SELECT 1 FROM unit WHERE origin <> 'engine' OR state IN ('reviewed', 'final') LIMIT 1").ExecuteReader();
        return reader.Read();
    }

    /// <summary>Adds a unit.</summary>
    /// <returns>Its number.</returns>
    public long Insert(MemoryUnit unit, string normalized)
    {
        const string Sql =
            """
            INSERT INTO unit (key, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16) RETURNING id
            """;
        return (long)file.Statement(Sql, [SourceText.KeyOf(normalized), unit.Source, .. Values(unit)]).ExecuteScalar()!;
    }

    /// <summary>Gives the unit of that number everything of the new one but the source and the day on which it came to be.</summary>
    public void Update(long id, MemoryUnit unit)
    {
        const string Sql =
            """
            UPDATE unit SET target = @1, origin = @2, state = @3, engine = @4, version = @5, quality = @6, previous = @7, next = @8,
              terms = @9, copied = @10, created = min(created, @11), changed = @12, author = @13, similar = @14 WHERE id = @15
            """;
        file.Statement(Sql, [.. Values(unit), id]).ExecuteNonQuery();
    }

    /// <summary>Removes a unit, and it from its documents.</summary>
    public void Delete(long id) => file.Statement("DELETE FROM unit WHERE id = @1", id).ExecuteNonQuery();

    private static object?[] Values(MemoryUnit unit) =>
    [
        unit.Target,
        EnumNames.Of(unit.Origin),
        EnumNames.Of(unit.State),
        unit.Engine?.Id ?? string.Empty,
        unit.Engine?.Version ?? string.Empty,
        unit.Engine is { } engine ? EnumNames.Of(engine.Quality) : string.Empty,
        unit.Previous,
        unit.Next,
        UnitText.Of(unit.Terms),
        UnitText.Of(unit.Copied),
        unit.Created.ToUnixTimeMilliseconds(),
        unit.Changed.ToUnixTimeMilliseconds(),
        unit.Author,
        unit.SimilarId == 0 ? null : unit.SimilarId,
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

    private static MemoryUnit Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Source = reader.GetString(1),
        Target = reader.GetString(2),
        Origin = EnumNames.Parse<Origin>(reader.GetString(3)),
        State = EnumNames.Parse<UnitState>(reader.GetString(4)),
        Engine = reader.GetString(5) is { Length: > 0 } id ? new EngineStamp(id, reader.GetString(6), EnumNames.Parse<TranslationQuality>(reader.GetString(7))) : null,
        Previous = reader.GetString(8),
        Next = reader.GetString(9),
        Terms = reader.IsDBNull(10) ? null : UnitText.ReadTerms(reader.GetString(10)),
        Copied = UnitText.ReadRanges(reader.GetString(11)),
        Created = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(12)),
        Changed = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(13)),
        Author = reader.GetString(14),
        SimilarId = reader.IsDBNull(15) ? 0 : reader.GetInt64(15),
    };
}
