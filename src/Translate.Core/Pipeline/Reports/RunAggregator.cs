using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary>Adds up the results of the articles and notifies the observers.</summary>
internal sealed class RunAggregator(IReadOnlyList<IRunObserver> observers)
{
    private readonly Dictionary<ProblemKind, Problem> _firstFailures = [];
    private DocumentCounts _total;
    private bool _hasReadable;
    private int _incomplete;
    private int _failed;
    private int _notReached;
    private readonly HashSet<EngineIdentity> _fallbacks = [];
    private bool _isStopped;

    /// <summary>Tells the observers once that the run asks no more.</summary>
    /// <param name="reason">Why; null while it still asks.</param>
    public void Stop(Problem? reason)
    {
        if (reason is not null && !_isStopped)
        {
            _isStopped = true;
            Remember(reason);
            Notify(observer => observer.OnStopped(reason));
        }
    }

    public void Add(DocumentResult result)
    {
        _fallbacks.UnionWith(result.FallbackEngines);
        _hasReadable |= result is not DocumentResult.Failed { Problem.Kind: ProblemKind.BadInput, Counts.Segments: 0 };
        switch (result)
        {
            case DocumentResult.Done done:
                _total += done.Counts;
                Notify(observer => observer.OnDone(done.Source, done.Counts));
                break;
            case DocumentResult.Incomplete incomplete:
                _incomplete++;
                _total += incomplete.Counts;
                Remember(incomplete.Problem);
                Notify(observer => observer.OnIncomplete(incomplete.Source, incomplete.Counts, incomplete.Problem));
                break;
            case DocumentResult.Failed failed:
                _failed++;
                _total += failed.Counts with { Documents = 0 };
                Remember(failed.Problem);
                Notify(observer => observer.OnFailed(failed.Source, failed.Problem));
                break;
            default:
                _notReached++;
                Notify(observer => observer.OnNotReached(result.Source));
                break;
        }
    }

    public RunSummary Summarize(EngineInfo translator, EngineUsage usage, TimeSpan elapsed) =>
        new(translator, _total, _failed, _notReached, [.. _firstFailures.Values], elapsed)
        {
            Incomplete = _incomplete,
            HasReadable = _hasReadable,
            Usage = usage,
            FallbackEngines = [.. _fallbacks.OrderBy(engine => engine.Id, StringComparer.Ordinal)],
        };

    private void Remember(Problem failure) => _firstFailures.TryAdd(failure.Kind, failure);

    private void Notify(Action<IRunObserver> what)
    {
        foreach (var observer in observers)
        {
            what(observer);
        }
    }
}
