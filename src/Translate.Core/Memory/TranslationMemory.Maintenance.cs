using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Updates the fuzzy index, deletes and compacts.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Adds recently saved units to the fuzzy index, so that <see cref="FindSimilar"/> finds them.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal void UpdateFuzzyIndex()
    {
        const int Batch = 20_000;
        while (UpdateFuzzyIndex(Batch)) { }
    }

    /// <summary>Adds a part of the recently saved units to the fuzzy index, so that others can write meanwhile.</summary>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    internal bool UpdateFuzzyIndex(int units) =>
        _store.Run(writes: true, tables => FuzzyIndex.IndexMore(tables.Postings, units), isDurable: false);

    /// <summary>Deletes units and removes them from their documents.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was deleted.</exception>
    internal void Forget(IReadOnlyList<MemoryUnit> units) =>
        Write(tables =>
        {
            Remove(tables, units);
            tables.IncrementRevision();
        });

    /// <summary>Counts what <see cref="Forget(UnitFilter, CancellationToken)"/> would delete.</summary>
    internal ForgetPreview PreviewForget(UnitFilter filter) => Read(tables => tables.Units.Preview(filter));

    /// <summary>Deletes the units that a filter matches and removes them from their documents. Uses one transaction per 1,000 units.</summary>
    /// <returns>The number of deleted units.</returns>
    /// <exception cref="ProblemException">The file cannot be written. Completed transactions are kept.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled. Completed transactions are kept.</exception>
    internal long Forget(UnitFilter filter, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var (deleted, last) = (0L, 0L);
        IReadOnlyList<MemoryUnit> batch;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch = _store.Run(
                writes: true,
                tables =>
                {
                    var units = tables.Units.GetMatchingAfter(last, filter, Page);
                    if (units.Count > 0)
                    {
                        Remove(tables, units);
                        tables.IncrementRevision();
                    }

                    return units;
                }
            );
            deleted += batch.Count;
            last = batch.Count > 0 ? batch[^1].Id : last;
        } while (batch.Count > 0);
        return deleted;
    }

    /// <summary>Deletes documents but not their units.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was deleted.</exception>
    internal void Forget(IReadOnlyList<DocumentRecord> documents) =>
        Write(tables =>
        {
            foreach (var document in documents)
            {
                tables.Documents.Delete(document.Id);
            }
        });

    /// <summary>Makes the space of deleted units usable again. A file gives it back to the disk.</summary>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    internal void Compact() => _store.Compact();

    private static void Remove(IMemoryTables tables, IReadOnlyList<MemoryUnit> units)
    {
        FuzzyIndex.Remove(tables.Postings, units);
        tables.Units.Delete([.. units.Select(unit => unit.Id)]);
    }
}
