using System.Text;
using CsvHelper;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A row of a delimited file, with the place of each field.</summary>
internal sealed class TableRow
{
    private readonly string _raw;
    private readonly string _file;
    private readonly int _line;
    private readonly TableDialect _dialect;

    private TableRow(IReadOnlyList<string> fields, string raw, string file, int line, TableDialect dialect)
    {
        Fields = fields;
        _raw = raw;
        _file = file;
        _line = line;
        _dialect = dialect;
    }

    /// <summary>Without quotation marks and white space around them.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Where the row begins.</summary>
    public SourceLocation Location => At(0);

    /// <summary>The rows of a text; those without any content are passed over.</summary>
    /// <exception cref="ProblemException">A quotation mark is out of place.</exception>
    public static IEnumerable<TableRow> ReadAll(string text, string file, TableDialect dialect)
    {
        if (dialect.IsQuoted)
        {
            QuoteCheck.Check(text, file, dialect.Delimiter);
        }

        using var reader = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                Separator = dialect.Delimiter,
                HasHeader = false,
                Mode = dialect.IsQuoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
                TrackLineNumbers = true,
            }
        );
        while (reader.Read())
        {
            var fields = Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field).Trim()).ToList();
            if (fields.Exists(field => field.Length > 0))
            {
                yield return new TableRow(fields, Encoding.UTF8.GetString(reader.RawRecord), file, (int)reader.LineNumber, dialect);
            }
        }
    }

    /// <summary>Where a field begins, by its index; of one that is not there, the end of the row.</summary>
    public SourceLocation At(int field)
    {
        var (line, column, isInQuotes) = (_line, 1, false);
        for (var i = 0; i < _raw.Length && field > 0; i++)
        {
            isInQuotes ^= _dialect.IsQuoted && _raw[i] == '"';
            field -= !isInQuotes && _raw[i] == _dialect.Delimiter ? 1 : 0;
            (line, column) = _raw[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return new SourceLocation(_file, line, column);
    }
}
