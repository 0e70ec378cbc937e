using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Review.Articles;

/// <summary>An engine that can be switched off: a review never spends money that the user did not agree to.</summary>
/// <remarks>Safe to use from several threads at once, if the engine is.</remarks>
/// <param name="engine">The engine.</param>
internal sealed class WithholdingTranslator(ITranslator engine) : ITranslator
{
    private static readonly Problem Reason = new(ProblemKind.BadConfiguration, "it is not translated yet", "Run 'translate run', or 'translate review --translate'");

    private volatile bool _isWithheld;

    /// <summary>Whether the engine is not asked.</summary>
    public bool IsWithheld
    {
        get => _isWithheld;
        set => _isWithheld = value;
    }

    /// <inheritdoc/>
    public EngineInfo Info => engine.Info;

    /// <inheritdoc/>
    public EngineUsage Usage => engine.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => engine.CountBilledCharacters(request);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken) => _isWithheld
        ? Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(_ => new TranslationResult.Failure(Reason))])
        : engine.TranslateAsync(requests, cancellationToken);
}
