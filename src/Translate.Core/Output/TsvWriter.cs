using System.Buffers;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Files;
using Translate.Core.Text;

namespace Translate.Core.Output;

/// <summary>A row a unit for spreadsheets and line tools, with a heading row.</summary>
/// <remarks>
/// Tab, line feed, carriage return and backslash inside a cell are written <c>\t \n \r \\</c>, so that a row is a line.
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). A cell that begins with a quotation
/// mark is put in quotation marks, and those inside are doubled (RFC 4180), because a spreadsheet would take the first one for that.
/// A document with inline codes has two columns more, in which the texts have their codes as numbers: see <see cref="NumberedText"/>.
/// </remarks>
public sealed class TsvWriter : IBitextWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\t\n\r\\");

    /// <inheritdoc/>
    public string Format => "tsv";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = Utf8Text.CreateWriter(stream);
        var hasCodes = bitext.Document.Blocks.Any(block => block.Codes.Count > 0);
        await writer.WriteLineAsync("id\tsource\ttarget\torigin\tstate\tengine\tquality\tterms\tfindings" + (hasCodes ? "\tsourceCodes\ttargetCodes" : string.Empty)).ConfigureAwait(false);
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells =
            [
                unit.Id,
                unit.Source,
                unit.Target,
                EnumNames.Get(unit.Origin),
                EnumNames.Get(unit.State),
                unit.Engine?.Id ?? string.Empty,
                unit.Engine is { } engine ? EnumNames.Get(engine.Quality) : string.Empty,
                string.Join("; ", unit.Terms.Select(term => $"{term.Occurrence.Range.In(unit.Source)} = {term.Occurrence.Entry.Target} ({EnumNames.Get(term.Kind)})")),
                string.Join("; ", unit.Findings.Select(finding => $"{finding.Id}: {finding.Message}")),
                .. hasCodes ? GetCodes(unit) : [],
            ];
            await writer.WriteLineAsync(string.Join('\t', cells.Select(Cell))).ConfigureAwait(false);
        }
    }

    /// <summary>Both texts with their codes as numbers; empty for a sentence without.</summary>
    private static string[] GetCodes(TranslationUnit unit) => unit.Segment.Codes.Count + unit.TargetCodes.Count == 0 ? [string.Empty, string.Empty] :
    [
        NumberedText.Format(unit.Source, unit.Segment.Codes, CodeNumbers.Count(unit.Segment.Codes)),
        NumberedText.Format(unit.Target, unit.TargetCodes, CodeNumbers.Count(unit.Segment.Codes, unit.TargetCodes)),
    ];

    /// <summary>A cell's text, escaped and harmless.</summary>
    public static string Cell(string text)
    {
        var escaped = text.AsSpan().ContainsAny(Escaped)
            ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
            : text;
        var harmless = SpreadsheetCell.Neutralize(escaped);
        return harmless is ['"', ..] ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
