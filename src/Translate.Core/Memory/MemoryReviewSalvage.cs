using Microsoft.Data.Sqlite;

namespace Translate.Core.Memory;

/// <summary>Copies what reviewers left in a memory file that may be damaged: history, waivers, dismissals, drafts and marked errors.</summary>
internal static class MemoryReviewSalvage
{
    private static readonly string[] Tables = ["review_event", "waiver", "dismissal", "review_draft", "error_span"];

    /// <summary>Columns that name a unit by its id, which changes: a decision from before cannot be undone afterwards.</summary>
    private static readonly Dictionary<string, object> UnitColumns = new(StringComparer.Ordinal)
    {
        ["unit"] = 0L,
        ["replaced"] = DBNull.Value,
    };

    /// <summary>Copies every row up to the first one of a table that cannot be read. A table that an older schema lacks is skipped.</summary>
    /// <param name="source">The damaged memory.</param>
    /// <param name="target">A whole memory without review data.</param>
    public static void Copy(MemoryDatabase source, MemoryDatabase target)
    {
        foreach (var table in Tables)
        {
            target.RunInTransaction(writes: true, () => CopyTable(source, target, table));
        }
    }

    private static int CopyTable(MemoryDatabase source, MemoryDatabase target, string table)
    {
        var rows = 0;
        foreach (var (columns, values) in ReadRows(source, table))
        {
            target
                .Prepare(
                    $"INSERT OR REPLACE INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i + 1}"))})",
                    values
                )
                .ExecuteNonQuery();
            rows++;
        }

        return rows;
    }

    private static IEnumerable<(string[] Columns, object[] Values)> ReadRows(MemoryDatabase source, string table)
    {
        SqliteDataReader? reader;
        try
        {
            reader = source.Prepare($"SELECT * FROM {table}").ExecuteReader();
        }
        catch (SqliteException)
        {
            // The table is damaged, or the schema is older.
            yield break;
        }

        using (reader)
        {
            while (TryRead(reader, out var columns, out var values))
            {
                yield return (columns, values);
            }
        }
    }

    private static bool TryRead(SqliteDataReader reader, out string[] columns, out object[] values)
    {
        (columns, values) = ([], []);
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            values = [.. columns.Select((column, i) => UnitColumns.GetValueOrDefault(column) ?? reader.GetValue(i))];
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
