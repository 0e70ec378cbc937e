using System.Data.Common;
using Npgsql;

namespace Translate.Scale.Memory;

/// <summary>A connection in use: runs statements with values, which never become part of the SQL text.</summary>
/// <param name="connection">The connection. The caller closes it.</param>
/// <param name="isWriting">Whether a transaction is open that may change the tables.</param>
/// <param name="operation">Identifies the operation, also when it is repeated.</param>
internal sealed class PostgresSession(NpgsqlConnection connection, bool isWriting, Guid operation)
{
    /// <summary>Whether a transaction is open that may change the tables.</summary>
    public bool IsWriting => isWriting;

    /// <summary>Identifies the operation, also when it is repeated after a lost connection.</summary>
    public Guid Operation => operation;

    /// <summary>Runs a statement and returns the number of rows that it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query of one value.</summary>
    public T Get<T>(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>Runs a query and returns its rows.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Creates the result of a row, given the row and what reads a text column of it.</param>
    /// <param name="values">The values <c>$1</c>, <c>$2</c> and so on.</param>
    public List<T> Query<T>(string sql, Func<DbDataReader, Func<int, string>, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        using var reader = command.ExecuteReader();
        var row = reader;
        string GetText(int column) => StoredText.Read(row.GetString(column));
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader, GetText));
        }

        return rows;
    }

    /// <summary>Starts to copy rows into a table.</summary>
    public NpgsqlBinaryImporter Copy(string sql) => connection.BeginBinaryImport(sql);

    private NpgsqlCommand Create(string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                new NpgsqlParameter
                {
                    Value = value switch
                    {
                        null => DBNull.Value,
                        string text => StoredText.Write(text),
                        _ => value,
                    },
                }
            );
        }

        return command;
    }
}
