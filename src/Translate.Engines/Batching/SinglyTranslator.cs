using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Asks once more, alone, for each segment that the engine answered with something else than its translation.</summary>
/// <remarks>Each is paid for from the budget again, because the answer was billed. What was refused alone is not asked again.</remarks>
/// <param name="inner">Returns a failure for each segment whose answer cannot be used, and throws if the whole request failed.</param>
internal sealed class SinglyTranslator(ITranslator inner) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var results = await Inner.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(results.Select((result, i) => result is TranslationResult.Failure failure && CanHelp(failure.Problem, requests.Count)
            ? AskAgainAsync(requests[i], failure, cancellationToken)
            : Task.FromResult(result))).ConfigureAwait(false);
    }

    private static bool CanHelp(Problem problem, int count) => count > 1 ? problem.Kind is ProblemKind.Network or ProblemKind.BadInput : problem.Kind == ProblemKind.Network;

    private async Task<TranslationResult> AskAgainAsync(TranslationRequest request, TranslationResult.Failure failure, CancellationToken cancellationToken)
    {
        try
        {
            request.Ledger?.Take(GetBilledCharacters(request));
            return (await Inner.TranslateAsync([request], cancellationToken).ConfigureAwait(false))[0];
        }
        catch (ProblemException e)
        {
            return e.Problems[0].Kind == ProblemKind.OverQuota ? new TranslationResult.Failure(e.Problems[0]) : failure;
        }
    }
}
