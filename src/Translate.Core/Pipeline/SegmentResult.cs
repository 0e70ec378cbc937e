using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>What became of a sentence that wanted a translation.</summary>
public abstract record SegmentResult
{
    private SegmentResult()
    {
    }

    /// <summary>It has one.</summary>
    /// <param name="Unit">As the memory keeps it.</param>
    /// <param name="Route">How this run came by it.</param>
    public sealed record Translated(MemoryUnit Unit, TranslationRoute Route) : SegmentResult
    {
        /// <summary>Source terms whose entries say something else than when a person approved the unit.</summary>
        public IReadOnlyList<string> ChangedTerms { get; init; } = [];

        /// <summary>A similar sentence's translation for the reviewer; null where there is none.</summary>
        public FuzzySuggestion? Suggestion { get; init; }
    }

    /// <summary>It has none.</summary>
    public sealed record Failed(Problem Problem) : SegmentResult;
}
