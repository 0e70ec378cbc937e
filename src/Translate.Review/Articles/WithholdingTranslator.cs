using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Review.Articles;

/// <summary>An engine that can be withheld, so that a review asks it only for what a person wants translated.</summary>
internal sealed class WithholdingTranslator(ITranslator engine) : ITranslator
{
    private static readonly Problem Reason = new(ProblemKind.BadConfiguration, "it is not translated yet", "Run 'translate run', or 'translate review --translate'");

    private volatile bool _isWithheld;
    private volatile IReadOnlySet<string> _released = new HashSet<string>();

    /// <summary>Whether the engine is asked only for released texts.</summary>
    public bool IsWithheld
    {
        get => _isWithheld;
        set => _isWithheld = value;
    }

    /// <inheritdoc/>
    public EngineInfo Info => engine.Info;

    /// <inheritdoc/>
    public EngineUsage Usage => engine.Usage;

    /// <summary>Asks the engine for these texts even while it is withheld. They replace those released before.</summary>
    public void Release(IReadOnlySet<string> texts) => _released = texts;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => engine.CountBilledCharacters(request);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var (isWithheld, released) = (_isWithheld, _released);
        var asked = requests.Where(request => !isWithheld || released.Contains(request.Text)).ToList();
        var answers = new Queue<TranslationResult>(asked.Count == 0 ? [] : await engine.TranslateAsync(asked, cancellationToken).ConfigureAwait(false));
        return [.. requests.Select(request => isWithheld && !released.Contains(request.Text) ? new TranslationResult.Failure(Reason) : answers.Dequeue())];
    }
}
