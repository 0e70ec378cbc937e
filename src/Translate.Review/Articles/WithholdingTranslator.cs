using System.Collections.Concurrent;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Review.Articles;

/// <summary>An engine that can be withheld, so that a review asks it only for what a person wants translated.</summary>
internal sealed class WithholdingTranslator(ITranslator engine) : ITranslator
{
    /// <summary>Why a text is not translated.</summary>
    public static readonly Problem Reason = new(
        ProblemKind.BadConfiguration,
        "it is not translated yet",
        "Run 'translate run', or 'translate review --translate'"
    );

    private volatile bool _isWithheld;
    private readonly ConcurrentDictionary<string, bool> _released = new(StringComparer.Ordinal);

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

    /// <summary>Asks the engine for these texts even while it is withheld.</summary>
    public void Release(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _released[text] = true;
        }
    }

    /// <summary>No longer asks the engine for these texts.</summary>
    public void Withhold(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _released.TryRemove(text, out _);
        }
    }

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => engine.CountBilledCharacters(request);

    /// <inheritdoc/>
    public void UseGlossary(Glossary glossary) => engine.UseGlossary(glossary);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var isWithheld = _isWithheld;
        var isAsked = requests.Select(request => !isWithheld || _released.ContainsKey(request.Text)).ToList();
        var asked = requests.Where((_, i) => isAsked[i]).ToList();
        var answers = new Queue<TranslationResult>(
            asked.Count == 0 ? [] : await engine.TranslateAsync(asked, cancellationToken).ConfigureAwait(false)
        );
        return [.. isAsked.Select(wasAsked => wasAsked ? answers.Dequeue() : new TranslationResult.Failure(Reason))];
    }
}
