namespace Translate.Core.Memory;

/// <summary>What the memory knows of a source.</summary>
public abstract record RecallResult
{
    private RecallResult()
    {
    }

    /// <summary>It has a translation that can be used.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="HasSameContext">Whether the sentences before and behind are the same too.</param>
    /// <param name="ChangedTerms">Source terms whose entries say something else now than when the unit was approved; of an engine's unit always empty.</param>
    public sealed record Hit(MemoryUnit Unit, bool HasSameContext, IReadOnlyList<string> ChangedTerms) : RecallResult;

    /// <summary>An engine translated it, but with other terms, or another engine than is wanted: it must be asked again.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="ChangedTerms">Source terms whose entries were added, taken away or changed since; empty where only the engine is another.</param>
    public sealed record Stale(MemoryUnit Unit, IReadOnlyList<string> ChangedTerms) : RecallResult;

    /// <summary>It was never translated.</summary>
    public sealed record Miss : RecallResult;
}
