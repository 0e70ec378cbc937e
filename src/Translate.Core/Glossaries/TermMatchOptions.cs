namespace Translate.Core.Glossaries;

/// <summary>How an entry matches: the switches under <c>match:</c> in a glossary file.</summary>
public sealed record TermMatchOptions
{
    /// <summary>The switches with their defaults.</summary>
    public static TermMatchOptions Default { get; } = new();

    /// <summary>Whether the entry only protects a name: it is found, hides shorter terms inside it, and requires nothing. Default false.</summary>
    public bool Only { get; init; }

    /// <summary>Whether the last word may carry particles and pronouns such as <c>-nya</c>. Default true.</summary>
    public bool Clitics { get; init; } = true;

    /// <summary>Whether words may be doubled, as in <c>rudal-rudal balistik</c>. Default true.</summary>
    public bool Reduplication { get; init; } = true;

    /// <summary>Whether the term may continue a joined term, as <c>jelajah</c> does in <c>rudal balistik dan jelajah</c>. Default true.</summary>
    public bool SharedHead { get; init; } = true;

    /// <summary>Whether a verb also matches as its bare root, without an agent before it. Default false.</summary>
    public bool Root { get; init; }

    /// <summary>How letters must agree. Default <see cref="TermCase.Smart"/>.</summary>
    public TermCase Case { get; init; } = TermCase.Smart;
}
