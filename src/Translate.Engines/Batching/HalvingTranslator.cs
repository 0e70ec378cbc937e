using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Asks again for each half of a request that was rejected for something in it, until the guilty segment is alone: only that one fails.</summary>
/// <param name="inner">Throws a problem of kind <see cref="ProblemKind.BadInput"/> where a segment of the request is to blame.</param>
internal sealed class HalvingTranslator(ITranslator inner) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Inner.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
        {
            if (requests.Count == 1)
            {
                return [new TranslationResult.Failure(e.Problems[0]) { IsRefusedAlone = true }];
            }
        }

        var half = requests.Count / 2;
        return
        [
            .. await HalfAsync([.. requests.Take(half)], cancellationToken).ConfigureAwait(false),
            .. await HalfAsync([.. requests.Skip(half)], cancellationToken).ConfigureAwait(false),
        ];
    }

    /// <summary>The other half may have been answered, and paid for, so what this one meets is its own.</summary>
    private async Task<IReadOnlyList<TranslationResult>> HalfAsync(
        IReadOnlyList<TranslationRequest> half,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await TranslateAsync(half, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return [.. half.Select(_ => new TranslationResult.Failure(e.Problems[0]))];
        }
    }
}
