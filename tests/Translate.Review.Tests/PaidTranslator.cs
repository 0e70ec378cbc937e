using Translate.Core.Translators;

namespace Translate.Review.Tests;

/// <summary>Another engine, at a price.</summary>
internal sealed class PaidTranslator(ITranslator engine) : ITranslator
{
    public EngineInfo Info => engine.Info with { PricePerMillion = 10 };

    public EngineUsage Usage => engine.Usage;

    public long CountBilledCharacters(TranslationRequest request) => engine.CountBilledCharacters(request);

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) => engine.TranslateAsync(requests, cancellationToken);
}
