using System.Text;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>Reads units from JSON lines as written by <see cref="JsonlUnitWriter"/>. Memory use does not depend on the size of the file.</summary>
internal sealed class JsonlUnitReader
{
    private const int MaxLineLength = 4_000_000;

    private readonly StreamReader _reader;
    private readonly string _file;
    private readonly UnitReadOptions _options;
    private readonly StringBuilder _line = new();
    private int _number;

    private JsonlUnitReader(StreamReader reader, string file, UnitReadOptions options)
    {
        _reader = reader;
        _file = file;
        _options = options;
    }

    /// <summary>Reads until the end of the stream or until an unreadable place.</summary>
    /// <param name="stream">The file, in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <param name="options">The read options.</param>
    public static IEnumerable<ExchangeItem> Read(Stream stream, string file, UnitReadOptions options)
    {
        using var reader = new StreamReader(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true
        );
        var lines = new JsonlUnitReader(reader, file, options);
        while (lines.Next() is { } item)
        {
            yield return item;
            if (item is ExchangeItem.Broken)
            {
                yield break;
            }
        }
    }

    /// <summary>Returns the next item, or null at the end of the file.</summary>
    private ExchangeItem? Next()
    {
        try
        {
            while (ReadLine())
            {
                var line = _line.ToString();
                if (!string.IsNullOrWhiteSpace(line))
                {
                    return ToItem(line);
                }
            }

            return null;
        }
        catch (DecoderFallbackException)
        {
            return new ExchangeItem.Broken(Problem.At(Here(1), "not valid UTF-8", "Save it as UTF-8 text"));
        }
        catch (IOException e)
        {
            return new ExchangeItem.Broken(Problem.At(Here(1), $"cannot be read ({IoErrors.Describe(e)})", "Check the file and the disk"));
        }
    }

    private ExchangeItem ToItem(string line)
    {
        try
        {
            var unit = UnitJson.Read(line).ToUnit(_options.Now);
            return new ExchangeItem.Unit(
                _options.MarkReviewed && !unit.IsApproved ? unit with { State = UnitState.Reviewed } : unit,
                IgnoredTexts: 0
            );
        }
        catch (JsonException e)
        {
            var column = (int)(e.BytePositionInLine ?? 0) + 1;
            return Skip(column, $"not a unit: {JsonFault.Describe(e)}", "Write each line as 'translate memory export --format jsonl' does");
        }
        catch (FormatException e)
        {
            return Skip(1, e.Message, "Fix or remove the line");
        }
    }

    /// <summary>Reads the next line. Returns false at the end. Keeps at most <see cref="MaxLineLength"/> characters, which cannot be valid JSON. A carriage return is white space to JSON.</summary>
    private bool ReadLine()
    {
        _line.Clear();
        _number++;
        var isAny = false;
        for (int c; (c = _reader.Read()) >= 0; )
        {
            isAny = true;
            if (c == '\n')
            {
                break;
            }

            if (_line.Length < MaxLineLength)
            {
                _line.Append((char)c);
            }
        }

        return isAny;
    }

    private SourceLocation Here(int column) => new(_file, _number, column);

    private ExchangeItem.Skipped Skip(int column, string message, string advice) => new(Problem.At(Here(column), message, advice));
}
