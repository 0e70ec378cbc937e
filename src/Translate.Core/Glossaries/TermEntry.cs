using System.Globalization;
using System.Runtime.CompilerServices;
using Translate.Core.Problems;

namespace Translate.Core.Glossaries;

/// <summary>One term of the glossary: what the source says, and how English must say it.</summary>
public sealed record TermEntry
{
    /// <summary>The source term, in its dictionary form.</summary>
    public required string Source { get; init; }

    /// <summary>The required rendering; the source itself if the entry says <c>keep: true</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The file's domain, such as <c>diplomacy</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The location of the entry.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Other spellings of the source term, such as its acronym.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Other renderings that satisfy the check.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>Short renderings that satisfy the check from the second mention in a document on, after a full rendering.</summary>
    public IReadOnlyList<string> Later { get; init; } = [];

    /// <summary>Renderings that are always wrong.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    /// <summary>Whether the term stays as it is in the source.</summary>
    public bool Keep { get; init; }

    /// <summary>Default <see cref="TermStatus.Preferred"/>.</summary>
    public TermStatus Status { get; init; } = TermStatus.Preferred;

    /// <summary>Default <see cref="PartOfSpeech.Noun"/>.</summary>
    public PartOfSpeech PartOfSpeech { get; init; } = PartOfSpeech.Noun;

    /// <summary>How the entry matches.</summary>
    public TermMatchOptions Match { get; init; } = TermMatchOptions.Default;

    /// <summary>Where the entry holds; by default everywhere.</summary>
    public TermCondition When { get; init; } = TermCondition.Always;

    /// <summary>A note for people; empty if absent.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Where the rendering was taken from, usually an address; empty if it is not said.</summary>
    public string Reference { get; init; } = string.Empty;

    /// <summary>Sentence pairs in which the term is right.</summary>
    public IReadOnlyList<TermExample> Examples { get; init; } = [];

    /// <summary>Sentences in which the term must not match.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>Whether the text can be a term or a rendering: it has a letter, a digit, a currency sign or a percent sign.</summary>
    public static bool ContainsWord(string text) =>
        text.Any(c => char.IsLetterOrDigit(c) || c is '%' or '‰' or '°' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    /// <summary>The required rendering first, then the other right ones.</summary>
    public IEnumerable<string> Renderings => Accept.Prepend(Target);

    /// <summary>
    /// The source term first, then its other spellings. A source with an acronym in brackets, <c>Obligasi Daerah (Obda)</c>, is two spellings.
    /// </summary>
    public IEnumerable<string> Spellings =>
        SourceWithAcronym.Split(Source) is var (term, acronym) && acronym.Length > 0
            ? Aliases.Prepend(acronym).Prepend(term)
            : Aliases.Prepend(Source);

    /// <summary>Entries are equal only if they are the same object: a glossary may have two with the same content at two places.</summary>
    public bool Equals(TermEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary><c>source → target</c>.</summary>
    public override string ToString() => $"{Source} → {Target}";
}
