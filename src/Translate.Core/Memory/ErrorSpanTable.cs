using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Accesses the errors that people marked in targets. Call inside a transaction.</summary>
internal sealed class ErrorSpanTable(MemoryDatabase file)
{
    private const string Columns = "error_span.id, source, target, start, end, severity, category, document, engine, author, at";

    /// <summary>Adds an error.</summary>
    public void Add(ErrorSpan span) => file.Prepare(
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
        span.At.ToUnixTimeMilliseconds()).ExecuteNonQuery();

    /// <summary>Removes an error.</summary>
    public void Remove(long id) => file.Prepare("DELETE FROM error_span WHERE id = @1", id).ExecuteNonQuery();

    /// <summary>Returns the errors of normalized sentences, also those of other targets.</summary>
    public ILookup<string, ErrorSpan> GetBySources(IEnumerable<string> sources)
    {
        var keys = $"[{string.Join(',', sources.Distinct().Select(source => SourceNormalizer.ComputeKey(source).ToString(CultureInfo.InvariantCulture)))}]";
        return Read(file.Prepare($"SELECT {Columns} FROM json_each(@1) CROSS JOIN error_span ON error_span.key = json_each.value ORDER BY error_span.id", keys)).ToLookup(span => span.Source, StringComparer.Ordinal);
    }

    /// <summary>Returns all errors, the oldest first.</summary>
    public IReadOnlyList<ErrorSpan> GetAll() => Read(file.Prepare($"SELECT {Columns} FROM error_span ORDER BY id"));

    private static List<ErrorSpan> Read(SqliteCommand command)
    {
        var spans = new List<ErrorSpan>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            spans.Add(new ErrorSpan(reader.GetString(1), reader.GetString(2), new TextRange(reader.GetInt32(3), reader.GetInt32(4)), EnumNames.Parse<ErrorSeverity>(reader.GetString(5)), EnumNames.Parse<ErrorCategory>(reader.GetString(6)))
            {
                Id = reader.GetInt64(0),
                Document = reader.GetString(7),
                Engine = reader.GetString(8),
                Author = reader.GetString(9),
                At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(10)),
            });
        }

        return spans;
    }
}
