using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Scale.Memory;

/// <summary>Accesses the errors that people marked in targets, in PostgreSQL.</summary>
internal sealed class PostgresErrorSpanTable(PostgresSession session) : IErrorSpanTable
{
    private const string Columns = "id, source, target, range_start, range_end, severity, category, document, engine, author, at";

    /// <inheritdoc/>
    public void Add(ErrorSpan span) =>
        session.Execute(
            """
            INSERT INTO error_span (key, source, target, range_start, range_end, severity, category, document, engine, author, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            SourceNormalizer.ComputeKey(span.Source),
            span.Source,
            span.Target,
            span.Range.Start,
            span.Range.End,
            EnumNames.Get(span.Severity),
            EnumNames.Get(span.Category),
            span.Document,
            span.Engine,
            span.Author,
            span.At.ToUnixTimeMilliseconds()
        );

    /// <inheritdoc/>
    public void Remove(long id) => session.Execute("DELETE FROM error_span WHERE id = $1", id);

    /// <inheritdoc/>
    public ILookup<string, ErrorSpan> GetBySources(IReadOnlyCollection<string> sources) =>
        session
            .Query(
                $"SELECT {Columns} FROM error_span WHERE key = ANY($1) ORDER BY id",
                MemoryRows.ReadError,
                sources.Select(SourceNormalizer.ComputeKey).Distinct().ToArray()
            )
            .ToLookup(span => span.Source, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<ErrorSpan> GetAll() => session.Query($"SELECT {Columns} FROM error_span ORDER BY id", MemoryRows.ReadError);
}
