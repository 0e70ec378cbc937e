using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Updates the fuzzy index, deletes and compacts.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Adds recently saved units to the fuzzy index, so that <see cref="FindSimilar"/> finds them.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void UpdateFuzzyIndex()
    {
        while (RunInTransaction(writes: true, () => _fuzzyIndex.IndexMore()))
        {
        }
    }

    /// <summary>Deletes units and removes them from their documents.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was deleted.</exception>
    internal void Forget(IReadOnlyList<MemoryUnit> units) => RunInTransaction(writes: true, () =>
    {
        foreach (var unit in units)
        {
            _fuzzyIndex.Remove(unit);
            _units.Delete(unit.Id);
        }

        _counters.Increment(CounterTable.Revision);
        return true;
    });

    /// <summary>Counts what <see cref="Forget(UnitFilter, CancellationToken)"/> would delete.</summary>
    internal ForgetPreview PreviewForget(UnitFilter filter) => RunInTransaction(writes: false, () => _filterQuery.Preview(filter));

    /// <summary>Deletes the units that a filter matches and removes them from their documents. Uses one transaction per 1,000 units.</summary>
    /// <returns>The number of deleted units.</returns>
    /// <exception cref="ProblemException">The file cannot be written. Completed transactions are kept.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled. Completed transactions are kept.</exception>
    internal long Forget(UnitFilter filter, CancellationToken cancellationToken)
    {
        var deleted = 0L;
        var last = 0L;
        int batch;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch = RunInTransaction(writes: true, () =>
            {
                var ids = _filterQuery.GetIdsAfter(last, filter);
                ids.ForEach(Remove);
                if (ids.Count > 0)
                {
                    last = ids[^1];
                    _counters.Increment(CounterTable.Revision);
                }

                return ids.Count;
            });
            deleted += batch;
        }
        while (batch > 0);
        return deleted;
    }

    /// <summary>Deletes documents but not their units.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was deleted.</exception>
    internal void Forget(IReadOnlyList<DocumentRecord> documents) => RunInTransaction(writes: true, () =>
    {
        foreach (var document in documents)
        {
            _documents.Delete(document.Id);
        }

        return true;
    });

    /// <summary>Returns the space of deleted units to the disk.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void Compact()
    {
        lock (_lock)
        {
            _database.ExecuteOutsideTransaction("VACUUM");
            _database.ExecuteOutsideTransaction("PRAGMA optimize");
            _database.ExecuteOutsideTransaction("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void Remove(long id)
    {
        if (_units.TryGet(id, out var unit))
        {
            _fuzzyIndex.Remove(unit);
            _units.Delete(id);
        }
    }
}
