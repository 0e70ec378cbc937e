using Translate.Core.Memory;

namespace Translate.Scale.Memory;

/// <summary>The SQL that selects the units that a filter matches.</summary>
internal static class PostgresUnitFilter
{
    private const string IsApproved = "(origin = 'human' OR state IN ('reviewed', 'final'))";
    private const string IsNamed = """
        ($1::text IS NULL OR (engine = $1 AND ($2::text IS NULL OR version = $2))) AND ($3::bigint IS NULL OR changed < $3)
        AND ($4::bigint[] IS NULL OR id IN (SELECT unit FROM document_unit WHERE document = ANY($4)))
        """;

    private const string IsShared = "($4::bigint[] IS NOT NULL AND id IN (SELECT unit FROM document_unit WHERE document <> ALL($4)))";
    private const string IsApprovedOfEngine = $"($1::text IS NOT NULL AND {IsApproved})";

    /// <summary>The condition for a unit to be forgotten, with the values of <see cref="GetValues"/>.</summary>
    public const string Goes = $"{IsNamed} AND NOT {IsShared} AND NOT {IsApprovedOfEngine}";

    /// <summary>Counts the units that go and those that stay.</summary>
    public const string Preview = $"""
        SELECT count(*) FILTER (WHERE NOT {IsShared} AND NOT {IsApprovedOfEngine}),
          count(*) FILTER (WHERE {IsApproved} AND NOT {IsShared} AND NOT {IsApprovedOfEngine}),
          count(*) FILTER (WHERE {IsShared}),
          count(*) FILTER (WHERE {IsApprovedOfEngine} AND NOT {IsShared})
        FROM unit WHERE {IsNamed}
        """;

    /// <summary>Returns the values <c>$1</c> to <c>$4</c>.</summary>
    public static object?[] GetValues(UnitFilter filter) =>
        [
            filter.Engine,
            filter.Version,
            filter.Before?.ToUnixTimeMilliseconds(),
            filter.Documents?.Select(document => document.Id).ToArray(),
        ];
}
