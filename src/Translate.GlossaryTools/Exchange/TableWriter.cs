using CsvHelper;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes rows of a delimited file.</summary>
internal static class TableWriter
{
    /// <summary>Writes all rows as UTF-8 without byte-order mark; the stream stays open.</summary>
    public static void Write(IEnumerable<IReadOnlyList<string>> rows, Stream stream, TableDialect dialect)
    {
        using var writer = CsvWriter.Create(
            stream,
            new CsvWriterOptions
            {
                Separator = dialect.Delimiter,
                NewLine = dialect.LineEnd,
                Mode = dialect.IsQuoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            },
            leaveOpen: true
        );
        foreach (var row in rows)
        {
            foreach (var field in row)
            {
                writer.WriteField(field);
            }

            writer.EndRecord();
        }
    }
}
