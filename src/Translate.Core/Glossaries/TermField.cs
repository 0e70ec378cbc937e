namespace Translate.Core.Glossaries;

/// <summary>A field of a glossary entry: its key in the file, how to read and set it, and what it matters for.</summary>
/// <param name="Key">The key in a glossary file, such as <c>accept</c>.</param>
/// <param name="Shape">The kind of its value.</param>
/// <param name="Get">Returns its value as texts; empty if it has its default. A condition and examples are texts for comparison only.</param>
/// <param name="Set">Returns the entry with the value of the texts. Fails for a condition and for examples, which are set as they are.</param>
internal sealed record TermField(
    string Key,
    TermFieldShape Shape,
    Func<TermEntry, IReadOnlyList<string>> Get,
    Func<TermEntry, IReadOnlyList<string>, TermEntry> Set
)
{
    /// <summary>The names of a choice; empty for other shapes.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The column in tables; null if tables do not hold the field.</summary>
    public string? Column { get; init; }

    /// <summary>What one value is called, for example in the message that a format cannot hold it.</summary>
    public required string One { get; init; }

    /// <summary>What several values are called.</summary>
    public required string Many { get; init; }

    /// <summary>Whether it changes how a matched term must be rendered; see <c>TermFingerprint</c>.</summary>
    public bool IsInFingerprint { get; init; }

    /// <summary>Whether it is only for people, so that a change of it never touches a translation.</summary>
    public bool IsForReaders { get; init; }

    /// <summary>Whether its value is a list.</summary>
    public bool IsList =>
        Shape is TermFieldShape.WordsList or TermFieldShape.Switches or TermFieldShape.Sentences or TermFieldShape.Examples;

    /// <summary>Whether its items are sentences, which a file has on a line each.</summary>
    public bool IsBlock => Shape is TermFieldShape.Sentences or TermFieldShape.Examples;
}
