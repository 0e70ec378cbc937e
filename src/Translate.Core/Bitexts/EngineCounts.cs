using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>What is counted of the work of one of several compared engines.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Counts">The counts of the documents as if every sentence had this engine's own target.</param>
/// <param name="Price">What it charges for the requests, in US dollars, as counted before them.</param>
public sealed record EngineCounts(EngineIdentity Engine, DocumentCounts Counts, decimal Price)
{
    /// <summary>Counts the work of each engine that a bitext compares; null if it compares none.</summary>
    internal static IReadOnlyList<EngineCounts>? From(Bitext bitext) =>
        bitext.ComparedEngines.Count == 0 ? null : [.. bitext.ComparedEngines.Select(engine => From(bitext, engine))];

    /// <summary>Adds two lists up, engine by engine.</summary>
    internal static IReadOnlyList<EngineCounts>? Add(IReadOnlyList<EngineCounts>? a, IReadOnlyList<EngineCounts>? b) =>
        a is null || b is null
            ? a ?? b
            :
            [
                .. a.Concat(b)
                    .GroupBy(item => item.Engine)
                    .Select(same =>
                        same.Aggregate((sum, next) => sum with { Counts = sum.Counts + next.Counts, Price = sum.Price + next.Price })
                    ),
            ];

    private static EngineCounts From(Bitext bitext, EngineInfo engine)
    {
        var units = bitext
            .Units.SelectMany(unit => unit.ComparedUnits)
            .Where(item => item.Engine == engine.Identity)
            .Select(item => item.Unit)
            .ToList();
        var counts = DocumentCounts.From(new Bitext(bitext.Document, units, engine)) with { Sections = null };
        return new EngineCounts(engine.Identity, counts, counts.Work.Characters * engine.PricePerMillion / 1_000_000);
    }
}
