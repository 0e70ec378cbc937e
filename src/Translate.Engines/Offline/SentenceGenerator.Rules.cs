namespace Translate.Engines.Offline;

/// <content>The rules of the sentence, by name, in the order in which they are tried.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Rules that write a whole phrase.</summary>
    private static readonly (string Name, Func<SentenceGenerator, Lexeme, bool, bool> Apply)[] PhraseRules =
    [
        ("date", static (sentence, _, _) => sentence.TryWriteDate()),
        ("noun-phrase", static (sentence, lexeme, afterNounPhrase) => sentence.TryWriteNounPhrase(lexeme, afterNounPhrase)),
    ];

    /// <summary>Rules that write a word by its context.</summary>
    private static readonly (string Name, Func<SentenceGenerator, Lexeme, bool, bool> Apply)[] WordRules =
    [
        For("mark", WordClass.Mark, static (sentence, lexeme, _) => sentence.WriteMark(lexeme)),
        For("copied-word", WordClass.Unknown, static (sentence, lexeme, _) => sentence._text.AddWord(lexeme.English, isCopied: true)),
        For("pronoun", WordClass.Pronoun, static (sentence, lexeme, _) => sentence.WritePronoun(lexeme)),
        ("existence", static (sentence, lexeme, afterNounPhrase) => sentence.TryWriteExistence(lexeme, afterNounPhrase)),
        ("passive-as-noun", static (sentence, lexeme, afterNounPhrase) => sentence.TryWritePassiveNominal(lexeme, afterNounPhrase)),
        (
            "passive-after-preposition",
            static (sentence, lexeme, afterNounPhrase) => sentence.TryWritePassiveGerund(lexeme, afterNounPhrase)
        ),
        ("subject-after-verb", static (sentence, lexeme, afterNounPhrase) => sentence.TryInvert(lexeme, afterNounPhrase)),
        ("verb-as-noun", static (sentence, lexeme, afterNounPhrase) => sentence.TryWriteNominal(lexeme, afterNounPhrase)),
        ("attribution-after-quote", static (sentence, lexeme, afterNounPhrase) => sentence.TryWriteAttribution(lexeme, afterNounPhrase)),
        For("verb", WordClass.Verb, static (sentence, lexeme, afterNounPhrase) => sentence.WriteVerb(lexeme, afterNounPhrase)),
        ("passive-after-adjective", static (sentence, lexeme, _) => sentence.TryWritePassiveInfinitive(lexeme)),
        For("passive", WordClass.Passive, static (sentence, lexeme, afterNounPhrase) => sentence.WritePassive(lexeme, afterNounPhrase)),
        For(
            "auxiliary",
            WordClass.Auxiliary,
            static (sentence, lexeme, afterNounPhrase) => sentence.WriteAuxiliary(lexeme, afterNounPhrase)
        ),
        For("negation", WordClass.Negation, static (sentence, lexeme, afterNounPhrase) => sentence.WriteNegation(lexeme, afterNounPhrase)),
        For(
            "predicate-adjective",
            WordClass.Adjective,
            static (sentence, lexeme, afterNounPhrase) => sentence.WritePredicate(lexeme, afterNounPhrase)
        ),
        For("adverb", WordClass.Adverb, static (sentence, lexeme, afterNounPhrase) => sentence.WriteAdverb(lexeme, afterNounPhrase)),
        For("demonstrative", WordClass.Demonstrative, static (sentence, lexeme, _) => sentence.WriteDemonstrative(lexeme)),
        For(
            "preposition",
            WordClass.Preposition,
            static (sentence, lexeme, afterNounPhrase) => sentence.WritePreposition(lexeme, afterNounPhrase)
        ),
        ("relative-clause", static (sentence, lexeme, afterNounPhrase) => sentence.TryWriteRelative(lexeme, afterNounPhrase)),
        For("conjunction", WordClass.Conjunction, static (sentence, lexeme, _) => sentence.WriteConjunction(lexeme)),
        ("yes-no-question", static (sentence, lexeme, _) => sentence.TryWriteQuestion(lexeme)),
        ("question-word", static (sentence, lexeme, _) => sentence.TryWriteQuestionWord(lexeme)),
        ("word", static (sentence, lexeme, _) => sentence.AddWord(lexeme.English)),
    ];

    /// <summary>Rules for the article of a noun that can have one. They know the word before the noun phrase.</summary>
    private static readonly (string Name, Func<SentenceGenerator, string?> Choose)[] ArticleRules =
    [
        ("no-article-in-headline", static sentence => sentence._isHeadline ? string.Empty : null),
        (
            "no-article-after-per",
            static sentence =>
                sentence._before is { Entry.Form: "per" } or { Class: WordClass.Mark, English: "(" } or { Class: WordClass.Pronoun }
                    ? string.Empty
                    : null
        ),
        ("no-article-after-whose", static sentence => sentence._before?.English == "whose" ? string.Empty : null),
        (
            "no-article-after-named",
            static sentence => sentence._before is { Class: WordClass.Preposition, Entry.Form: "bernama" } ? string.Empty : null
        ),
        (
            "no-article-after-form-of",
            static sentence =>
                sentence._before is { Class: WordClass.Preposition, English: ['a', 's', ' ', .., ' ', 'o', 'f'] form }
                && EnglishStyle.IsGeneric(form[..^" of".Length])
                    ? string.Empty
                    : null
        ),
        ("a-for-derived", static sentence => sentence._before is { Class: WordClass.Preposition, Entry: null } ? "a" : null),
        (
            "no-article-for-office",
            static sentence =>
                (
                    sentence._lexemes[sentence._next] is { Class: WordClass.Title } title && title.Is(WordFeatures.Unique)
                    || sentence._lexemes[sentence._next] is { Term: not null } term && EnglishStyle.IsPerson(term.English)
                )
                && (
                    sentence._before is { English: "become" } or { Entry.Form: "sebagai" }
                    || sentence._before?.English.EndsWith(" as", StringComparison.Ordinal) == true
                )
                    ? string.Empty
                    : null
        ),
        (
            "no-article-after-no",
            static sentence =>
                sentence._before is { Class: WordClass.Conjunction, English: "or" or "and" }
                && sentence._noun is { Quantifiers: [{ English: "no" }, ..] }
                    ? string.Empty
                    : null
        ),
        (
            "a-after-not",
            static sentence => sentence._before is { Class: WordClass.Negation, Entry.Form: "bukan" or "bukanlah" } ? "a" : null
        ),
        ("a-after-dropped-word", static sentence => sentence._before is { Class: WordClass.Preposition, English.Length: 0 } ? "a" : null),
        (
            "a-for-role",
            static sentence =>
                sentence._before is { English: "as" or "become" or "is" or "there" } or { Entry.Form: "sebagai" }
                || sentence._before is { Class: WordClass.Passive } role && role.English.EndsWith(" as", StringComparison.Ordinal)
                    ? "a"
                    : null
        ),
        (
            "the-for-speaker",
            static sentence =>
                sentence._before is { Class: WordClass.Verb, Entry: { } entry } && EnglishStyle.IsAttribution(entry.Form) ? "the" : null
        ),
        ("a-for-agent", static sentence => sentence.IsUnknownAgent() ? "a" : null),
        (
            "a-for-instrument",
            static sentence =>
                sentence._before is { Class: WordClass.Preposition, English: "with" }
                && sentence._lexemes[sentence._next] is { Class: WordClass.Noun, HasPossessor: false } tool
                && EnglishStyle.IsInstrument(tool.English)
                    ? "a"
                    : null
        ),
        ("a-for-size", static sentence => sentence._before is { Class: WordClass.Preposition, English: "the size of" } ? "a" : null),
        ("a-for-amount", static sentence => sentence.IsNewAmount() ? "a" : null),
        ("a-for-one-of-group", static sentence => sentence._lexemes[sentence._next].IsOne ? "a" : null),
        (
            "a-after-and",
            static sentence =>
                sentence._before is { Class: WordClass.Conjunction, English: "and" or "or" }
                && sentence._article.Word == "a"
                && sentence._clause is { WantsVerb: false }
                    ? "a"
                    : null
        ),
        ("a-for-news", static sentence => sentence.IsNews() ? "a" : null),
        ("the-for-subject", static sentence => sentence.IsSubjectOfReport() ? "the" : null),
        (
            "a-for-first-mention",
            static sentence =>
                sentence._before is { Class: WordClass.Verb }
                && sentence._lexemes[sentence._next] is { Class: not WordClass.Title } first
                && (first.Term is null || !first.English.Any(char.IsUpper))
                    ? "a"
                    : null
        ),
    ];

    /// <summary>A rule for every word of a class that no rule before it has written.</summary>
    private static (string Name, Func<SentenceGenerator, Lexeme, bool, bool> Apply) For(
        string name,
        WordClass wordClass,
        Action<SentenceGenerator, Lexeme, bool> write
    ) =>
        (
            name,
            (sentence, lexeme, afterNounPhrase) =>
            {
                if (lexeme.Class != wordClass)
                {
                    return false;
                }

                write(sentence, lexeme, afterNounPhrase);
                return true;
            }
        );

    private bool AddWord(string word)
    {
        _text.AddWord(word);
        return true;
    }
}
