namespace Translate.Core.Memory;

/// <summary>The result of looking up a source in the memory.</summary>
internal abstract record RecallResult
{
    private RecallResult() { }

    /// <summary>A usable translation.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="HasSameContext">Whether the previous and the next sentence are also the same.</param>
    /// <param name="ChangedTerms">The source terms whose entries changed after the unit was approved. Always empty for a unit of an engine.</param>
    public sealed record Hit(MemoryUnit Unit, bool HasSameContext, IReadOnlyList<string> ChangedTerms) : RecallResult
    {
        /// <summary>Other targets that people or other memories gave the same source, for the reviewer.</summary>
        public IReadOnlyList<string> Alternatives { get; init; } = [];
    }

    /// <summary>A translation by an engine that must be redone, because the terms changed or another engine is selected.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="ChangedTerms">The source terms whose entries were added, removed or changed. Empty if only the engine differs.</param>
    public sealed record Stale(MemoryUnit Unit, IReadOnlyList<string> ChangedTerms) : RecallResult;

    /// <summary>No translation.</summary>
    public sealed record Miss : RecallResult;
}
