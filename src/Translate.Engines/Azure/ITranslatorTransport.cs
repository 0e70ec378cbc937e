using Translate.Engines.Resilience;

namespace Translate.Engines.Azure;

/// <summary>One request to the service, in words that belong to no version of it and to no client library.</summary>
/// <remarks>It neither waits nor tries again. Safe to use from several threads at once.</remarks>
internal interface ITranslatorTransport
{
    /// <summary>Asks once.</summary>
    /// <exception cref="EngineException">The service refused, could not be reached, or answered nonsense.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<TransportResponse> TranslateAsync(TransportRequest request, CancellationToken cancellationToken);
}
