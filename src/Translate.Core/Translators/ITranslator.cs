using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>What turns Indonesian text into English.</summary>
/// <remarks>
/// The pipeline sends segments of one document per call; batching, retries and limits are decorators around an engine.
/// Implementations are safe to call from several threads at once.
/// </remarks>
public interface ITranslator
{
    /// <summary>Who it is and what it can do; the same for its whole life.</summary>
    EngineInfo Info { get; }

    /// <summary>The requests since it was created. The counts only increase.</summary>
    EngineUsage Usage { get; }

    /// <summary>What it would bill for one request, markup included, in UTF-16 code units. The same before and after the call.</summary>
    long CountBilledCharacters(TranslationRequest request);

    /// <summary>Receives the glossary of a pipeline before its first request, and again when it changes. Only an engine whose service keeps glossaries needs it.</summary>
    /// <remarks>Sends nothing. In addition, each request has its own terms.</remarks>
    void UseGlossary(Glossary glossary) { }

    /// <summary>Translates a batch.</summary>
    /// <param name="requests">May be empty.</param>
    /// <param name="cancellationToken">Cancels the whole batch.</param>
    /// <returns>One result a request, in the same order; each succeeds or fails on its own, with a reason.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <remarks>A failure of the whole call may be thrown as <see cref="ProblemException"/>; the pipeline then counts every item as failed for that reason.</remarks>
    Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken);
}
