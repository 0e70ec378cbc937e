using Translate.Core.Translators;

namespace Translate.Engines.Azure;

/// <summary>What is sent.</summary>
/// <param name="Segments">The segments, at least one. Each is sent as <see cref="AzureMarkup.Encode"/> gives it.</param>
/// <param name="TraceId">Names the request in the service's own logs.</param>
internal sealed record TransportRequest(IReadOnlyList<TranslationRequest> Segments, Guid TraceId);
