using Translate.Core.Memory;

namespace Translate.Review.Api;

/// <summary>An error to mark; with an id, one to remove.</summary>
internal sealed record ErrorRequest(
    long? Remove,
    string? Version,
    int Start,
    int End,
    ErrorSeverity Severity,
    ErrorCategory Category,
    string? Author
);
