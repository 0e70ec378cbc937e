using System.Threading.Channels;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Asks for each sentence once among all processes: claims what is free and asks for it, and takes the rest from the memory when others have saved it.</summary>
/// <remarks>
/// A request never waits for the claims of others while it holds some of its own, so that processes cannot block each other. Safe to use
/// from several threads at once.
/// </remarks>
/// <param name="claims">The claims.</param>
/// <param name="recall">Finds what others have saved.</param>
/// <param name="engine">The engine. No more requests hold claims than keep it busy, so that other processes find work.</param>
/// <param name="time">Measures how long others take.</param>
internal sealed class ClaimedRequests(ISegmentClaims claims, SegmentRecall recall, EngineInfo engine, TimeProvider time)
{
    /// <summary>No request takes so long, not even in the queue of a slow tier: its holder hangs.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);

    /// <summary>Holds one item for each request that holds claims.</summary>
    private readonly Channel<bool> _slots = Channel.CreateBounded<bool>(Math.Max(2, engine.Concurrency));

    /// <summary>Completes every sentence of a request.</summary>
    /// <param name="pack">Sentences with different keys.</param>
    /// <param name="askAsync">Asks the engine for some of them, saves the translations, and completes them.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ProblemException">The claims or the memory cannot be used.</exception>
    public async Task CompleteAsync(
        IReadOnlyList<PendingRequest> pack,
        Func<IReadOnlyList<PendingRequest>, CancellationToken, Task> askAsync,
        CancellationToken cancellationToken
    )
    {
        var open = pack.ToDictionary(item => ClaimKey.Compute(item.Segment, engine.Identity));
        var started = time.GetTimestamp();
        while (open.Count > 0)
        {
            await AskForFreeAsync(open, askAsync, cancellationToken).ConfigureAwait(false);
            if (open.Count == 0)
            {
                return;
            }

            var failures = await claims.WaitAsync(open.Keys, cancellationToken).ConfigureAwait(false);
            CompleteRecalled(open);
            foreach (var (key, problem) in failures)
            {
                Fail(open, key, problem);
            }

            if (time.GetElapsedTime(started) > MaxWait)
            {
                var problem = new Problem(
                    ProblemKind.Network,
                    "another process has been translating the same sentence for an hour",
                    "Stop that process, and run the same command again"
                );
                open.Keys.ToList().ForEach(key => Fail(open, key, problem));
            }
        }
    }

    /// <summary>Claims what is free of the open sentences, and completes and removes it.</summary>
    private async Task AskForFreeAsync(
        Dictionary<Guid, PendingRequest> open,
        Func<IReadOnlyList<PendingRequest>, CancellationToken, Task> askAsync,
        CancellationToken cancellationToken
    )
    {
        await _slots.Writer.WriteAsync(true, cancellationToken).ConfigureAwait(false);
        try
        {
            var held = await claims.ClaimAsync(open.Keys, cancellationToken).ConfigureAwait(false);
            if (held.Count == 0)
            {
                return;
            }

            var own = held.ToDictionary(key => key, key => open[key]);
            var failures = new Dictionary<Guid, Problem>();
            try
            {
                // Another process may have saved a translation between the recall and the claim.
                CompleteRecalled(own);
                if (own.Count > 0)
                {
                    await askAsync([.. own.Values], cancellationToken).ConfigureAwait(false);
                    failures = own.Where(item => IsForAll(item.Value)).ToDictionary(item => item.Key, item => item.Value.Claim.Failure!);
                }
            }
            finally
            {
                held.ToList().ForEach(key => open.Remove(key));
                await claims.ReleaseAsync(held, failures).ConfigureAwait(false);
            }
        }
        finally
        {
            _slots.Reader.TryRead(out _);
        }
    }

    private void CompleteRecalled(Dictionary<Guid, PendingRequest> open)
    {
        var items = open.ToList();
        foreach (var (item, found) in items.Zip(recall.FindResults(items.ConvertAll(item => item.Value.Segment))))
        {
            if (found is not null)
            {
                item.Value.Claim.Complete(found);
                open.Remove(item.Key);
            }
        }
    }

    private static void Fail(Dictionary<Guid, PendingRequest> open, Guid key, Problem problem)
    {
        if (open.Remove(key, out var item))
        {
            item.Claim.Complete(new SegmentResult.Failed(problem));
        }
    }

    /// <summary>Whether another process would fail too, because the sentence is refused or the account has too many requests. Other failures may not recur there.</summary>
    private static bool IsForAll(PendingRequest item) => item.Claim.Failure is { Kind: ProblemKind.BadInput or ProblemKind.RateLimited };
}
