using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>The translation of a prepared segment, as the memory stores it, or why there is no translation.</summary>
internal abstract record SegmentResult
{
    private SegmentResult() { }

    /// <summary>What the engine bills for the segment, as counted before the request; 0 if it was not asked.</summary>
    public long BilledCharacters { get; init; }

    /// <summary>There is a translation.</summary>
    /// <param name="Unit">The unit in the memory.</param>
    /// <param name="Route">How this run got it.</param>
    public sealed record Translated(MemoryUnit Unit, TranslationRoute Route) : SegmentResult
    {
        /// <summary>The engine's own alignment of the unit, for sentences with other codes; empty if it is not known.</summary>
        public IReadOnlyList<AlignedToken> Alignment { get; init; } = [];

        /// <summary>Source terms whose entries changed since a person approved the unit.</summary>
        public IReadOnlyList<string> ChangedTerms { get; init; } = [];

        /// <summary>Why the engine did not translate the segment again; null unless <see cref="Route"/> is <see cref="TranslationRoute.Kept"/>.</summary>
        public Problem? Failure { get; init; }

        /// <summary>The outcome of each term, if this run verified the target; else empty.</summary>
        public IReadOnlyList<TermOutcome> Verified { get; init; } = [];

        /// <summary>Other targets that the memory has for the same source, for the reviewer.</summary>
        public IReadOnlyList<string> Alternatives { get; init; } = [];

        /// <summary>The translation of a similar sentence, for the reviewer; null if there is no such sentence.</summary>
        public FuzzySuggestion? Suggestion { get; init; }
    }

    /// <summary>There is no translation.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Failed(Problem Problem) : SegmentResult;
}
