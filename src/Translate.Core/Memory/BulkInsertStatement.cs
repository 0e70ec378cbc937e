using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Translate.Core.Memory;

/// <summary>A prepared INSERT whose values are bound by place, without names and objects between: a large import spends most of its time here.</summary>
internal sealed class BulkInsertStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _place;

    /// <exception cref="SqliteException">The statement is wrong.</exception>
    public BulkInsertStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    /// <summary>Gives the next place a number; null is SQL's NULL.</summary>
    public BulkInsertStatement Bind(long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, ++_place, number) : raw.sqlite3_bind_null(_statement, ++_place));
        return this;
    }

    /// <summary>Gives the next place a text; null is SQL's NULL.</summary>
    public BulkInsertStatement Bind(string? value)
    {
        if (value is null)
        {
            return Bind((long?)null);
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, bytes);
        Check(raw.sqlite3_bind_text(_statement, ++_place, bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        return this;
    }

    /// <summary>Inserts the row, and begins the next one.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="SqliteException">It could not be inserted.</exception>
    public long Execute()
    {
        _place = 0;
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
