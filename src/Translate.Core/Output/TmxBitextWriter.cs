using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;

namespace Translate.Core.Output;

/// <summary>Writes the translated sentences of an article as TMX 1.4b. Has no times, so that an article that stays the same has the same file.</summary>
/// <remarks>A sentence with a character that XML cannot hold is left out, as in an export of the memory.</remarks>
internal sealed class TmxBitextWriter : IBitextWriter
{
    /// <inheritdoc/>
    public string Format => "tmx";

    /// <inheritdoc/>
    public Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        new TmxWriter().Write(GetUnits(bitext, cancellationToken), stream);
        return Task.CompletedTask;
    }

    private static IEnumerable<MemoryUnit> GetUnits(Bitext bitext, CancellationToken cancellationToken)
    {
        var name = bitext.Document.Source.Name;
        var sections = DocumentSections.GetNumbers(bitext.Document);
        for (var i = 0; i < bitext.Units.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var unit = bitext.Units[i];
            if (unit.Origin == Origin.None)
            {
                continue;
            }

            yield return new MemoryUnit
            {
                Source = unit.Source,
                Target = unit.Target,
                SourceCodes = unit.Segment.Codes,
                TargetCodes = unit.TargetCodes,
                Origin = unit.Origin,
                State = unit.State,
                Engine = unit.Engine,
                Previous = GetContext(bitext, sections, i, i - 1),
                Next = GetContext(bitext, sections, i, i + 1),
                Created = default,
                Changed = default,
                Tmx = new TmxExtras { Properties = [new TmxProperty("x-document", name), new TmxProperty("x-segment", unit.Id)] },
            };
        }
    }

    /// <summary>Returns a neighbor of a sentence; empty if its article has none there, or if XML cannot hold it, because a sentence must not be left out for its context.</summary>
    private static string GetContext(Bitext bitext, IReadOnlyList<int> sections, int unit, int neighbor) =>
        neighbor >= 0
        && neighbor < bitext.Units.Count
        && sections[bitext.Units[neighbor].Segment.Block] == sections[bitext.Units[unit].Segment.Block]
        && TmxWriter.IsXml(bitext.Units[neighbor].Source)
            ? bitext.Units[neighbor].Source
            : string.Empty;
}
