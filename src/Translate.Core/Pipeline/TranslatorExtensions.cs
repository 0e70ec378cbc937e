using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Calls an engine so that every request gets a result.</summary>
internal static class TranslatorExtensions
{
    /// <summary>Translates a batch. A failure of the whole call becomes the failure of each request.</summary>
    /// <exception cref="InvalidOperationException">The engine returned another number of results; a fault of the engine.</exception>
    public static async Task<IReadOnlyList<TranslationResult>> TranslateAllAsync(
        this ITranslator translator,
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var results = await translator.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
            return results.Count == requests.Count
                ? results
                : throw new InvalidOperationException(
                    $"The engine {translator.Info.Id} returned {results.Count} results for {requests.Count} requests."
                );
        }
        catch (ProblemException e)
        {
            return [.. requests.Select(_ => new TranslationResult.Failure(e.Problems[0]))];
        }
    }
}
