using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Fills requests to an engine up to its limits with the segments of all callers, and gives each caller its own results in order.</summary>
/// <remarks>
/// What fills a request goes at once. What does not waits a moment for other callers, and longer only while all the requests that may be
/// under way are: the time is not lost then. Safe to use from several threads at once.
/// </remarks>
/// <param name="inner">The engine; its <see cref="EngineInfo.Limits"/> hold.</param>
/// <param name="concurrency">Requests under way at once, at least 1.</param>
/// <param name="linger">How long an unfilled request waits for other callers.</param>
/// <param name="time">For that wait.</param>
internal sealed class BatchingTranslator(ITranslator inner, int concurrency, TimeSpan linger, TimeProvider time)
    : DelegatingTranslator(inner)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(BatchedCall Call, int Index)> _waiting = new();
    private int _underWay;
    private bool _isLingering;
    private bool _hasLingered;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var call = new BatchedCall(
            [.. requests.Select(request => request with { BilledCharacters = GetBilledCharacters(request) })],
            cancellationToken
        );
        lock (_gate)
        {
            for (var i = 0; i < requests.Count; i++)
            {
                _waiting.AddLast((call, i));
            }
        }

        Send();
        return await call.Results.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Send()
    {
        while (TakeBatch() is { } batch)
        {
            _ = SendAsync(batch);
        }
    }

    /// <summary>The next request's segments; null if there are none, or if they should wait.</summary>
    private List<(BatchedCall Call, int Index)>? TakeBatch()
    {
        lock (_gate)
        {
            if (_underWay == concurrency)
            {
                return null;
            }

            var batch = new List<(BatchedCall Call, int Index)>();
            var packer = new RequestPacker(Info.Limits);
            var isFull = false;
            for (var node = _waiting.First; node is not null && !isFull; )
            {
                var next = node.Next;
                if (node.Value.Call.IsGivenUp)
                {
                    _waiting.Remove(node);
                }
                else if (packer.Add(node.Value.Call.Requests[node.Value.Index].BilledCharacters!.Value) && batch.Count > 0)
                {
                    isFull = true;
                }
                else
                {
                    batch.Add(node.Value);
                }

                node = next;
            }

            if (batch.Count == 0 || !(isFull || _hasLingered || linger == TimeSpan.Zero))
            {
                Linger(batch.Count > 0);
                return null;
            }

            batch.ForEach(_ => _waiting.RemoveFirst());
            _hasLingered &= _waiting.Count > 0;
            _underWay++;
            return batch;
        }
    }

    private void Linger(bool isSomethingWaiting)
    {
        if (isSomethingWaiting && !_isLingering)
        {
            _isLingering = true;
            _ = LingerAsync();
        }
    }

    private async Task LingerAsync()
    {
        await Task.Delay(linger, time).ConfigureAwait(false);
        lock (_gate)
        {
            _isLingering = false;
            _hasLingered = true;
        }

        Send();
    }

    private async Task SendAsync(List<(BatchedCall Call, int Index)> batch)
    {
        // A request is given up when every caller with a segment in it has given up.
        var calls = batch.Select(item => item.Call).Distinct().ToList();
        using var allGivenUp = new CancellationTokenSource();
        var alive = calls.Count;
        var registrations = calls.ConvertAll(call =>
            call.CancellationToken.Register(() =>
            {
                if (Interlocked.Decrement(ref alive) == 0)
                {
                    allGivenUp.Cancel();
                }
            })
        );
        try
        {
            var results = await AskAsync(batch, allGivenUp.Token).ConfigureAwait(false);
            foreach (var ((call, index), result) in batch.Zip(results))
            {
                call.Complete(index, result);
            }
        }
        catch (Exception e)
        {
            calls.ForEach(call => call.Fail(e));
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
            lock (_gate)
            {
                _underWay--;
            }
        }

        Send();
    }

    private async Task<IReadOnlyList<TranslationResult>> AskAsync(
        List<(BatchedCall Call, int Index)> batch,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Inner
                .TranslateAsync([.. batch.Select(item => item.Call.Requests[item.Index])], cancellationToken)
                .ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            // One request's trouble is the trouble of its own segments, not of all that a caller has asked.
            return [.. batch.Select(_ => new TranslationResult.Failure(e.Problems[0]))];
        }
    }
}
