namespace Translate.EngineEmulators.Chat;

/// <summary>A request that came in.</summary>
/// <param name="Path">Of the address.</param>
/// <param name="Authorization">The header that carried the key: <c>bearer</c>, <c>api-key</c> or <c>none</c>.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Segments">How many segments it had.</param>
/// <param name="Fault">What went wrong; null for nothing.</param>
public sealed record ChatRequestRecord(string Path, string Authorization, string Body, int Segments, ChatFault? Fault);
