using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Has two engines translate the same segments. The targets of the first are used. The targets of the other are kept as alternatives.</summary>
/// <remarks>What a person decided, or another memory gave, is asked of neither. Safe to use from several threads at once.</remarks>
/// <param name="first">The engine whose targets are used. It recalls only its own work and the work of people.</param>
/// <param name="other">The engine that it is compared with.</param>
internal sealed class SegmentComparison(SegmentTranslator first, SegmentTranslator other)
{
    /// <summary>The engines, the first one first.</summary>
    public IReadOnlyList<EngineInfo> Engines => [first.Info, other.Info];

    /// <summary>Returns the segments that the other engine is asked for, if the memory has no work of it.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<PreparedSegment> FindOpen(IReadOnlyList<PreparedSegment> segments) =>
        [.. first.Recall(segments).Zip(segments).Where(item => !IsDecided(item.First)).Select(item => item.Second)];

    /// <summary>Plans the requests to the other engine; nothing is asked for what a person decided.</summary>
    public IReadOnlyList<(TranslationRoute Route, long BilledCharacters)> PlanOther(
        IReadOnlyList<PreparedSegment> segments,
        ISet<long> asked
    ) => other.Plan(FindOpen(segments), asked);

    /// <summary>Translates the segments of a document with both engines.</summary>
    /// <returns>The results to use, and for each engine its own results in the same order; null where it made nothing of a segment.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. Whatever the engines returned until then is saved.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<(IReadOnlyList<SegmentResult> Used, IReadOnlyList<IReadOnlyList<SegmentResult?>> Own)> TranslateAsync(
        IReadOnlyList<PreparedSegment> segments,
        CancellationToken cancellationToken
    )
    {
        var isDecided = first.Recall(segments).Select(IsDecided).ToList();
        other.SaveAsAlternatives(segments);
        var results = await Task.WhenAll(
                first.TranslateAsync(segments, cancellationToken),
                other.TranslateAsync([.. segments.Where((_, i) => !isDecided[i])], cancellationToken)
            )
            .ConfigureAwait(false);
        var (used, asked) = (results[0], new Queue<SegmentResult>(results[1]));
        var (ownOfFirst, ownOfOther) = (first.FindEngineResults(segments), other.FindEngineResults(segments));
        return (
            used,
            [
                [.. used.Select((result, i) => GetOwn(result) ?? ownOfFirst[i])],
                [.. isDecided.Select((decided, i) => decided ? ownOfOther[i] : asked.Dequeue())],
            ]
        );
    }

    /// <summary>Returns a result as the engine's own; null if the target is not its own.</summary>
    private static SegmentResult? GetOwn(SegmentResult result) =>
        result switch
        {
            SegmentResult.Translated { Failure: { } failure } kept => new SegmentResult.Failed(failure)
            {
                BilledCharacters = kept.BilledCharacters,
            },
            SegmentResult.Translated { Unit: { Origin: Origin.Engine, IsApproved: false } } or SegmentResult.Failed => result,
            _ => null,
        };

    private static bool IsDecided(RecallResult recall) =>
        recall is RecallResult.Hit hit && (hit.Unit.IsApproved || hit.Unit.Origin != Origin.Engine);
}
