using Microsoft.Data.Sqlite;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>The SQLite database of a memory: opens it, caches its statements, and reports errors as problems.</summary>
/// <remarks>
/// Not thread-safe: one connection, used by one thread at a time. Uses write-ahead logging with full synchronization: committed data
/// survives a killed process and a power loss, and readers in other processes never wait
/// (https://www.sqlite.org/wal.html, https://www.sqlite.org/pragma.html#pragma_synchronous).
/// </remarks>
internal sealed class MemoryDatabase : IDisposable
{
    /// <summary>The default time to wait for another process that is writing, in seconds.</summary>
    public const int DefaultBusySeconds = 30;

    private const int CacheKibibytes = 4 * 1024;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly Dictionary<string, BulkInsertStatement> _insertions = [];

    private readonly MemoryFileGuard? _guard;

    private bool _isDurable = true;

    private MemoryDatabase(string path, SqliteConnection connection, MemoryFileGuard? guard)
    {
        Path = path;
        _connection = connection;
        _guard = guard;
    }

    /// <summary>The path as the user named it.</summary>
    public string Path { get; }

    /// <summary>The size on disk in bytes, including the write-ahead log. 0 if there is no file.</summary>
    public long SizeInBytes =>
        new[] { string.Empty, "-wal", "-shm" }
            .Select(extension => new FileInfo(CanonicalPath.Resolve(Path) + extension))
            .Where(part => part.Exists)
            .Sum(part => part.Length);

    /// <summary>Opens the file. Creates it and its folder if they do not exist.</summary>
    /// <exception cref="ProblemException">The file cannot be used.</exception>
    public static MemoryDatabase Open(string path, int busySeconds = DefaultBusySeconds)
    {
        var real = CanonicalPath.Resolve(path);
        try
        {
            MemoryFileGuard.CheckPath(path, real);
            if (File.Exists(real))
            {
                // Check before writing anything: changing the journal mode or migrating must not touch an unknown file.
                using var reading = Connect(real, SqliteOpenMode.ReadOnly, busySeconds);
                MemorySchema.Check(reading, path);
                MemoryFileGuard.CheckContent(reading, path, real);
            }
            else if (System.IO.Path.GetDirectoryName(real) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            return Initialize(path, Connect(real, SqliteOpenMode.ReadWriteCreate, busySeconds), new MemoryFileGuard(path, real));
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw MemoryErrors.Create(path, e);
        }
    }

    /// <summary>Opens a file that may be damaged, to read what is left. Changes nothing.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static MemoryDatabase OpenDamaged(string path) =>
        new(path, Connect(path, SqliteOpenMode.ReadOnly, DefaultBusySeconds), guard: null);

    /// <summary>Creates a memory that is deleted when it is disposed. Uses an unnamed temporary file, so that it can grow (https://www.sqlite.org/inmemorydb.html#temp_db).</summary>
    public static MemoryDatabase CreateInMemory() =>
        Initialize(":memory:", Connect(string.Empty, SqliteOpenMode.ReadWriteCreate, DefaultBusySeconds), guard: null);

    /// <summary>Runs work in one transaction. Rolls back if it throws.</summary>
    /// <param name="writes">Whether the work changes the file.</param>
    /// <param name="work">The work.</param>
    /// <param name="isDurable">
    /// Whether a change survives a power loss right after this call. If not, it still survives the end of the process, and a power loss
    /// only loses the last changes, never an older one (https://www.sqlite.org/pragma.html#pragma_synchronous).
    /// </param>
    /// <exception cref="ProblemException">The file cannot be read or written, or was lost meanwhile.</exception>
    public T RunInTransaction<T>(bool writes, Func<T> work, bool isDurable = true)
    {
        var isOpen = false;
        try
        {
            _guard?.CheckFiles(_connection);
            SetDurable(!writes || isDurable);
            Prepare(writes ? "BEGIN IMMEDIATE" : "BEGIN").ExecuteNonQuery();
            isOpen = true;
            var result = work();
            var last = writes && _guard is not null ? GetLastUnitId() : 0;
            Prepare("COMMIT").ExecuteNonQuery();
            isOpen = false;
            if (writes)
            {
                _guard?.Committed(last);
            }

            return result;
        }
        catch (SqliteException e)
        {
            throw MemoryErrors.Create(Path, e);
        }
        finally
        {
            if (isOpen)
            {
                RollBack();
            }
        }
    }

    /// <summary>Returns a prepared statement with the parameters <c>@1</c>, <c>@2</c> … set. Null is SQL NULL.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter($"@{i + 1}", null));
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Returns the greatest id that was ever assigned to a unit.</summary>
    public long GetLastUnitId() => Prepare("SELECT seq FROM sqlite_sequence WHERE name = 'unit'").ExecuteScalar() is long last ? last : 0;

    /// <summary>Returns a prepared INSERT for many rows.</summary>
    public BulkInsertStatement PrepareBulkInsert(string sql)
    {
        if (!_insertions.TryGetValue(sql, out var insertion))
        {
            insertion = new BulkInsertStatement(_connection.Handle!, sql);
            _insertions.Add(sql, insertion);
        }

        return insertion;
    }

    /// <summary>Runs a statement that cannot run inside a transaction, such as VACUUM.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public void ExecuteOutsideTransaction(string sql)
    {
        try
        {
            Prepare(sql).ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw MemoryErrors.Create(Path, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        foreach (var insertion in _insertions.Values)
        {
            insertion.Dispose();
        }

        _connection.Dispose();
        _guard?.Dispose();
    }

    private void SetDurable(bool isDurable)
    {
        if (_isDurable == isDurable)
        {
            return;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = isDurable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
        command.ExecuteNonQuery();
        _isDurable = isDurable;
    }

    private void RollBack()
    {
        try
        {
            Prepare("ROLLBACK").ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back because the disk is full.
        }
    }

    /// <summary>Opens a connection that closes its file as soon as it is disposed.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteConnection Connect(string path, SqliteOpenMode mode, int busySeconds)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                DefaultTimeout = busySeconds,
                ForeignKeys = true,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static MemoryDatabase Initialize(string path, SqliteConnection connection, MemoryFileGuard? guard)
    {
        try
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -{CacheKibibytes}";
                command.ExecuteNonQuery();
            }

            MemorySchema.Migrate(connection);
            guard?.Begin();
            return new MemoryDatabase(path, connection, guard);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
