using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Looks segments up in the memory: exact translations first, then translations of similar sentences.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="memory">The memory; null for none, so that nothing is found.</param>
/// <param name="options">Which stored translations the run accepts.</param>
/// <param name="engine">The engine of the run.</param>
/// <param name="thisRun">The units that this run saved.</param>
/// <param name="isAlternative">Whether the engine is the other one of a comparison, so that only its own work counts.</param>
internal sealed class SegmentRecall(
    TranslationMemory? memory,
    RecallOptions options,
    EngineInfo engine,
    SavedUnits thisRun,
    bool isAlternative
)
{
    /// <summary>Finds similar sentences.</summary>
    public SimilarUnitFinder Similar { get; } = new(memory, engine.MaxReferences, options.AcceptFuzzy);

    /// <summary>Returns what the memory knows of each segment, in order.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<RecallResult> LookUp(IReadOnlyList<PreparedSegment> segments) =>
        memory is null ? [.. segments.Select(_ => new RecallResult.Miss())]
        : isAlternative ? LookUpEngineUnits(segments)
        : memory.Recall(segments, options.Refresh ? engine.Identity : null);

    /// <summary>Returns what the engine itself made of each segment, in order, whether the memory uses it or not.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<RecallResult> LookUpEngineUnits(IReadOnlyList<PreparedSegment> segments) =>
        memory is null ? [.. segments.Select(_ => new RecallResult.Miss())] : memory.RecallOwn(segments, engine.Identity);

    /// <summary>Returns a result for each segment whose translation the memory has, and null for each other segment.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<SegmentResult?> FindResults(IReadOnlyList<PreparedSegment> segments) =>
        [.. LookUp(segments).Zip(segments, ToResult)];

    /// <summary>Returns a stored translation that the run wanted to replace, for use when the engine fails.</summary>
    public SegmentResult.Translated CreateKept(RecallResult.Stale stale, PreparedSegment segment, SegmentResult.Failed failed) =>
        new(stale.Unit, TranslationRoute.Kept)
        {
            BilledCharacters = failed.BilledCharacters,
            Failure = failed.Problem,
            Suggestion = Similar.GetSuggestion(stale.Unit, segment.Source),
        };

    /// <summary>Returns the result of a look-up; null if it is not a hit.</summary>
    public SegmentResult.Translated? ToResult(RecallResult recall, PreparedSegment segment) =>
        recall is RecallResult.Hit hit ? Create(hit, segment) : null;

    /// <summary>Returns the translation of a similar sentence that the user accepts; null if absent.</summary>
    public SegmentResult.Translated? FindSimilar(PreparedSegment segment) => Similar.FindAccepted(segment);

    private SegmentResult.Translated Create(RecallResult.Hit hit, PreparedSegment segment) =>
        new(hit.Unit, thisRun.Contains(hit.Unit) ? TranslationRoute.Repeated : TranslationRoute.Recalled)
        {
            ChangedTerms = hit.ChangedTerms,
            Alternatives = hit.Alternatives,
            Suggestion = Similar.GetSuggestion(hit.Unit, segment.Source),
        };
}
