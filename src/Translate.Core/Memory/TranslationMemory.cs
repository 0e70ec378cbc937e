using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>The store of translation units, in one SQLite file.</summary>
/// <remarks>
/// When <see cref="Save"/> returns, durable units are on disk. After a failed write, nothing more is recalled or saved, so that nobody
/// pays for translations that cannot be kept. Thread-safe. Other processes may read and write the same file.
/// </remarks>
public sealed partial class TranslationMemory : IDisposable
{
    /// <summary>The minimum similarity that <see cref="FindSimilar"/> accepts, in percent.</summary>
    internal const int MinimumSimilarity = 75;

    private readonly MemoryDatabase _database;
    private readonly UnitTable _units;
    private readonly UnitMerger _merger;
    private readonly DocumentTable _documents;
    private readonly FuzzyIndex _fuzzyIndex;
    private readonly CounterTable _counters;
    private readonly UnitFilterQuery _filterQuery;
    private readonly ReviewTable _reviews;
    private readonly ErrorSpanTable _errors;
    private readonly Lock _lock = new();
    private ProblemException? _writeError;

    private TranslationMemory(MemoryDatabase database)
    {
        _database = database;
        _units = new UnitTable(database);
        _documents = new DocumentTable(database);
        _counters = new CounterTable(database);
        _merger = new UnitMerger(_units, _counters);
        _fuzzyIndex = new FuzzyIndex(database, _units, _counters);
        _filterQuery = new UnitFilterQuery(database);
        _reviews = new ReviewTable(database);
        _errors = new ErrorSpanTable(database);
    }

    /// <summary>Whether there is a memory at a path, or was one that is lost.</summary>
    internal static bool Exists(string path) => Path.Exists(path) || SavedMark.Read(CanonicalPath.Resolve(path)) > 0;

    /// <summary>Opens a memory. Creates the file if it does not exist.</summary>
    /// <exception cref="ProblemException">The file is not a memory, is from a newer version, or is locked, read-only, damaged or lost.</exception>
    public static TranslationMemory Open(string path) => new(MemoryDatabase.Open(path));

    /// <summary>Opens a memory and waits for other processes for a custom time.</summary>
    internal static TranslationMemory Open(string path, int busySeconds) => new(MemoryDatabase.Open(path, busySeconds));

    /// <summary>Creates an empty memory that is deleted when it is disposed.</summary>
    public static TranslationMemory CreateInMemory() => new(MemoryDatabase.CreateInMemory());

    /// <summary>Looks up translations.</summary>
    /// <param name="segments">The segments. May be empty.</param>
    /// <param name="refresh">The only engine whose work is accepted. Null to accept any engine. Human and imported work is always accepted.</param>
    /// <returns>One result per segment, in order.</returns>
    /// <exception cref="ProblemException">The file cannot be read, or a write has failed before.</exception>
    internal IReadOnlyList<RecallResult> Recall(IReadOnlyList<PreparedSegment> segments, EngineIdentity? refresh = null)
    {
        var policy = new RecallPolicy(refresh);
        return [.. LookUp(segments, policy.Choose)];
    }

    /// <summary>Looks up what one engine itself made, also where the memory uses other work.</summary>
    /// <param name="segments">The segments. May be empty.</param>
    /// <param name="engine">The engine, in the version whose work is wanted.</param>
    /// <returns>One result per segment, in order: a hit or a miss.</returns>
    /// <exception cref="ProblemException">The file cannot be read, or a write has failed before.</exception>
    internal IReadOnlyList<RecallResult> RecallOwn(IReadOnlyList<PreparedSegment> segments, EngineIdentity engine)
    {
        var policy = new RecallPolicy(engine);
        return [.. LookUp(segments, (segment, units) => policy.FindOwn(segment, units) is { } own ? (RecallResult)new RecallResult.Hit(own, UnitContext.Rate(segment, own) == 2, []) : new RecallResult.Miss())];
    }

    /// <summary>Saves units, all or none. A unit replaces its older version but never better work. See <see cref="UnitMerger"/>.</summary>
    /// <param name="units">The units.</param>
    /// <param name="isDurable">Whether they survive a power loss right after this call. False for translations that cost nothing to make again.</param>
    /// <returns>The id of each unit, in order.</returns>
    /// <exception cref="ProblemException">The file cannot be written. No unit was saved.</exception>
    internal IReadOnlyList<long> Save(IReadOnlyList<MemoryUnit> units, bool isDurable = true) => RunInTransaction(writes: true, () => _merger.Merge(units), isDurable);

    /// <summary>Imports units in transactions of 20,000. Memory use does not depend on the number of units.</summary>
    /// <remarks>
    /// Works like <see cref="Save"/>, but never replaces a newer unit. An interrupted import keeps its completed transactions, and repeating
    /// it adds no duplicates.
    /// </remarks>
    /// <param name="units">The units, enumerated inside the transactions. The enumeration must not use the memory.</param>
    /// <exception cref="ProblemException">The file cannot be written. Completed transactions are kept.</exception>
    internal ImportCount Import(IEnumerable<MemoryUnit> units)
    {
        using var enumerator = units.GetEnumerator();
        var count = default(ImportCount);
        var hasMore = true;
        while (hasMore)
        {
            (count, hasMore) = RunInTransaction(writes: true, () => _merger.MergeBatch(enumerator, count));
        }

        return count;
    }

    /// <summary>Returns a counter that increases whenever an already translated document may now have another translation.</summary>
    /// <remarks>Engine work on a new sentence does not count, because no document contains it yet.</remarks>
    internal long GetRevision() => RunInTransaction(writes: false, () => _counters.Get(CounterTable.Revision));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _database.Dispose();
        }
    }

    private IEnumerable<T> LookUp<T>(IReadOnlyList<PreparedSegment> segments, Func<PreparedSegment, IReadOnlyList<MemoryUnit>, T> choose)
    {
        var sources = segments.Select(segment => SourceNormalizer.Normalize(segment.Source)).ToList();
        var known = RunInTransaction(writes: false, () => _units.GetBySources(sources));
        return segments.Zip(sources, (segment, source) => choose(segment, known[source]));
    }

    private T RunInTransaction<T>(bool writes, Func<T> work, bool isDurable = true)
    {
        lock (_lock)
        {
            if (_writeError is not null)
            {
                throw new ProblemException(_writeError.Problems, _writeError);
            }

            try
            {
                return _database.RunInTransaction(writes, work, isDurable);
            }
            catch (ProblemException e) when (writes)
            {
                _writeError = e;
                throw;
            }
        }
    }
}
