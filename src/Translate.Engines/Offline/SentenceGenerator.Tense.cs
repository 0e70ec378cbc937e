namespace Translate.Engines.Offline;

/// <content>Chooses the tense.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Whether the sentence is a headline: it ends without a mark and has a verb without prefix after its subject.</summary>
    private static bool IsHeadline(IReadOnlyList<Lexeme> lexemes) =>
        lexemes.Count > 2
        && lexemes[^1].Class != WordClass.Mark
        && lexemes[0].HasCapital
        && (
            lexemes
                .Skip(1)
                .Any(lexeme =>
                    lexeme is { Class: WordClass.Verb, Entry: { } entry, Term: null }
                    && (!EnglishStyle.IsPrefixed(entry.Form) || entry.Form is "menang")
                )
            || lexemes.All(lexeme =>
                lexeme.HasCapital
                || lexeme.Class
                    is not (
                        WordClass.Noun
                        or WordClass.Adjective
                        or WordClass.Verb
                        or WordClass.Passive
                        or WordClass.Title
                        or WordClass.Unknown
                    )
            )
        );

    /// <summary>Whether the sentence is a general truth: it addresses the reader or is about habits, and has no date.</summary>
    private static bool IsPresent(IReadOnlyList<Lexeme> lexemes) =>
        (
            lexemes
                .Index()
                .Any(lexeme =>
                    lexeme.Item is { Class: WordClass.Pronoun, Entry.Form: "kita" }
                    && (lexeme.Index == 0 || lexemes[lexeme.Index - 1].Entry?.Form != "yang")
                )
            || lexemes.Any(static lexeme => lexeme is { Class: WordClass.Pronoun, English: "you" })
            || lexemes
                .TakeWhile(static lexeme => lexeme.Entry?.Form != "yang")
                .Any(static lexeme => lexeme.Class == WordClass.Adverb && EnglishStyle.IsHabitual(lexeme.English))
            || lexemes
                .TakeWhile(lexeme => lexeme.Class is not (WordClass.Verb or WordClass.Passive))
                .Any(lexeme => lexeme.Entry?.Form is "kini" or "sekarang" or "saat ini")
            || HasCopula(lexemes)
            || DescribesThis(lexemes)
            || lexemes.Any(lexeme => EnglishStyle.IsCondition(lexeme.Entry?.Form))
                && lexemes.Any(lexeme => EnglishStyle.IsAbility(lexeme.Entry?.Form))
            || lexemes.Count > 0
                && EnglishStyle.IsCondition(lexemes[0].Entry?.Form)
                && !lexemes.Any(lexeme =>
                    lexeme is { Entry.Form: "sudah" or "sempat" or "kemarin" or "lalu" } || lexeme.Is(WordFeatures.Speech)
                )
            || lexemes.Any(lexeme =>
                lexeme.Entry?.Form is "dapat" or "bisa" or "mungkin"
                || lexeme is { Class: WordClass.Determiner, Entry.Form: "setiap" or "tiap" }
            ) && !lexemes.Any(IsOfEvent)
        )
        && !lexemes.Any(lexeme =>
            lexeme.Class is WordClass.Month or WordClass.Day
            || EnglishPreposition.IsYear(lexeme)
            || lexeme is { Class: WordClass.Noun, English: ['t', 'h', 'e', ' ', '1' or '2', ..] }
            || lexeme.Entry?.Form == "telah"
            || lexeme.English.EndsWith(" ago", StringComparison.Ordinal)
            || EnglishStyle.IsAttribution(lexeme.Entry?.Form)
        );

    /// <summary>Whether the word refers to one event or to someone known, so that the sentence is not a general truth.</summary>
    private static bool IsOfEvent(Lexeme lexeme) =>
        lexeme.Class is WordClass.Title
        || lexeme
            is { Class: WordClass.Demonstrative, English: not "this" }
                or { Class: WordClass.Pronoun, Entry.Form: "dia" or "ia" or "mereka" or "kami" or "saya" }
                or { Entry.Form: "sudah" or "sempat" or "setelah" or "ketika" or "saat" or "usai" or "lalu" or "kemudian" or "kemarin" }
        || lexeme.Is(WordFeatures.Speech)
        || lexeme is { Class: WordClass.Name } && lexeme.Is(WordFeatures.Human);

    /// <summary>Whether the main verb is "is": no verb comes before it but in a clause with <c>yang</c>.</summary>
    private static bool HasCopula(IReadOnlyList<Lexeme> lexemes)
    {
        var verb = lexemes
            .Index()
            .FirstOrDefault(lexeme =>
                lexeme.Item.Class is WordClass.Verb or WordClass.Passive || EnglishStyle.IsCopula(lexeme.Item.Entry?.Form)
            );
        return verb.Item is not null
            && (EnglishStyle.IsCopula(verb.Item.Entry?.Form) ? verb.Index == 0 || lexemes[verb.Index - 1].Entry?.Form != "yang" : false);
    }

    /// <summary>Whether the sentence says what something here, or what something in general, is like: this stadium is big, water is important.</summary>
    private static bool DescribesThis(IReadOnlyList<Lexeme> lexemes)
    {
        var at = lexemes
            .TakeWhile(lexeme => lexeme is { Class: WordClass.Noun or WordClass.Demonstrative or WordClass.Place, HasPossessor: false })
            .Count();
        return at > 0
            && at < lexemes.Count
            && (lexemes[at - 1].Entry?.Form == "ini" || at == 1 && lexemes[0].IsMass)
            && lexemes[at] is { Class: WordClass.Adjective, IsPredicate: true };
    }

    /// <summary>Whether the sentence is about the future, and is not reported speech.</summary>
    private static bool IsFuture(IReadOnlyList<Lexeme> lexemes) =>
        lexemes
            .Index()
            .Any(lexeme =>
                lexeme.Item.Class == WordClass.Adverb
                && EnglishStyle.IsFuture(lexeme.Item.English)
                && !lexemes.Take(lexeme.Index).TakeLast(2).Any(before => before.Entry?.Form is "hingga" or "sampai" or "menjadi" or "untuk")
            )
        && !lexemes.Any(lexeme =>
            lexeme.Class == WordClass.Auxiliary && lexeme.English.Length > 0
            || lexeme.Is(WordFeatures.Speech)
            || EnglishStyle.IsAttribution(lexeme.Entry?.Form)
            || lexeme.Entry?.Form == "bahwa"
            || lexeme.Class is WordClass.Verb or WordClass.Adjective
                && lexeme.English
                    is "agree"
                        or "plan"
                        or "decide"
                        or "ask"
                        or "propose"
                        or "target"
                        or "want"
                        or "order"
                        or "urge"
                        or "promise"
                        or "approve"
                        or "set"
                        or "estimate"
                        or "predict"
                        or "agreed"
        );
}
