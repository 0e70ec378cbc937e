using Microsoft.Data.Sqlite;

namespace Translate.Core.Memory;

/// <summary>Accesses the documents of a memory and the units that they contain. Call inside a transaction.</summary>
internal sealed class DocumentTable(MemoryDatabase file)
{
    private const string Columns = "id, path, name, digest, translated, made_by, outputs, tally";

    /// <summary>Gets the document of a file. Returns false if it was never translated.</summary>
    public bool TryGet(string path, out DocumentRecord document)
    {
        var found = ReadAll(file.Prepare($"SELECT {Columns} FROM document WHERE path = @1", path));
        document = found.Count > 0 ? found[0] : null!;
        return found.Count > 0;
    }

    /// <summary>Returns all documents, ordered by path.</summary>
    public List<DocumentRecord> GetAll() => ReadAll(file.Prepare($"SELECT {Columns} FROM document ORDER BY path"));

    /// <summary>Returns the number of documents.</summary>
    public long Count() => (long)file.Prepare("SELECT count(*) FROM document").ExecuteScalar()!;

    /// <summary>Returns the documents with this name or path, or in the folder with this path.</summary>
    public List<DocumentRecord> Find(string nameOrPath) => ReadAll(file.Prepare(
        $"SELECT {Columns} FROM document WHERE name = @1 OR path = @2 OR substr(path, 1, length(@3)) = @3 ORDER BY path",
        nameOrPath,
        Path.GetFullPath(nameOrPath),
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(nameOrPath)) + Path.DirectorySeparatorChar));

    /// <summary>Returns the documents that contain a unit.</summary>
    public List<DocumentRecord> GetByUnit(long unit) => ReadAll(file.Prepare(
        $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM document_unit WHERE unit = @1) ORDER BY path", unit));

    /// <summary>Returns the documents that contain a sentence with this key.</summary>
    public List<DocumentRecord> GetBySourceKey(long key) => ReadAll(file.Prepare(
        $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM unit JOIN document_unit ON document_unit.unit = unit.id WHERE unit.key = @1) ORDER BY path", key));

    /// <summary>Returns the ids of the units of a document, in document order.</summary>
    public List<long> GetUnits(long document)
    {
        var units = new List<long>();
        using var reader = file.Prepare("SELECT unit FROM document_unit WHERE document = @1 ORDER BY position", document).ExecuteReader();
        while (reader.Read())
        {
            units.Add(reader.GetInt64(0));
        }

        return units;
    }

    /// <summary>Inserts or replaces a document and its units.</summary>
    public void Upsert(DocumentRecord document, IReadOnlyList<long> units)
    {
        var id = (long)file.Prepare(
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
            document.Counts).ExecuteScalar()!;
        file.Prepare("DELETE FROM document_unit WHERE document = @1", id).ExecuteNonQuery();
        foreach (var (position, unit) in units.Index())
        {
            file.Prepare("INSERT INTO document_unit (document, position, unit) VALUES (@1, @2, @3)", id, position, unit).ExecuteNonQuery();
        }
    }

    /// <summary>Deletes a document but not its units.</summary>
    public void Delete(long id) => file.Prepare("DELETE FROM document WHERE id = @1", id).ExecuteNonQuery();

    private static List<DocumentRecord> ReadAll(SqliteCommand command)
    {
        var documents = new List<DocumentRecord>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            documents.Add(new DocumentRecord(reader.GetString(1), reader.GetString(2), reader.GetInt64(3), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)))
            {
                Id = reader.GetInt64(0),
                OutputFingerprint = reader.GetInt64(5),
                OutputsHash = reader.GetInt64(6),
                Counts = reader.GetString(7),
            });
        }

        return documents;
    }
}
