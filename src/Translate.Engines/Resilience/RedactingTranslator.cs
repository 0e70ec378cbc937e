using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Resilience;

/// <summary>Takes secrets out of everything that an engine says about a failure, before retries, logs, outputs or people see it.</summary>
/// <remarks>It is right around the engine. Nothing outside of it sees what the service, a proxy or a library wrote.</remarks>
internal sealed class RedactingTranslator(ITranslator inner, SecretRedactor redactor) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var results = await Inner.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
            return
            [
                .. results.Select(result =>
                    result is TranslationResult.Failure { Problem: var problem }
                        ? new TranslationResult.Failure(redactor.Redact(problem))
                        : result
                ),
            ];
        }
        catch (Exception e) when (e is not OperationCanceledException && redactor.Redact(e.ToString()) != e.ToString())
        {
            // The causes hold the secret too, so they are dropped.
            throw e switch
            {
                EngineException engine => engine.WithProblem(redactor.Redact(engine.Problems[0])),
                ProblemException problem => new ProblemException([.. problem.Problems.Select(redactor.Redact)]),
                _ => new InvalidOperationException($"{e.GetType().Name}: {redactor.Redact(e.Message)}"),
            };
        }
    }
}
