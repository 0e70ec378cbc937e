using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>A word, phrase, term, number or mark of the source with its analysis.</summary>
/// <param name="Class">Its word class.</param>
/// <param name="English">Its English base form. The source text for names, unknown words and marks.</param>
/// <param name="Range">Its place in the source.</param>
internal sealed record Lexeme(WordClass Class, string English, TextRange Range)
{
    /// <summary>Its text in the source.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Its lexicon entry. Null if the lexicon has none.</summary>
    public LexiconEntry? Entry { get; init; }

    /// <summary>Its glossary term. Null if it is not a term.</summary>
    public TermOccurrence? Term { get; init; }

    /// <summary>The names of the rules that read or changed it, in order. Empty unless the sentence is explained.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether it is a plural, marked by reduplication.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether only one is meant, although the noun is mostly of several: <c>Wagiman, petani</c>.</summary>
    public bool IsOne { get; init; }

    /// <summary>Whether it is the name of a team.</summary>
    public bool IsTeam { get; init; }

    /// <summary>Whether it is an unknown word that is read as a noun, and copied.</summary>
    public bool IsCopied { get; init; }

    /// <summary>Whether it has the suffix -nya.</summary>
    public bool HasPossessor { get; init; }

    /// <summary>Whether white space precedes it in the source.</summary>
    public bool HasSpaceBefore { get; init; }

    /// <summary>Whether it starts with a capital in the source.</summary>
    public bool HasCapital { get; init; }

    /// <summary>Whether it is a common word in the name of something, which English writes with a capital: <c>Sekolah Hukum Harvard</c>.</summary>
    public bool IsPartOfName { get; init; }

    /// <summary>Whether it is a name in capitals, such as KPK.</summary>
    public bool IsAcronym => Class == WordClass.Name && English.Length > 1 && !English.Any(char.IsLower) && English.Any(char.IsLetter);

    /// <summary>Whether English does not count it: no article and no plural.</summary>
    public bool IsMass => Entry is { Forms: "-" } || Is(WordFeatures.Mass);

    /// <summary>The adjective of a place; null if it has none. That of a glossary term, only if the term accepts it.</summary>
    public string? Adjective =>
        Entry?.GetForm(0) is { Length: > 0 } adjective
        && (Term is null || Term.Entry.Renderings.Contains(adjective, StringComparer.Ordinal))
            ? adjective
            : null;

    /// <summary>Whether its entry has a feature.</summary>
    public bool Is(WordFeatures feature) => Entry is { } entry && (entry.Features & feature) != 0;

    /// <summary>Whether it is a comparative, which is before its noun only after <c>yang</c>.</summary>
    public bool IsPredicate { get; init; }

    /// <summary>Whether a sentence starts with it, so that its capital means nothing.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether it has a capital that does not come from the start of a sentence.</summary>
    public bool IsCapitalized => HasCapital && !IsFirst;

    /// <summary>Whether it is a proper name.</summary>
    /// <remarks>"House member" is not: its last word has no capital.</remarks>
    public bool IsProper =>
        Class is WordClass.Name or WordClass.Place
        || English is [var first, ..] && char.IsUpper(first) && !char.IsLower(English[English.LastIndexOf(' ') + 1]);
}
