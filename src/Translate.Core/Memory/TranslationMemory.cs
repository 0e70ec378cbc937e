using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>The translations that were made before: in an SQLite file, or in a store that machines share.</summary>
/// <remarks>
/// When <see cref="Save"/> returns, durable units are on disk. After a failed write, nothing more is recalled or saved, so that nobody
/// pays for translations that cannot be kept. Thread-safe. Other processes may use the same memory.
/// </remarks>
public sealed partial class TranslationMemory : IDisposable
{
    /// <summary>The minimum similarity that <see cref="FindSimilar"/> accepts, in percent.</summary>
    internal const int MinimumSimilarity = 75;

    private const int UnitsPerTransaction = 5000;

    private readonly IMemoryStore _store;

    /// <summary>Creates a memory over a store, and owns the store.</summary>
    internal TranslationMemory(IMemoryStore store) => _store = store;

    /// <summary>The file of the memory, so that runs take turns. Null if it has no file, or if runs may use it at once.</summary>
    internal string? FilePath => _store.FilePath;

    /// <summary>Whether there is a memory at a path, or was one that is lost.</summary>
    internal static bool Exists(string path) => Path.Exists(path) || SavedMark.Read(CanonicalPath.Resolve(path)) > 0;

    /// <summary>Opens a memory. Creates the file if it does not exist.</summary>
    /// <exception cref="ProblemException">The file is not a memory, is from a newer version, or is locked, read-only, damaged or lost.</exception>
    public static TranslationMemory Open(string path) => new(SqliteMemoryStore.Open(path));

    /// <summary>Opens a memory and waits for other processes for a custom time.</summary>
    internal static TranslationMemory Open(string path, int busySeconds) => new(SqliteMemoryStore.Open(path, busySeconds));

    /// <summary>Creates an empty memory that is deleted when it is disposed.</summary>
    public static TranslationMemory CreateInMemory() => new(SqliteMemoryStore.CreateInMemory());

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
        return
        [
            .. LookUp(
                segments,
                (segment, units) =>
                    policy.FindOwn(segment, units) is { } own
                        ? (RecallResult)new RecallResult.Hit(own, UnitContext.Rate(segment, own) == 2, [])
                        : new RecallResult.Miss()
            ),
        ];
    }

    /// <summary>Saves units, all or none. A unit replaces its older version but never better work. See <see cref="UnitMerger"/>.</summary>
    /// <param name="units">The units.</param>
    /// <param name="isDurable">Whether they survive a power loss right after this call. False for translations that cost nothing to make again.</param>
    /// <returns>The id of each unit, in order.</returns>
    /// <exception cref="ProblemException">The file cannot be written. No unit was saved.</exception>
    internal IReadOnlyList<long> Save(IReadOnlyList<MemoryUnit> units, bool isDurable = true) =>
        _store.Run(writes: true, tables => new UnitMerger(tables).Merge(units), isDurable);

    /// <summary>Imports units in transactions of 5,000. Memory use does not depend on the number of units.</summary>
    /// <remarks>
    /// Works like <see cref="Save"/>, but never replaces a newer unit. An interrupted import keeps its completed transactions, and repeating
    /// it adds no duplicates.
    /// </remarks>
    /// <exception cref="ProblemException">The memory cannot be written. Completed transactions are kept.</exception>
    internal ImportCount Import(IEnumerable<MemoryUnit> units) =>
        units
            .Chunk(UnitsPerTransaction)
            .Aggregate(
                default(ImportCount),
                (count, batch) => _store.Run(writes: true, tables => new UnitMerger(tables).Import(batch, count))
            );

    /// <summary>Returns a counter that increases whenever an already translated document may now have another translation.</summary>
    /// <remarks>Engine work on a new sentence does not count, because no document contains it yet.</remarks>
    internal long GetRevision() => Read(tables => tables.GetRevision());

    /// <summary>Returns a counter that changes whenever <see cref="GetRevision"/> increases by the work of others than this memory.</summary>
    internal long GetForeignRevision() => Read(tables => tables.GetRevision() - _store.OwnRevisions);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private T Read<T>(Func<IMemoryTables, T> work) => _store.Run(writes: false, work);

    private IEnumerable<T> LookUp<T>(IReadOnlyList<PreparedSegment> segments, Func<PreparedSegment, IReadOnlyList<MemoryUnit>, T> choose)
    {
        var sources = segments.Select(segment => SourceNormalizer.Normalize(segment.Source)).ToList();
        var known = Read(tables => tables.Units.GetBySources(sources));
        return segments.Zip(sources, (segment, source) => choose(segment, known[source]));
    }

    private void Write(Action<IMemoryTables> work, bool isDurable = true) =>
        _store.Run(
            writes: true,
            tables =>
            {
                work(tables);
                return true;
            },
            isDurable
        );
}
