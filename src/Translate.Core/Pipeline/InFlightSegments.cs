using System.Collections.Concurrent;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Shares one engine request between all documents that need the same sentence at the same time.</summary>
/// <remarks>The first document that claims a sentence asks the engine; the others wait for its result. Safe to use from several threads at once.</remarks>
internal sealed class InFlightSegments
{
    private readonly ConcurrentDictionary<string, Claim> _claims = new();

    /// <summary>Claims a sentence for a document.</summary>
    /// <param name="key">See <see cref="SegmentKey"/>.</param>
    /// <param name="claim">The claim on the sentence: a new one, or the one that another caller holds.</param>
    /// <returns>True if the claim is new, so that the caller must complete it and then release it.</returns>
    public bool TryClaim(string key, out Claim claim)
    {
        var own = new Claim(key);
        claim = _claims.GetOrAdd(key, own);
        return ReferenceEquals(claim, own);
    }

    /// <summary>Ends claims. A claim without a result is canceled, so that nobody waits for it forever.</summary>
    public void Release(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            claim.Cancel();
            _claims.TryRemove(new(claim.Key, claim));
        }
    }

    /// <summary>One sentence that somebody is getting the translation of.</summary>
    internal sealed class Claim(string key)
    {
        private readonly TaskCompletionSource<SegmentResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The sentence's key.</summary>
        public string Key { get; } = key;

        /// <summary>The result, as soon as the holder of the claim has it.</summary>
        public Task<SegmentResult> Result => _result.Task;

        /// <summary>Why the sentence was not translated. Null while the claim has no result, and if the sentence was translated.</summary>
        public Problem? Failure { get; private set; }

        /// <summary>Publishes the result.</summary>
        public void Complete(SegmentResult result)
        {
            Failure = (result as SegmentResult.Failed)?.Problem;
            _result.SetResult(result);
        }

        /// <summary>Publishes a failure of the memory, which ends every document that waits.</summary>
        public void Fail(Exception exception) => _result.TrySetException(exception);

        /// <summary>Cancels the claim if it has no result.</summary>
        public void Cancel() => _result.TrySetCanceled(CancellationToken.None);
    }
}
