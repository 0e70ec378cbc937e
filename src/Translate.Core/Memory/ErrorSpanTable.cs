using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Accesses the errors that people marked in targets, in an SQLite file. Call inside a transaction.</summary>
internal sealed class ErrorSpanTable(MemoryDatabase file) : IErrorSpanTable
{
    private const string Columns = "error_span.id, source, target, start, end, severity, category, document, engine, author, at";

    /// <inheritdoc/>
    public void Add(ErrorSpan span) =>
        file.Prepare(
                "INSERT INTO error_span (key, source, target, start, end, severity, category, document, engine, author, at) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
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
            )
            .ExecuteNonQuery();

    /// <inheritdoc/>
    public void Remove(long id) => file.Prepare("DELETE FROM error_span WHERE id = @1", id).ExecuteNonQuery();

    /// <inheritdoc/>
    public ILookup<string, ErrorSpan> GetBySources(IReadOnlyCollection<string> sources)
    {
        var keys =
            $"[{string.Join(',', sources.Distinct().Select(source => SourceNormalizer.ComputeKey(source).ToString(CultureInfo.InvariantCulture)))}]";
        return Read(
                file.Prepare(
                    $"SELECT {Columns} FROM json_each(@1) CROSS JOIN error_span ON error_span.key = json_each.value ORDER BY error_span.id",
                    keys
                )
            )
            .ToLookup(span => span.Source, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ErrorSpan> GetAll() => Read(file.Prepare($"SELECT {Columns} FROM error_span ORDER BY id"));

    private static List<ErrorSpan> Read(SqliteCommand command)
    {
        var spans = new List<ErrorSpan>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            spans.Add(MemoryRows.ReadError(reader, reader.GetString));
        }

        return spans;
    }
}
