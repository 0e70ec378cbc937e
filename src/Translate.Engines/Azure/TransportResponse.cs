namespace Translate.Engines.Azure;

/// <summary>What came back.</summary>
/// <param name="Html">One translation a segment, in order, as HTML.</param>
/// <param name="MeteredCharacters">What the service says that it charged; null if it does not say.</param>
/// <param name="RequestId">The name under which the service has logged the request; null if it gave none.</param>
internal sealed record TransportResponse(IReadOnlyList<string> Html, long? MeteredCharacters, string? RequestId);
