using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Text;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Bilingual;

/// <summary>Writes a bitext as XLIFF 2.1: a unit per block, a segment per sentence with its id and state, and a note per finding.</summary>
internal sealed class XliffBitextWriter : IBitextWriter
{
    /// <inheritdoc/>
    public string Format => "xlf";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = Utf8Text.CreateWriter(stream);
        await writer.WriteLineAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").ConfigureAwait(false);
        await writer
            .WriteLineAsync("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"id\" trgLang=\"en\">")
            .ConfigureAwait(false);
        await writer
            .WriteLineAsync($"<file id=\"f1\" original=\"{XmlSource.EncodeAttribute(bitext.Document.Source.Name)}\">")
            .ConfigureAwait(false);
        await writer.WriteAsync(CreateNotes(bitext.Findings.Select(finding => (string.Empty, finding)))).ConfigureAwait(false);
        var block = -1;
        var units = new List<TranslationUnit>();
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (unit.Segment.Block != block && units.Count > 0)
            {
                await writer.WriteAsync(CreateUnit(bitext, units)).ConfigureAwait(false);
                units.Clear();
            }

            block = unit.Segment.Block;
            units.Add(unit);
        }

        // A file must have a unit, even if the article has no text.
        await writer
            .WriteAsync(units.Count > 0 ? CreateUnit(bitext, units) : "<unit id=\"u1\">\n<segment><source/></segment>\n</unit>\n")
            .ConfigureAwait(false);
        await writer.WriteLineAsync("</file>").ConfigureAwait(false);
        await writer.WriteLineAsync("</xliff>").ConfigureAwait(false);
    }

    /// <summary>Returns the <c>unit</c> of a block.</summary>
    /// <param name="bitext">The article.</param>
    /// <param name="units">The block's sentences; at least one.</param>
    private static string CreateUnit(Bitext bitext, List<TranslationUnit> units)
    {
        var block = units[0].Segment.Block;
        var codes = new XliffCodeWriter(units);
        var segments = new List<string>();
        var at = units[0].Segment.Range.Start;
        foreach (var unit in units)
        {
            if (unit.Segment.Range.Start > at)
            {
                var space = XmlSource.Encode(bitext.Document.Blocks[block].Text[at..unit.Segment.Range.Start], WriteControl);
                segments.Add(
                    $"<ignorable><source xml:space=\"preserve\">{space}</source><target xml:space=\"preserve\">{space}</target></ignorable>"
                );
            }

            at = Math.Max(at, unit.Segment.Range.End);
            var target = unit.IsUntranslated ? string.Empty : $"<target xml:space=\"preserve\">{codes.WriteTarget(unit)}</target>";
            segments.Add(
                $"<segment id=\"{unit.Id}\" state=\"{EnumNames.Get(unit.State)}\"><source xml:space=\"preserve\">{codes.WriteSource(unit)}</source>{target}</segment>"
            );
        }

        var notes = CreateNotes(units.SelectMany(unit => unit.Findings.Select(finding => (unit.Id + ": ", finding))));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<unit id=\"u{block + 1}\">\n{notes}{codes.WriteOriginalData()}{string.Join('\n', segments)}\n</unit>\n"
        );
    }

    private static string CreateNotes(IEnumerable<(string Place, Finding Finding)> findings)
    {
        var notes = findings
            .Where(item => item.Finding.Dismissal is null)
            .Select(
                (item, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<note id=\"n{i + 1}\" category=\"{XliffNames.FindingCategory}{XmlSource.EncodeAttribute(item.Finding.Id)}\" priority=\"{GetPriority(item.Finding.Severity)}\">{XmlSource.Encode(item.Place + item.Finding.Message, XmlSource.Replace)}</note>"
                    )
            )
            .ToList();
        return notes.Count == 0 ? string.Empty : $"<notes>\n{string.Join('\n', notes)}\n</notes>\n";
    }

    private static int GetPriority(Severity severity) =>
        severity switch
        {
            Severity.Error => 1,
            Severity.Warning => 3,
            _ => 7,
        };

    private static string WriteControl(int unit) => XliffPlainText.WriteControl(string.Empty, unit);
}
