using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;
using Translate.Emulation;

namespace Translate.Engines.Tests.Faults;

/// <summary>What a cell came to.</summary>
/// <param name="Summary">Of the run.</param>
/// <param name="Targets">What the memory holds, by sentence.</param>
/// <param name="Requests">The translations that the emulator saw.</param>
/// <param name="Elapsed">By the fast clock.</param>
public sealed record ServiceFaultRun(
    RunSummary Summary,
    IReadOnlyDictionary<string, string> Targets,
    IReadOnlyList<EmulatorRequest> Requests,
    TimeSpan Elapsed
)
{
    /// <summary>The same again with a budget that has no room for another attempt; null if no request was lost.</summary>
    public ServiceFaultRun? Tight { get; init; }

    /// <summary>What the engine counted.</summary>
    public EngineUsage Usage => Summary.Usage;

    /// <summary>What the service billed.</summary>
    public long Billed => Requests.Sum(request => request.Billed);
}
