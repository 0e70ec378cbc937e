namespace Translate.Server.Security;

/// <summary>What somebody did.</summary>
/// <param name="User">Who.</param>
/// <param name="Action">What, such as <c>approve</c>.</param>
internal sealed record AuditEntry(string User, string Action)
{
    /// <summary>When; set by the log.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The document's name in outputs; null if none is concerned.</summary>
    public string? Document { get; init; }

    /// <summary>The sentence's place in the document.</summary>
    public string? Unit { get; init; }

    /// <summary>The sentence, or the term.</summary>
    public string? Source { get; init; }

    /// <summary>The text before.</summary>
    public string? Before { get; init; }

    /// <summary>The text after.</summary>
    public string? After { get; init; }

    /// <summary>The comment, the reason, or the place in the glossary.</summary>
    public string? Note { get; init; }
}
