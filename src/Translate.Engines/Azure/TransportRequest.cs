using Translate.Core.Translators;

namespace Translate.Engines.Azure;

/// <summary>What is sent.</summary>
/// <param name="Inputs">The texts, at least one.</param>
/// <param name="TraceId">Names the request in the service's own logs.</param>
internal sealed record TransportRequest(IReadOnlyList<TransportInput> Inputs, Guid TraceId);

/// <summary>One text.</summary>
/// <param name="Html">HTML whose text is Indonesian.</param>
/// <param name="References">Model sentences; only version 2026-06-06 takes them.</param>
internal sealed record TransportInput(string Html, IReadOnlyList<ReferencePair> References);
