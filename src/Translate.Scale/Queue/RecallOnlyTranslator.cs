using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Queue;

/// <summary>Stands for an engine where everything comes from the memory. Asks nobody: what the memory does not have fails.</summary>
/// <param name="info">The engine that it replaces.</param>
internal sealed class RecallOnlyTranslator(EngineInfo info) : ITranslator
{
    private static readonly Problem NotStored = new(ProblemKind.Internal, "the translation is not in the memory", "Submit the batch again");

    /// <inheritdoc/>
    public EngineInfo Info => info;

    /// <inheritdoc/>
    public EngineUsage Usage => default;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => 0;

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(_ => new TranslationResult.Failure(NotStored))]);
}
