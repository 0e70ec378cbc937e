using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>A word, phrase, term, number or mark of the source, with what is known of it.</summary>
/// <param name="Class">What it does.</param>
/// <param name="English">Its rendering in the basic form; the source text for names, unknown words and marks.</param>
/// <param name="Range">Where it stands.</param>
internal sealed record Lexeme(WordClass Class, string English, TextRange Range)
{
    /// <summary>Its line of the lexicon; null where the lexicon has none.</summary>
    public LexiconEntry? Entry { get; init; }

    /// <summary>The glossary term that it is; null for all else.</summary>
    public TermOccurrence? Term { get; init; }

    /// <summary>Whether it is reduplicated.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether -nya hangs on it.</summary>
    public bool HasPossessor { get; init; }

    /// <summary>Whether white space stands before it in the source.</summary>
    public bool HasSpaceBefore { get; init; }

    /// <summary>Whether it begins with a capital in the source.</summary>
    public bool HasCapital { get; init; }

    /// <summary>Whether it is a name rather than a common word.</summary>
    public bool IsProper => Class is WordClass.Name or WordClass.Place || English is [var first, ..] && char.IsUpper(first);
}
