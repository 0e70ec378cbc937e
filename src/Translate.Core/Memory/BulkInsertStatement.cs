using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Translate.Core.Memory;

/// <summary>A prepared INSERT with positional values. Avoids parameter objects, because a large import spends most of its time here.</summary>
internal sealed class BulkInsertStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _index;

    /// <exception cref="SqliteException">The SQL is invalid.</exception>
    public BulkInsertStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    /// <summary>Binds the next value to a number. Null is SQL NULL.</summary>
    public BulkInsertStatement Bind(long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, ++_index, number) : raw.sqlite3_bind_null(_statement, ++_index));
        return this;
    }

    /// <summary>Binds the next value to a text. Null is SQL NULL.</summary>
    public BulkInsertStatement Bind(string? value)
    {
        if (value is null)
        {
            return Bind((long?)null);
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, bytes);
        Check(raw.sqlite3_bind_text(_statement, ++_index, bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        return this;
    }

    /// <summary>Inserts the row and starts the next one.</summary>
    /// <returns>The id of the row.</returns>
    /// <exception cref="SqliteException">The row cannot be inserted.</exception>
    public long Execute()
    {
        _index = 0;
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return raw.sqlite3_last_insert_rowid(_connection);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection);
}
