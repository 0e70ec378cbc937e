namespace Translate.Core.Bitexts;

/// <summary>One step in the history of a sentence: who did what, when. Immutable.</summary>
/// <param name="Source">The sentence, normalized.</param>
/// <param name="Document">The name of the document in which it was done.</param>
/// <param name="Place">The id of the unit in that document, such as <c>3.2</c>.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Author">Who did it.</param>
/// <param name="At">When.</param>
internal sealed record ReviewEvent(string Source, string Document, string Place, ReviewEventKind Kind, string Author, DateTimeOffset At)
{
    /// <summary>The id in the memory. 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>The target before. Empty if the step did not concern it.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>The target after. Empty if the step did not concern it.</summary>
    public string After { get; init; } = string.Empty;

    /// <summary>The comment, or the reason.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The engine that made the target before. Empty if no engine did, or if the step did not concern it.</summary>
    public string Engine { get; init; } = string.Empty;

    /// <summary>The unit that the step saved, or deleted. 0 if it did neither.</summary>
    public long UnitId { get; init; }

    /// <summary>The approved unit that the step replaced or deleted, as a line of JSON, so that it can be undone. Null if there was no such unit.</summary>
    public string? Replaced { get; init; }

    /// <summary>Whether the step was undone.</summary>
    public bool IsUndone { get; init; }
}
