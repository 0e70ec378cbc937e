using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Looks words up in a glossary for a person.</summary>
internal static class GlossarySearch
{
    /// <summary>Fewer words are a term, not a sentence, unless a full stop or its like ends them.</summary>
    private const int MinSentenceWords = 4;

    /// <summary>The entries with the words in a spelling or a right rendering, in any case, in the glossary's order.</summary>
    public static IReadOnlyList<TermEntry> Containing(Glossary glossary, string words) =>
        [
            .. glossary.Entries.Where(entry =>
                entry.Spellings.Concat(entry.Renderings).Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase))
            ),
        ];

    /// <summary>Where the glossary's terms match in the words, if these look like a sentence; else none.</summary>
    public static IReadOnlyList<TermOccurrence> InSentence(Glossary glossary, string words) =>
        words.AsSpan().TrimEnd() is [.., '.' or '!' or '?'] || Token.Tokenize(words).Count(word => !word.IsMark) >= MinSentenceWords
            ? new TermMatcher(glossary).Match(words)
            : [];
}
