using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>What people have made of similar sentences: models for the engine, suggestions for the reviewer.</summary>
/// <remarks>
/// Engines' units are not looked at: what an engine made of another sentence says nothing that it would not say of this one. Safe to use
/// from several threads at once.
/// </remarks>
/// <param name="memory">Where they are; null where there is none.</param>
/// <param name="maxReferences">Models that the engine takes for a sentence.</param>
/// <param name="acceptFuzzy">The similarity from which a translation is used as it is; 0 for never.</param>
internal sealed class SimilarUnitFinder(TranslationMemory? memory, int maxReferences, int acceptFuzzy)
{
    private readonly Lazy<bool> _areThereAny = new(() =>
    {
        if (memory?.HasOthersThanEngines() != true)
        {
            return false;
        }

        memory.FileForSimilarity();
        return true;
    });

    /// <summary>The most similar unit; null where none is similar enough.</summary>
    public FuzzyMatch? Best(string source) => Find(source, TranslationMemory.MinimumSimilarity, count: 1) is [var best] ? best : null;

    /// <summary>The answer to a sentence for which a similar one will do; null where none will.</summary>
    public SegmentResult.Translated? Accepted(RecallRequest query)
    {
        if (acceptFuzzy == 0 || Find(query.Source, acceptFuzzy, count: 1) is not [var best])
        {
            return null;
        }

        // It was made for another sentence, and is no person's word on this one.
        var unit = best.Unit with { Source = query.Source, Origin = Origin.Memory, State = UnitState.Translated, Terms = null, SimilarId = best.Unit.Id };
        return new SegmentResult.Translated(unit, TranslationRoute.Fuzzy) { Suggestion = best.Unit.SuggestFor(query.Source) };
    }

    /// <summary>What was suggested when the unit was made, if it is still there and no person has approved the unit since.</summary>
    public FuzzySuggestion? GetSuggestion(MemoryUnit unit, string source) =>
        unit.SimilarId != 0 && !unit.IsApproved && memory!.TryGetUnit(unit.SimilarId, out var similar) ? similar.SuggestFor(source) : null;

    /// <summary>Models for the engine, the most similar first.</summary>
    public IReadOnlyList<ReferencePair> References(string source) => maxReferences == 0
        ? []
        : [.. Find(source, TranslationMemory.MinimumSimilarity, maxReferences).Where(match => match.Unit.IsApproved).Select(match => new ReferencePair(match.Unit.Source, match.Unit.Target))];

    private IReadOnlyList<FuzzyMatch> Find(string source, int percent, int count) =>
        _areThereAny.Value ? memory!.FindSimilar(source, percent, count, unit => unit.IsApproved || unit.Origin == Origin.Memory) : [];
}
