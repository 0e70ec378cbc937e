using Translate.Core.Memory;

namespace Translate.Scale.Memory;

/// <summary>Accesses the documents in PostgreSQL and the units that they contain.</summary>
internal sealed class PostgresDocumentTable(PostgresSession session) : IDocumentTable
{
    private const string Columns = "id, path, name, digest, translated, made_by, outputs, counts";

    /// <inheritdoc/>
    public bool TryGet(string path, out DocumentRecord document)
    {
        var found = session.Query(
            $"SELECT {Columns} FROM document WHERE path_key = $1 AND path = $2",
            MemoryRows.ReadDocument,
            StoredHash.Compute(path),
            path
        );
        document = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetAll() =>
        session.Query($"SELECT {Columns} FROM document ORDER BY path", MemoryRows.ReadDocument);

    /// <inheritdoc/>
    public long Count() => session.Get<long>("SELECT count(*) FROM document");

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> Find(string name, string path, string folder) =>
        session.Query(
            $"SELECT {Columns} FROM document WHERE (name_key = $1 AND name = $2) OR (path_key = $3 AND path = $4) OR starts_with(path, $5) ORDER BY path",
            MemoryRows.ReadDocument,
            StoredHash.Compute(name),
            name,
            StoredHash.Compute(path),
            path,
            folder
        );

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetByUnit(long unit) =>
        session.Query(
            $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM document_unit WHERE unit = $1) ORDER BY path",
            MemoryRows.ReadDocument,
            unit
        );

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetBySourceKey(long key) =>
        session.Query(
            $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM unit JOIN document_unit ON document_unit.unit = unit.id WHERE unit.key = $1) ORDER BY path",
            MemoryRows.ReadDocument,
            key
        );

    /// <inheritdoc/>
    /// <remarks>A unit that another machine has deleted meanwhile is left out.</remarks>
    public void Upsert(DocumentRecord document, IReadOnlyList<long> units)
    {
        const string Sql = """
            INSERT INTO document (path_key, name_key, path, name, digest, translated, made_by, outputs, counts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (path_key) DO UPDATE SET name_key = excluded.name_key, path = excluded.path, name = excluded.name, digest = excluded.digest,
              translated = excluded.translated, made_by = excluded.made_by, outputs = excluded.outputs, counts = excluded.counts RETURNING id
            """;
        var id = session.Get<long>(
            Sql,
            StoredHash.Compute(document.Path),
            StoredHash.Compute(document.Name),
            document.Path,
            document.Name,
            document.Digest,
            document.Translated.ToUnixTimeMilliseconds(),
            document.OutputFingerprint,
            document.OutputsHash,
            document.Counts
        );
        session.Execute("DELETE FROM document_unit WHERE document = $1", id);
        session.Execute(
            "INSERT INTO document_unit (document, position, unit) SELECT $1, place - 1, unit.id FROM unnest($2::bigint[]) WITH ORDINALITY AS held (unit, place) JOIN unit ON unit.id = held.unit",
            id,
            units.ToArray()
        );
    }

    /// <inheritdoc/>
    public void Delete(long id) => session.Execute("DELETE FROM document WHERE id = $1", id);
}
