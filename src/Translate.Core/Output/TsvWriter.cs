using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Files;
using Translate.Core.Text;

namespace Translate.Core.Output;

/// <summary>One row per unit, for spreadsheets and line tools, with a heading row.</summary>
/// <remarks>
/// Excel, LibreOffice and line tools read the same columns: every row is a line, and no cell is taken for a formula, a number or a date.
/// The sentence <c>1.10</c> has the id <c>s1.10</c>, because a spreadsheet would make the number 1.1 of it. See <see cref="EscapeCell"/> for the rest.
/// A document with inline codes has two columns more, in which the texts have their codes as numbers: see <see cref="NumberedText"/>.
/// </remarks>
/// <param name="hasByteOrderMark">Whether the file begins with the byte-order mark, without which Excel does not take it for UTF-8. Default false.</param>
public sealed class TsvWriter(bool hasByteOrderMark = false) : IBitextWriter
{
    /// <summary>Begins the id of a sentence.</summary>
    internal const string IdPrefix = "s";

    /// <summary>The names of the columns, in order.</summary>
    internal static readonly IReadOnlyList<string> Columns =
    [
        "id",
        "source",
        "target",
        "origin",
        "state",
        "engine",
        "quality",
        "terms",
        "findings",
    ];

    /// <summary>The names of the columns of a document with inline codes, after the others.</summary>
    private static readonly IReadOnlyList<string> CodeColumns = ["sourceCodes", "targetCodes"];

    /// <inheritdoc/>
    public string Format => "tsv";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        if (hasByteOrderMark)
        {
            await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await using var writer = Utf8Text.CreateWriter(stream);
        var hasCodes = bitext.Document.Blocks.Any(block => block.Codes.Count > 0);
        await writer.WriteLineAsync(string.Join('\t', [.. Columns, .. hasCodes ? CodeColumns : []])).ConfigureAwait(false);
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells =
            [
                IdPrefix + unit.Id,
                unit.Source,
                unit.Target,
                EnumNames.Get(unit.Origin),
                EnumNames.Get(unit.State),
                unit.Engine?.Id ?? string.Empty,
                unit.Engine is { } engine ? EnumNames.Get(engine.Quality) : string.Empty,
                string.Join(
                    "; ",
                    unit.Terms.Select(term =>
                        $"{term.Occurrence.Range.In(unit.Source)} = {term.Occurrence.Entry.Target} ({EnumNames.Get(term.Kind)})"
                    )
                ),
                string.Join(
                    "; ",
                    unit.Findings.Where(finding => finding.Dismissal is null).Select(finding => $"{finding.Id}: {finding.Message}")
                ),
                .. hasCodes ? GetCodes(unit) : [],
            ];
            await writer.WriteLineAsync(string.Join('\t', cells.Select(EscapeCell))).ConfigureAwait(false);
        }
    }

    /// <summary>Both texts with their codes as numbers; empty for a sentence without.</summary>
    private static string[] GetCodes(TranslationUnit unit) =>
        unit.Segment.Codes.Count + unit.TargetCodes.Count == 0
            ? [string.Empty, string.Empty]
            :
            [
                NumberedText.Format(unit.Source, unit.Segment.Codes, CodeNumbering.Count(unit.Segment.Codes)),
                NumberedText.Format(unit.Target, unit.TargetCodes, CodeNumbering.Count(unit.Segment.Codes, unit.TargetCodes)),
            ];

    /// <summary>Returns the cell of a text: one line without a tab, which no spreadsheet runs as a formula.</summary>
    /// <remarks>
    /// Tab, line feed, carriage return and backslash are written <c>\t \n \r \\</c>, and other control characters as <c>\u0007</c>. A cell
    /// that a spreadsheet would run gets an apostrophe in front (OWASP, CSV injection). A cell that begins with a quotation mark is put in
    /// quotation marks, and those inside are doubled (RFC 4180).
    /// </remarks>
    public static string EscapeCell(string text) => TsvCell.Write(text);
}
