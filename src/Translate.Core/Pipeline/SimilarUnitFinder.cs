using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Finds what people made of similar sentences: references for the engine, suggestions for the reviewer.</summary>
/// <remarks>
/// Units that an engine made are skipped: they add nothing to what the engine makes of this sentence. Safe to use from several threads
/// at once.
/// </remarks>
/// <param name="memory">The memory; null for none.</param>
/// <param name="maxReferences">References that the engine takes for one sentence.</param>
/// <param name="acceptFuzzy">The similarity in percent from which a translation is used as it is; 0 for never.</param>
internal sealed class SimilarUnitFinder(TranslationMemory? memory, int maxReferences, int acceptFuzzy)
{
    private readonly Lazy<bool> _hasCandidates = new(() =>
    {
        if (memory?.HasNonEngineUnits() != true)
        {
            return false;
        }

        memory.UpdateFuzzyIndex();
        return true;
    });

    /// <summary>Returns the most similar unit; null if none is similar enough.</summary>
    public FuzzyMatch? FindBest(string source) => Find(source, TranslationMemory.MinimumSimilarity, count: 1) is [var best] ? best : null;

    /// <summary>Returns the translation of a sentence that is as similar as the user demands, and has no other number, negation or question; null if absent.</summary>
    public SegmentResult.Translated? FindAccepted(PreparedSegment segment)
    {
        if (
            acceptFuzzy == 0
            || Find(
                segment.Source,
                acceptFuzzy,
                count: 1,
                unit => SourceComparer.CanShareTranslation(SourceComparer.FindDifferences(segment.Source, unit.Source))
            )
                is not [var best]
        )
        {
            return null;
        }

        // It was made for another sentence, so no person approved it for this one.
        var unit = best.Unit with
        {
            Source = segment.Source,
            Origin = Origin.Memory,
            State = UnitState.Translated,
            Terms = null,
            SourceCodes = [],
            TargetCodes = [],
            MovedCodes = [],
            SimilarId = best.Unit.Id,
        };
        return new SegmentResult.Translated(unit, TranslationRoute.Fuzzy) { Suggestion = best.Unit.SuggestFor(segment.Source) };
    }

    /// <summary>Returns what was suggested when the unit was made; null if that unit is gone, or if a person approved this one since.</summary>
    public FuzzySuggestion? GetSuggestion(MemoryUnit unit, string source) =>
        unit.SimilarId != 0 && !unit.IsApproved && memory!.TryGetUnit(unit.SimilarId, out var similar) ? similar.SuggestFor(source) : null;

    /// <summary>Returns references for the engine, the most similar first.</summary>
    public IReadOnlyList<ReferencePair> GetReferences(string source) =>
        maxReferences == 0
            ? []
            :
            [
                .. Find(source, TranslationMemory.MinimumSimilarity, maxReferences)
                    .Where(match => match.Unit.IsApproved)
                    .Select(match => new ReferencePair(match.Unit.Source, match.Unit.Target)),
            ];

    private IReadOnlyList<FuzzyMatch> Find(string source, int percent, int count, Func<MemoryUnit, bool>? isWanted = null) =>
        _hasCandidates.Value
            ? memory!.FindSimilar(
                source,
                percent,
                count,
                unit => (unit.IsApproved || unit.Origin == Origin.Memory) && isWanted?.Invoke(unit) is not false,
                skipsEngineWork: true
            )
            : [];
}
