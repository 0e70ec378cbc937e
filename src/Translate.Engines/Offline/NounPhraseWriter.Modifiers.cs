namespace Translate.Engines.Offline;

/// <content>Chooses the form and place of what qualifies a noun.</content>
internal sealed partial class NounPhraseWriter
{
    /// <summary>Returns the preposition of a phrase after the head: an increase in prices, talks between the two, a request for help.</summary>
    private static string ChoosePreposition(Lexeme head, NounPhrase after) =>
        IsBetween(head, after) ? "between"
        : EnglishStyle.TakesIn(head)
        || after.Head is { English: "standings" }
        || after.Head is { English: "case" }
            && (
                head.English is "suspect" or "defendant" or "witness" or "convict"
                || head.English.EndsWith("hearing", StringComparison.Ordinal)
                || head.English.EndsWith("trial", StringComparison.Ordinal)
            )
            ? "in"
        : EnglishStyle.TakesFor(head) ? "for"
        : "of";

    /// <summary>Whether the head is something between the two that follow.</summary>
    private static bool IsBetween(Lexeme head, NounPhrase after) =>
        EnglishStyle.TakesBetween(head.English)
        && (
            after.Head is { Class: WordClass.Name, IsPlural: true }
            || after.Quantifiers.Exists(quantifier => quantifier.English == "the two" || quantifier.Entry?.Form is "dua" or "kedua")
        );

    /// <summary>Returns the adjective that English has for a noun before another one: economic growth; null if it has none, or the noun has more to it.</summary>
    private static string? GetAdjective(NounPhrase phrase, NounPhrase before) =>
        before
            is {
                Quantifiers.Count: 0,
                Modifiers.Count: 0,
                AdjectiveClause.Count: 0,
                Followers.Count: 0,
                Inner: null,
                Head:
                { Class: WordClass.Noun, Term: null, IsPlural: false, IsPartOfName: false, IsCapitalized: false, HasPossessor: false } noun
            }
        && phrase.Head is { } head
        && !head.IsPartOfName
        && !EnglishStyle.KeepsNoun(head.English)
            ? EnglishStyle.GetRelational(noun.English)
            : null;

    /// <summary>Whether the adjective is before a number: the last three months.</summary>
    private static bool IsBeforeNumbers(Lexeme modifier) =>
        modifier
            is { Class: WordClass.Ordinal, English: "first" }
                or { Class: WordClass.Adjective, English: "last" or "next" or "past" or "previous" or "first" or "following" };

    /// <summary>The year comes first, then ordinals, then adjectives in reverse order, then places.</summary>
    private static (int Kind, int Place) GetRank(Lexeme modifier) =>
        modifier.Class switch
        {
            WordClass.Number => (0, 0),
            WordClass.Adjective when modifier.English == "another" => (0, 0),
            WordClass.Ordinal => (1, 0),
            WordClass.Adjective when EnglishStyle.IsRelational(modifier.English) => (4, -modifier.Range.Start),
            WordClass.Adjective => (2, -modifier.Range.Start),
            _ => (3, -modifier.Range.Start),
        };

    private static string FormatModifier(Lexeme modifier) =>
        modifier.Class == WordClass.Place ? modifier.Adjective ?? WithoutArticle(modifier.English) : modifier.English;
}
