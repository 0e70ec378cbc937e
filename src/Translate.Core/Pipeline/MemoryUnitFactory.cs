using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Turns what the engine returned into units of the memory.</summary>
/// <param name="engine">The engine of the run.</param>
/// <param name="similar">Finds suggestions for the reviewer.</param>
/// <param name="time">Dates the units.</param>
/// <param name="isAlternative">Whether the units are kept beside those that are used.</param>
internal sealed class MemoryUnitFactory(EngineIdentity engine, SimilarUnitFinder similar, TimeProvider time, bool isAlternative)
{
    /// <summary>Creates the result of a segment that the engine was asked for. Its unit is not saved yet.</summary>
    public SegmentResult CreateResult(PreparedSegment segment, TranslationRequest request, TranslationResult result) =>
        result switch
        {
            TranslationResult.Success success => CreateResult(segment, success) with { BilledCharacters = request.BilledCharacters ?? 0 },
            TranslationResult.Failure failure => new SegmentResult.Failed(failure.Problem)
            {
                BilledCharacters = request.BilledCharacters ?? 0,
            },
            _ => throw new InvalidOperationException($"Unknown result {result.GetType().Name}."),
        };

    private SegmentResult.Translated CreateResult(PreparedSegment segment, TranslationResult.Success success)
    {
        var maker = success.FallbackEngine?.Identity ?? engine;
        var now = time.GetUtcNow();
        var suggested = similar.FindBest(segment.Source)?.Unit;
        var unit = new MemoryUnit
        {
            Source = segment.Source,
            Target = success.Target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Engine = maker,
            Previous = segment.Previous,
            Next = segment.Next,
            Terms = [.. success.Terms.Select(TermRecord.From)],
            Copied = success.Copied,
            Doubtful = success.Doubtful,
            SourceCodes = segment.Segment.Codes,
            TargetCodes = segment.Segment.Codes.Count == 0 ? [] : success.Codes,
            Created = now,
            Changed = now,
            Author = maker.Id,
            SimilarId = suggested?.Id ?? 0,
            IsAlternative = isAlternative,
        };
        var placed = SegmentCodePlacer.Place(segment.Segment, unit, success.Terms, success.Tokens);
        unit = segment.Segment.Codes.Count == 0 ? unit : unit with { TargetCodes = placed.Codes, MovedCodes = placed.Moved };
        return new SegmentResult.Translated(unit, TranslationRoute.New)
        {
            Alignment = success.Tokens,
            Suggestion = suggested?.SuggestFor(segment.Source),
            Verified = success.Terms,
        };
    }
}
