using Microsoft.Data.Sqlite;

namespace Translate.Core.Memory;

/// <summary>Accesses the documents in an SQLite file and the units that they contain. Call inside a transaction.</summary>
internal sealed class DocumentTable(MemoryDatabase file) : IDocumentTable
{
    private const string Columns = "id, path, name, digest, translated, made_by, outputs, tally";

    /// <inheritdoc/>
    public bool TryGet(string path, out DocumentRecord document)
    {
        var found = ReadAll(file.Prepare($"SELECT {Columns} FROM document WHERE path = @1", path));
        document = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetAll() => ReadAll(file.Prepare($"SELECT {Columns} FROM document ORDER BY path"));

    /// <inheritdoc/>
    public long Count() => (long)file.Prepare("SELECT count(*) FROM document").ExecuteScalar()!;

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> Find(string name, string path, string folder) =>
        ReadAll(
            file.Prepare(
                $"SELECT {Columns} FROM document WHERE name = @1 OR path = @2 OR substr(path, 1, length(@3)) = @3 ORDER BY path",
                name,
                path,
                folder
            )
        );

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetByUnit(long unit) =>
        ReadAll(
            file.Prepare(
                $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM document_unit WHERE unit = @1) ORDER BY path",
                unit
            )
        );

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRecord> GetBySourceKey(long key) =>
        ReadAll(
            file.Prepare(
                $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM unit JOIN document_unit ON document_unit.unit = unit.id WHERE unit.key = @1) ORDER BY path",
                key
            )
        );

    /// <inheritdoc/>
    public void Upsert(DocumentRecord document, IReadOnlyList<long> units)
    {
        var id = (long)
            file.Prepare(
                    """
                    INSERT INTO document (path, name, digest, translated, made_by, outputs, tally) VALUES (@1, @2, @3, @4, @5, @6, @7)
                    ON CONFLICT (path) DO UPDATE SET name = excluded.name, digest = excluded.digest, translated = excluded.translated,
                      made_by = excluded.made_by, outputs = excluded.outputs, tally = excluded.tally RETURNING id
                    """,
                    document.Path,
                    document.Name,
                    document.Digest,
                    document.Translated.ToUnixTimeMilliseconds(),
                    document.OutputFingerprint,
                    document.OutputsHash,
                    document.Counts
                )
                .ExecuteScalar()!;
        file.Prepare("DELETE FROM document_unit WHERE document = @1", id).ExecuteNonQuery();
        foreach (var (position, unit) in units.Index())
        {
            // A unit that was deleted meanwhile, such as by an undo in a review, is left out.
            file.Prepare(
                    "INSERT INTO document_unit (document, position, unit) SELECT @1, @2, id FROM unit WHERE id = @3",
                    id,
                    position,
                    unit
                )
                .ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Delete(long id) => file.Prepare("DELETE FROM document WHERE id = @1", id).ExecuteNonQuery();

    private static List<DocumentRecord> ReadAll(SqliteCommand command)
    {
        var documents = new List<DocumentRecord>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            documents.Add(MemoryRows.ReadDocument(reader, reader.GetString));
        }

        return documents;
    }
}
