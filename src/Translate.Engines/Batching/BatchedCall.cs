using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>What one caller has asked, and what has come back of it. Safe to use from several threads at once.</summary>
/// <param name="requests">What is asked: at least one segment.</param>
/// <param name="cancellationToken">The caller's.</param>
internal sealed class BatchedCall(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<TranslationResult>> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TranslationResult[] _results = new TranslationResult[requests.Count];
    private int _missing = requests.Count;

    /// <summary>What is asked, with its billed characters.</summary>
    public IReadOnlyList<TranslationRequest> Requests { get; } = requests;

    /// <summary>All results in order, once there are all.</summary>
    public Task<IReadOnlyList<TranslationResult>> Results => _completion.Task;

    /// <summary>The caller's.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether nobody waits for the results any more.</summary>
    public bool IsGivenUp => CancellationToken.IsCancellationRequested || _completion.Task.IsFaulted;

    /// <summary>One result is there; each is given once.</summary>
    public void Complete(int index, TranslationResult result)
    {
        _results[index] = result;
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _completion.TrySetResult(_results);
        }
    }

    /// <summary>There will be no results.</summary>
    public void Fail(Exception exception) => _completion.TrySetException(exception);
}
