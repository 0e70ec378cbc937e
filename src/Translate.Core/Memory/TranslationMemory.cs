using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>The store of translation units, in one SQLite file.</summary>
/// <remarks>
/// What <see cref="Save"/> has returned from is on the disk. Once a write has failed, nothing more is recalled or saved, so that nobody
/// pays for translations that could not be kept. Safe to use from several threads at once; other processes may read and write the same file.
/// </remarks>
public sealed class TranslationMemory : IDisposable
{
    /// <summary>The least similarity that <see cref="FindSimilar"/> can be asked for, in percent.</summary>
    public const int MinimumSimilarity = 75;

    private readonly MemoryDatabase _file;
    private readonly UnitTable _units;
    private readonly UnitMerger _keeper;
    private readonly DocumentTable _documents;
    private readonly FuzzyIndex _similar;
    private readonly CounterTable _marks;
    private readonly UnitFilterQuery _filtered;
    private readonly Lock _lock = new();
    private ProblemException? _fault;

    private TranslationMemory(MemoryDatabase file)
    {
        _file = file;
        _units = new UnitTable(file);
        _documents = new DocumentTable(file);
        _marks = new CounterTable(file);
        _keeper = new UnitMerger(_units, _marks);
        _similar = new FuzzyIndex(file, _units, _marks);
        _filtered = new UnitFilterQuery(file);
    }

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="ProblemException">It cannot be used: no SQLite file, no memory, of a newer version, locked, read-only, damaged.</exception>
    public static TranslationMemory Open(string path) => new(MemoryDatabase.Open(path));

    /// <summary>As <see cref="Open(string)"/>, with another patience with other processes.</summary>
    internal static TranslationMemory Open(string path, int busySeconds) => new(MemoryDatabase.Open(path, busySeconds));

    /// <summary>An empty memory that is gone when it is disposed.</summary>
    public static TranslationMemory CreateInMemory() => new(MemoryDatabase.CreateInMemory());

    /// <summary>Looks sources up.</summary>
    /// <param name="segments">May be empty.</param>
    /// <param name="refresh">The engine whose work alone will do where no person's is to be had; null where any engine's will.</param>
    /// <returns>One answer per segment, in order.</returns>
    /// <exception cref="ProblemException">The file cannot be read, or a write has failed before.</exception>
    public IReadOnlyList<RecallResult> Recall(IReadOnlyList<PreparedSegment> segments, EngineIdentity? refresh = null)
    {
        var rule = new RecallPolicy(refresh);
        var sources = segments.Select(segment => SourceNormalizer.Normalize(segment.Source)).ToList();
        var known = RunInTransaction(writes: false, () => _units.GetBySources(sources));
        return [.. segments.Zip(sources, (segment, source) => rule.Choose(segment, known[source]))];
    }

    /// <summary>Keeps units, all or none. A unit takes the place of the one that it renews, and never of one of higher worth; see <see cref="UnitMerger"/>.</summary>
    /// <returns>The number of each unit, in order.</returns>
    /// <exception cref="ProblemException">The file cannot be written; nothing of them was kept.</exception>
    public IReadOnlyList<long> Save(IReadOnlyList<MemoryUnit> units) => RunInTransaction(writes: true, () => _keeper.Merge(units));

    /// <summary>Keeps units of elsewhere, some ten thousand in one transaction, so that memory does not grow with their number.</summary>
    /// <remarks>
    /// As <see cref="Save"/>, but a unit never takes the place of a newer one. Whatever ends it, the units of full transactions are kept, and
    /// the same import again adds none twice.
    /// </remarks>
    /// <param name="units">Taken one by one, inside of the transactions: they must not use the memory.</param>
    /// <exception cref="ProblemException">The file cannot be written; the transactions before it are kept.</exception>
    public ImportCount Import(IEnumerable<MemoryUnit> units)
    {
        using var coming = units.GetEnumerator();
        var count = default(ImportCount);
        var isMore = true;
        while (isMore)
        {
            (count, isMore) = RunInTransaction(writes: true, () => _keeper.MergeBatch(coming, count));
        }

        return count;
    }

    /// <summary>Rises whenever a document that is already translated may have another translation now.</summary>
    /// <remarks>An engine's work on a sentence that was never translated does not count: no document waits for it.</remarks>
    public long GetRevision() => RunInTransaction(writes: false, () => _marks.Get(CounterTable.Revision));

