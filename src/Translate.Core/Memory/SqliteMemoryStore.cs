namespace Translate.Core.Memory;

/// <summary>Keeps a memory in one SQLite file. Other processes on this machine may read and write the same file.</summary>
internal sealed class SqliteMemoryStore : IMemoryStore, IMemoryTables
{
    private readonly MemoryDatabase _database;
    private readonly CounterTable _counters;
    private readonly Lock _lock = new();
    private readonly FailedWrite _failedWrite = new();
    private long _uncommitted;

    private SqliteMemoryStore(MemoryDatabase database, string? path)
    {
        _database = database;
        _counters = new CounterTable(database);
        var units = new UnitTable(database);
        FilePath = path;
        Units = units;
        Documents = new DocumentTable(database);
        Postings = new PostingTable(database, units, _counters);
        Reviews = new ReviewTable(database);
        Errors = new ErrorSpanTable(database);
    }

    /// <inheritdoc/>
    public string? FilePath { get; }

    /// <inheritdoc/>
    public long OwnRevisions { get; private set; }

    /// <inheritdoc/>
    public IUnitTable Units { get; }

    /// <inheritdoc/>
    public IDocumentTable Documents { get; }

    /// <inheritdoc/>
    public IPostingTable Postings { get; }

    /// <inheritdoc/>
    public IReviewTable Reviews { get; }

    /// <inheritdoc/>
    public IErrorSpanTable Errors { get; }

    /// <summary>Opens a file. Creates it if it does not exist.</summary>
    /// <exception cref="Problems.ProblemException">The file is not a memory, is from a newer version, or is locked, read-only, damaged or lost.</exception>
    public static SqliteMemoryStore Open(string path, int busySeconds = MemoryDatabase.DefaultBusySeconds) =>
        new(MemoryDatabase.Open(path, busySeconds), path);

    /// <summary>Creates an empty store that is deleted when it is disposed.</summary>
    public static SqliteMemoryStore CreateInMemory() => new(MemoryDatabase.CreateInMemory(), path: null);

    /// <inheritdoc/>
    public T Run<T>(bool writes, Func<IMemoryTables, T> work, bool isDurable = true)
    {
        lock (_lock)
        {
            _uncommitted = 0;
            var result = _failedWrite.Guard(writes, () => _database.RunInTransaction(writes, () => work(this), isDurable));
            OwnRevisions += _uncommitted;
            return result;
        }
    }

    /// <inheritdoc/>
    public long GetRevision() => _counters.Get(CounterTable.Revision);

    /// <inheritdoc/>
    public void IncrementRevision()
    {
        _counters.Increment(CounterTable.Revision);
        _uncommitted++;
    }

    /// <inheritdoc/>
    public long MeasureBytes() => _database.SizeInBytes;

    /// <inheritdoc/>
    public void Compact()
    {
        lock (_lock)
        {
            _database.ExecuteOutsideTransaction("VACUUM");
            _database.ExecuteOutsideTransaction("PRAGMA optimize");
            _database.ExecuteOutsideTransaction("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _database.Dispose();
        }
    }
}
