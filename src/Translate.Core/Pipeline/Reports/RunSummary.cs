using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary>The summary of a batch.</summary>
/// <param name="Engine">The engine that was asked.</param>
/// <param name="Total">The counts of all articles that were read. Its number of documents leaves out the failed ones.</param>
/// <param name="Failed">Articles and paths that could not be read or written, and articles without a translated sentence.</param>
/// <param name="NotReached">Articles that the run did not come to, because it was stopped.</param>
/// <param name="FirstFailures">The first failure of each kind, of whole articles and of single sentences; memory must not grow with the batch.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record RunSummary(
    EngineInfo Engine,
    DocumentCounts Total,
    int Failed,
    int NotReached,
    IReadOnlyList<Problem> FirstFailures,
    TimeSpan Elapsed
)
{
    /// <summary>Articles of <see cref="Total"/> with sentences or outputs that are not done.</summary>
    public int Incomplete { get; init; }

    /// <summary>Articles that are done.</summary>
    public int Done => Total.Documents - Incomplete;

    /// <summary>Whether there was an article to translate; false if every path was wrong or unreadable.</summary>
    internal bool HasReadable { get; init; }

    /// <summary>Files in the searched folders that no format reads; null if nobody counted them.</summary>
    public SkippedFiles? Skipped { get; init; }

    /// <summary>What the engine says that it was asked.</summary>
    public EngineUsage Usage { get; init; }

    /// <summary>The engines that the run compared, <see cref="Engine"/> first; empty if it compared none. <see cref="DocumentCounts.Compared"/> of <see cref="Total"/> counts their work.</summary>
    public IReadOnlyList<ComparedEngine> ComparedEngines { get; init; } = [];

    /// <summary>The engines that replaced <see cref="Engine"/> for sentences of this run. <see cref="EngineWorkload.ByFallback"/> counts the sentences.</summary>
    public IReadOnlyList<EngineIdentity> FallbackEngines { get; init; } = [];
}