    /// <summary>Keeps what is known of a document.</summary>
    /// <param name="document">As it is now.</param>
    /// <param name="units">The numbers of its units, in its order.</param>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public void SaveDocument(DocumentRecord document, IReadOnlyList<long> units) => RunInTransaction(writes: true, () =>
    {
        _documents.Upsert(document, units);
        return true;
    });

    /// <summary>The document of a file, if it was ever translated.</summary>
    public bool TryGetDocument(string path, out DocumentRecord document)
    {
        var (found, record) = RunInTransaction(writes: false, () => (_documents.TryGet(path, out var known), known));
        document = record;
        return found;
    }

    /// <summary>The documents whose name or path is that, or that lie in that folder.</summary>
    public IReadOnlyList<DocumentRecord> FindDocuments(string nameOrPath) => RunInTransaction(writes: false, () => _documents.Find(nameOrPath));

    /// <summary>The documents in which a unit stands.</summary>
    public IReadOnlyList<DocumentRecord> GetDocumentsContaining(MemoryUnit unit) => RunInTransaction(writes: false, () => _documents.GetByUnit(unit.Id));

    /// <summary>The units of a document, in its order.</summary>
    public IReadOnlyList<MemoryUnit> GetUnits(DocumentRecord document) => RunInTransaction(writes: false, () => _units.GetByDocument(document.Id));

    /// <summary>The unit of that number, if it is still there.</summary>
    public bool TryGetUnit(long id, out MemoryUnit unit)
    {
        var (found, known) = RunInTransaction(writes: false, () => (_units.TryGet(id, out var it), it));
        unit = known;
        return found;
    }

    /// <summary>All units in the order of their numbers, read a page at a time, so that others may write meanwhile.</summary>
    public IEnumerable<MemoryUnit> GetAllUnits()
    {
        const int Page = 1000;
        for (var last = 0L; RunInTransaction(writes: false, () => _units.GetAfter(last, Page)) is { Count: > 0 } page; last = page[^1].Id)
        {
            foreach (var unit in page)
            {
                yield return unit;
            }
        }
    }

    /// <summary>The units that stand in no document, as imported ones do, in the order of their numbers, a page at a time.</summary>
    public IEnumerable<MemoryUnit> GetUnitsOutsideDocuments()
    {
        const int Page = 1000;
        for (var last = 0L; RunInTransaction(writes: false, () => _units.GetUnreferencedAfter(last, Page)) is { Count: > 0 } page; last = page[^1].Id)
        {
            foreach (var unit in page)
            {
                yield return unit;
            }
        }
    }

    /// <summary>All documents, in the order of their paths.</summary>
    public IReadOnlyList<DocumentRecord> GetDocuments() => RunInTransaction(writes: false, () => _documents.GetAll());

    /// <summary>Counts what is there.</summary>
    public MemoryStatistics GetStatistics() => RunInTransaction(writes: false, () =>
    {
        var (oldest, newest) = _units.GetTimes();
        return new MemoryStatistics(_units.CountByGroup(), _documents.Count(), oldest, newest, _file.SizeInBytes);
    });

    /// <summary>The number of the unit that was added last; every later one has a greater number. 0 before the first.</summary>
    public long GetLastUnitId() => RunInTransaction(writes: false, _units.GetLastId);

    /// <summary>Whether there is a unit that is not an engine's alone.</summary>
    public bool HasNonEngineUnits() => RunInTransaction(writes: false, () => _units.HasNonEngineUnits());

    /// <summary>Units with a similar source.</summary>
    /// <param name="source">The sentence.</param>
    /// <param name="percent">The least similarity, from <see cref="MinimumSimilarity"/> to 100.</param>
    /// <param name="count">The most that are wanted.</param>
    /// <param name="isWanted">Which units may be found.</param>
    /// <returns>The most similar first.</returns>
    public IReadOnlyList<FuzzyMatch> FindSimilar(string source, int percent, int count, Func<MemoryUnit, bool> isWanted) =>
        RunInTransaction(writes: false, () => _similar.Find(source, percent, count, isWanted));

    /// <summary>Files units that were saved since the last time, so that <see cref="FindSimilar"/> finds them.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public void UpdateFuzzyIndex()
    {
        while (RunInTransaction(writes: true, () => _similar.IndexMore()))
        {
        }
    }

    /// <summary>Removes units, and them from their documents.</summary>
    /// <exception cref="ProblemException">The file cannot be written; nothing was removed.</exception>
    public void Forget(IReadOnlyList<MemoryUnit> units) => RunInTransaction(writes: true, () =>
    {
        foreach (var unit in units)
        {
            _similar.Remove(unit);
            _units.Delete(unit.Id);
        }

        _marks.Increment(CounterTable.Revision);
        return true;
    });

    /// <summary>What <see cref="Forget(UnitFilter, CancellationToken)"/> would remove.</summary>
    public ForgetPreview PreviewForget(UnitFilter filter) => RunInTransaction(writes: false, () => _filtered.Preview(filter));

    /// <summary>Removes units, and them from their documents, some in a transaction.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ProblemException">The file cannot be written; what went before is gone.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; what went before is gone.</exception>
    public long Forget(UnitFilter filter, CancellationToken cancellationToken)
    {
        var gone = 0L;
        var last = 0L;
        int some;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            some = RunInTransaction(writes: true, () =>
            {
                var ids = _filtered.GetIdsAfter(last, filter);
                ids.ForEach(Remove);
                if (ids.Count > 0)
                {
                    last = ids[^1];
                    _marks.Increment(CounterTable.Revision);
                }

                return ids.Count;
            });
            gone += some;
        }
        while (some > 0);
        return gone;
    }

    /// <summary>Removes what is known of documents, not their units.</summary>
    /// <exception cref="ProblemException">The file cannot be written; nothing was removed.</exception>
    public void Forget(IReadOnlyList<DocumentRecord> documents) => RunInTransaction(writes: true, () =>
    {
        foreach (var document in documents)
        {
            _documents.Delete(document.Id);
        }

        return true;
    });

    /// <summary>Gives the room of what was forgotten back to the disk.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public void Compact()
    {
        lock (_lock)
        {
            _file.ExecuteOutsideTransaction("VACUUM");
            _file.ExecuteOutsideTransaction("PRAGMA optimize");
            _file.ExecuteOutsideTransaction("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private void Remove(long id)
    {
        if (_units.TryGet(id, out var unit))
        {
            _similar.Remove(unit);
            _units.Delete(id);
        }
    }

    private T RunInTransaction<T>(bool writes, Func<T> work)
    {
        lock (_lock)
        {
            if (_fault is not null)
            {
                throw new ProblemException(_fault.Problems, _fault);
            }

            try
            {
                return _file.RunInTransaction(writes, work);
            }
            catch (ProblemException e) when (writes)
            {
                _fault = e;
                throw;
            }
        }
    }
}
