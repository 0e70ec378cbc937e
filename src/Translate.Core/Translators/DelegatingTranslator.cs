using Translate.Core.Glossaries;

namespace Translate.Core.Translators;

/// <summary>Passes everything on to another engine. Decorators derive from it and override what they change.</summary>
/// <param name="inner">The engine that is decorated.</param>
public abstract class DelegatingTranslator(ITranslator inner) : ITranslator
{
    /// <inheritdoc/>
    public virtual EngineInfo Info => Inner.Info;

    /// <inheritdoc/>
    public virtual EngineUsage Usage => Inner.Usage;

    /// <summary>The engine that is decorated.</summary>
    protected ITranslator Inner { get; } = inner;

    /// <inheritdoc/>
    public virtual long CountBilledCharacters(TranslationRequest request) => Inner.CountBilledCharacters(request);

    /// <inheritdoc/>
    public virtual void UseGlossary(Glossary glossary) => Inner.UseGlossary(glossary);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) => Inner.TranslateAsync(requests, cancellationToken);

    /// <summary>Returns what the engine bills for a request. Counts only if nobody counted before.</summary>
    protected long GetBilledCharacters(TranslationRequest request) => request.BilledCharacters ?? CountBilledCharacters(request);
}
