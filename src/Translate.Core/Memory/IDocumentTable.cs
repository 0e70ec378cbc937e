namespace Translate.Core.Memory;

/// <summary>Accesses the documents of a memory and the units that they contain. Call inside a transaction.</summary>
internal interface IDocumentTable
{
    /// <summary>Gets the document of a file. Returns false if it was never translated.</summary>
    bool TryGet(string path, out DocumentRecord document);

    /// <summary>Returns all documents, ordered by path.</summary>
    IReadOnlyList<DocumentRecord> GetAll();

    /// <summary>Returns the number of documents.</summary>
    long Count();

    /// <summary>Returns the documents with this name, with this path, or whose path starts with this folder, ordered by path.</summary>
    IReadOnlyList<DocumentRecord> Find(string name, string path, string folder);

    /// <summary>Returns the documents that contain a unit, ordered by path.</summary>
    IReadOnlyList<DocumentRecord> GetByUnit(long unit);

    /// <summary>Returns the documents that contain a sentence with this key, ordered by path.</summary>
    IReadOnlyList<DocumentRecord> GetBySourceKey(long key);

    /// <summary>Inserts or replaces a document and its units, in document order.</summary>
    void Upsert(DocumentRecord document, IReadOnlyList<long> units);

    /// <summary>Deletes a document but not its units.</summary>
    void Delete(long id);
}
