using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Asks once more, alone and without its surroundings, for each segment that the engine answered with something else than its translation.</summary>
/// <remarks>Each is paid for from the budget again, because the answer was billed. What was refused alone is not asked again.</remarks>
/// <param name="inner">Returns a failure for each segment whose answer cannot be used, and throws if the whole request failed.</param>
/// <param name="mustBeAlone">Returns whether a segment must not share a request with others at all.</param>
/// <param name="isolate">Takes what surrounds a segment out of its request.</param>
internal sealed class SinglyTranslator(
    ITranslator inner,
    Func<TranslationRequest, bool> mustBeAlone,
    Func<TranslationRequest, TranslationRequest> isolate
) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var together = Enumerable.Range(0, requests.Count).Where(i => requests.Count > 1 && !mustBeAlone(requests[i])).ToList();
        var results = new TranslationResult[requests.Count];
        var calls = new[] { together }
            .Concat(Enumerable.Range(0, requests.Count).Except(together).Select(i => new List<int> { i }))
            .Where(call => call.Count > 0)
            .ToList();
        if (calls.Count == 1)
        {
            return await AskAsync(requests, cancellationToken).ConfigureAwait(false);
        }

        await Task.WhenAll(
                calls.Select(async call =>
                {
                    var answers = await AskPartAsync(call.ConvertAll(i => requests[i]), cancellationToken).ConfigureAwait(false);
                    call.Zip(answers).ToList().ForEach(item => results[item.First] = item.Second);
                })
            )
            .ConfigureAwait(false);
        return results;
    }

    /// <summary>Another part may have been answered, and paid for, so what this one meets is its own.</summary>
    private async Task<IReadOnlyList<TranslationResult>> AskPartAsync(List<TranslationRequest> part, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(part, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return [.. part.Select(_ => new TranslationResult.Failure(e.Problems[0]))];
        }
    }

    private async Task<IReadOnlyList<TranslationResult>> AskAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var results = await Inner.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(
                results.Select(
                    (result, i) =>
                        result is TranslationResult.Failure { IsRefusedAlone: false } failure && CanHelp(failure.Problem, requests.Count)
                            ? AskAgainAsync(isolate(requests[i]), failure, cancellationToken)
                            : Task.FromResult(result)
                )
            )
            .ConfigureAwait(false);
    }

    private static bool CanHelp(Problem problem, int count) =>
        count > 1 ? problem.Kind is ProblemKind.Network or ProblemKind.BadInput : problem.Kind == ProblemKind.Network;

    private async Task<TranslationResult> AskAgainAsync(
        TranslationRequest request,
        TranslationResult.Failure failure,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await request.TakeFromBudgetsAsync(GetBilledCharacters(request), cancellationToken).ConfigureAwait(false);
            return (await Inner.TranslateAsync([request], cancellationToken).ConfigureAwait(false))[0];
        }
        catch (ProblemException e)
        {
            return e.Problems[0].Kind == ProblemKind.OverQuota ? new TranslationResult.Failure(e.Problems[0]) : failure;
        }
    }
}
