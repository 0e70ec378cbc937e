using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Translate.Core.Memory;

/// <summary>Selects the units that a filter matches. Call inside a transaction.</summary>
internal sealed class UnitFilterQuery(MemoryDatabase file)
{
    private const string IsApproved = "(origin = 'human' OR state IN ('reviewed', 'final'))";
    private const string IsNamed = """
        (@1 IS NULL OR (engine = @1 AND (@2 IS NULL OR version = @2))) AND (@3 IS NULL OR changed < @3)
        AND (@4 IS NULL OR id IN (SELECT unit FROM document_unit WHERE document IN (SELECT value FROM json_each(@4))))
        """;

    private const string IsShared =
        "(@4 IS NOT NULL AND id IN (SELECT unit FROM document_unit WHERE document NOT IN (SELECT value FROM json_each(@4))))";
    private const string IsApprovedOfEngine = $"(@1 IS NOT NULL AND {IsApproved})";
    private const string Goes = $"{IsNamed} AND NOT {IsShared} AND NOT {IsApprovedOfEngine}";

    /// <summary>Counts the units that <see cref="SelectAfter"/> would return, and those that it keeps.</summary>
    public ForgetPreview Preview(UnitFilter filter)
    {
        const string Sql = $"""
            SELECT count(*) FILTER (WHERE NOT {IsShared} AND NOT {IsApprovedOfEngine}),
              count(*) FILTER (WHERE {IsApproved} AND NOT {IsShared} AND NOT {IsApprovedOfEngine}),
              count(*) FILTER (WHERE {IsShared}),
              count(*) FILTER (WHERE {IsApprovedOfEngine} AND NOT {IsShared})
            FROM unit WHERE {IsNamed} AND id > @5
            """;
        using var reader = Statement(Sql, filter, 0L).ExecuteReader();
        reader.Read();
        return new ForgetPreview(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    /// <summary>Selects columns of the next units after an id, in ascending order.</summary>
    public SqliteCommand SelectAfter(string columns, long id, UnitFilter filter, int count) =>
        Statement($"SELECT {columns} FROM unit WHERE {Goes} AND id > @5 ORDER BY id LIMIT @6", filter, id, count);

    private SqliteCommand Statement(string sql, UnitFilter filter, params ReadOnlySpan<object?> more) =>
        file.Prepare(
            sql,
            [
                filter.Engine,
                filter.Version,
                filter.Before?.ToUnixTimeMilliseconds(),
                filter.Documents is { } documents ? JsonSerializer.Serialize(documents.Select(document => document.Id)) : null,
                .. more,
            ]
        );
}
