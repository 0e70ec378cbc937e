using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Output;

/// <summary>Everything that is known of a unit, one JSON object per line.</summary>
/// <remarks>
/// Offsets are Unicode code points: <c>start</c> and <c>end</c> in the article (a byte-order mark not counted), the ranges of terms and
/// findings, and the positions of codes, in the unit's own <c>source</c> and <c>target</c>.
/// </remarks>
public sealed class JsonlWriter : IBitextWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Format => "jsonl";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        var position = new BlockPositions(bitext.Document);
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteUnit(json, bitext, unit, position.Get(unit.Segment.Block, unit.Segment.Range));
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteUnit(Utf8JsonWriter json, Bitext bitext, TranslationUnit unit, (int Start, int End)? position)
    {
        json.WriteStartObject();
        json.WriteString("document", bitext.Document.Source.Name);
        json.WriteString("id", unit.Id);
        json.WriteNumber("block", unit.Segment.Block);
        json.WriteNumber("sentence", unit.Segment.Number);
        if (position is { } known)
        {
            json.WriteNumber("start", known.Start);
            json.WriteNumber("end", known.End);
        }

        json.WriteString("source", unit.Source);
        json.WriteString("target", unit.Target);
        json.WriteString("origin", EnumNames.Get(unit.Origin));
        json.WriteString("state", EnumNames.Get(unit.State));
        if (unit.Engine is { } engine)
        {
            json.WriteString("engine", engine.Id);
            json.WriteString("engineVersion", engine.Version);
            json.WriteString("quality", EnumNames.Get(engine.Quality));
        }

        WriteCodes(json, "sourceCodes", unit.Source, unit.Segment.Codes, CodeNumbering.Count(unit.Segment.Codes));
        WriteCodes(json, "targetCodes", unit.Target, unit.TargetCodes, CodeNumbering.Count(unit.Segment.Codes, unit.TargetCodes));
        WriteTerms(json, unit);
        WriteFindings(json, unit);
        WriteSuggestion(json, unit);
        WriteCompared(json, unit);
        json.WriteEndObject();
    }

    private static void WriteCodes(
        Utf8JsonWriter json,
        string name,
        string text,
        IReadOnlyList<InlineCode> codes,
        IReadOnlyList<int> numbers
    )
    {
        if (codes.Count == 0)
        {
            return;
        }

        var points = new CodePointMap(text);
        json.WriteStartArray(name);
        for (var i = 0; i < codes.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("position", points.ToCodePoint(codes[i].Position));
            if (codes[i].Length > 0)
            {
                json.WriteNumber("length", codes[i].Length);
            }

            json.WriteNumber("number", numbers[i]);
            json.WriteString("kind", EnumNames.Get(codes[i].Kind));
            json.WriteString("data", codes[i].Data);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCompared(Utf8JsonWriter json, TranslationUnit unit)
    {
        if (unit.ComparedUnits.Count == 0)
        {
            return;
        }

        json.WriteStartArray("compared");
        foreach (var (engine, other) in unit.ComparedUnits)
        {
            json.WriteStartObject();
            json.WriteString("engine", engine.Id);
            json.WriteString("engineVersion", engine.Version);
            json.WriteString("target", other.Target);
            json.WriteString("origin", EnumNames.Get(other.Origin));
            WriteCodes(json, "targetCodes", other.Target, other.TargetCodes, CodeNumbering.Count(unit.Segment.Codes, other.TargetCodes));
            WriteTerms(json, other);
            WriteFindings(json, other);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, TranslationUnit unit)
    {
        if (unit.Suggestion is not { } suggestion)
        {
            return;
        }

        var points = new CodePointMap(suggestion.Source);
        json.WriteStartObject("suggestion");
        json.WriteString("source", suggestion.Source);
        json.WriteString("target", suggestion.Target);
        json.WriteNumber("percent", suggestion.Percent);
        json.WriteStartArray("differences");
        foreach (var (start, end) in suggestion.Differences.Select(points.ToCodePoints))
        {
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter json, TranslationUnit unit)
    {
        var source = new CodePointMap(unit.Source);
        var target = new CodePointMap(unit.Target);
        json.WriteStartArray("terms");
        foreach (var outcome in unit.Terms)
        {
            var (occurrence, kind, range) = outcome;
            json.WriteStartObject();
            json.WriteString("source", occurrence.Entry.Source);
            json.WriteString("target", occurrence.Entry.Target);
            json.WriteString("domain", occurrence.Entry.Domain);
            json.WriteString("location", occurrence.Entry.Location.ToString());
            json.WriteString("outcome", EnumNames.Get(kind));
            if (outcome.Reason != WaiverReason.None)
            {
                json.WriteString("reason", EnumNames.Get(outcome.Reason));
                if (outcome.Note.Length > 0)
                {
                    json.WriteString("note", outcome.Note);
                }
            }

            WriteRange(json, "sourceRange", occurrence.Range, source);
            WriteRange(json, "targetRange", range, target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, TranslationUnit unit)
    {
        var source = new CodePointMap(unit.Source);
        var target = new CodePointMap(unit.Target);
        json.WriteStartArray("findings");
        foreach (var finding in unit.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", EnumNames.Get(finding.Severity));
            json.WriteString("message", finding.Message);
            if (finding.Dismissal is { } dismissal)
            {
                json.WriteString("dismissed", dismissal);
            }

            WriteRange(json, "sourceRange", finding.Source, source);
            WriteRange(json, "targetRange", finding.Target, target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, TextRange? range, CodePointMap points)
    {
        if (range is not { } known)
        {
            return;
        }

        var (start, end) = points.ToCodePoints(known);
        json.WriteStartArray(name);
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }

    /// <summary>Converts positions in blocks to positions in the document, in code points. Ask in reading order.</summary>
    private sealed class BlockPositions(Document document)
    {
        private int _block = -1;
        private CodePointMap _points = new(string.Empty);

        public (int Start, int End)? Get(int block, TextRange range)
        {
            if (document.Blocks[block].Offset is not { } offset)
            {
                return null;
            }

            if (_block != block)
            {
                _block = block;
                _points = new CodePointMap(document.Blocks[block].Text);
            }

            var (start, end) = _points.ToCodePoints(range);
            return (offset + start, offset + end);
        }
    }
}
