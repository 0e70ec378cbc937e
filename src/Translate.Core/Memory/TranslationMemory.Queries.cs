using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Saves documents, and reads documents and units.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Saves a document and its units.</summary>
    /// <param name="document">The document.</param>
    /// <param name="units">The ids of its units, in document order.</param>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void SaveDocument(DocumentRecord document, IReadOnlyList<long> units) =>
        Write(tables => tables.Documents.Upsert(document, units), isDurable: false);

    /// <summary>Gets the document of a file. Returns false if it was never translated.</summary>
    internal bool TryGetDocument(string path, out DocumentRecord document)
    {
        var (found, record) = Read(tables => (tables.Documents.TryGet(path, out var known), known));
        document = record;
        return found;
    }

    /// <summary>Returns the documents with this name or path, or in the folder with this path.</summary>
    internal IReadOnlyList<DocumentRecord> FindDocuments(string nameOrPath) =>
        Read(tables =>
            tables.Documents.Find(
                nameOrPath,
                Path.GetFullPath(nameOrPath),
                Path.TrimEndingDirectorySeparator(Path.GetFullPath(nameOrPath)) + Path.DirectorySeparatorChar
            )
        );

    /// <summary>Returns the documents that contain a unit.</summary>
    internal IReadOnlyList<DocumentRecord> GetDocumentsContaining(MemoryUnit unit) => Read(tables => tables.Documents.GetByUnit(unit.Id));

    /// <summary>Returns the units of a document, in document order.</summary>
    internal IReadOnlyList<MemoryUnit> GetUnits(DocumentRecord document) => Read(tables => tables.Units.GetByDocument(document.Id));

    /// <summary>Gets a unit by id. Returns false if it does not exist.</summary>
    internal bool TryGetUnit(long id, out MemoryUnit unit)
    {
        var (found, known) = Read(tables => (tables.Units.TryGet(id, out var it), it));
        unit = known;
        return found;
    }

    /// <summary>Returns all units of each segment's source, the best for the segment first.</summary>
    internal IReadOnlyList<IReadOnlyList<MemoryUnit>> FindUnits(IReadOnlyList<PreparedSegment> segments)
    {
        var policy = new RecallPolicy(refresh: null);
        return [.. LookUp(segments, policy.Order)];
    }

    /// <summary>Returns all units, ordered by id. Reads them in pages, so that others can write meanwhile.</summary>
    internal IEnumerable<MemoryUnit> GetAllUnits()
    {
        const int Page = 1000;
        for (var last = 0L; Read(tables => tables.Units.GetAfter(last, Page)) is { Count: > 0 } page; last = page[^1].Id)
        {
            foreach (var unit in page)
            {
                yield return unit;
            }
        }
    }

    /// <summary>Returns the units that no document contains, such as imported ones, ordered by id. Reads them in pages.</summary>
    internal IEnumerable<MemoryUnit> GetUnitsOutsideDocuments()
    {
        const int Page = 1000;
        for (var last = 0L; Read(tables => tables.Units.GetUnreferencedAfter(last, Page)) is { Count: > 0 } page; last = page[^1].Id)
        {
            foreach (var unit in page)
            {
                yield return unit;
            }
        }
    }

    /// <summary>Returns all documents, ordered by path.</summary>
    internal IReadOnlyList<DocumentRecord> GetDocuments() => Read(tables => tables.Documents.GetAll());

    /// <summary>Computes statistics.</summary>
    internal MemoryStatistics GetStatistics() =>
        Read(tables =>
        {
            var (oldest, newest) = tables.Units.GetTimes();
            return new MemoryStatistics(tables.Units.CountByGroup(), tables.Documents.Count(), oldest, newest, Bytes: 0);
        }) with
        {
            Bytes = _store.MeasureBytes(),
        };

    /// <summary>Returns the id of the last added unit, or 0 if there was none. Ids always increase.</summary>
    internal long GetLastUnitId() => Read(tables => tables.Units.GetLastId());

    /// <summary>Whether there is a unit that is not purely the work of an engine.</summary>
    internal bool HasNonEngineUnits() => Read(tables => tables.Units.HasNonEngineUnits());

    /// <summary>Finds units with a similar source.</summary>
    /// <param name="source">The sentence.</param>
    /// <param name="percent">The minimum similarity, from <see cref="MinimumSimilarity"/> to 100.</param>
    /// <param name="count">The maximum number of results.</param>
    /// <param name="isWanted">Selects the units to consider.</param>
    /// <param name="skipsEngineWork">Whether units are left out that an engine made and nobody approved, which is faster.</param>
    /// <returns>The matches, the most similar first.</returns>
    internal IReadOnlyList<FuzzyMatch> FindSimilar(
        string source,
        int percent,
        int count,
        Func<MemoryUnit, bool> isWanted,
        bool skipsEngineWork = false
    ) => Read(tables => FuzzyIndex.Find(tables.Postings, source, percent, count, isWanted, skipsEngineWork));
}
