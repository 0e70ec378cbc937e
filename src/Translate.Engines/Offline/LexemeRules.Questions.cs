namespace Translate.Engines.Offline;

/// <content>Rules for questions and reported speech.</content>
internal static partial class LexemeRules
{
    /// <summary><c>saling membantu</c>: help each other.</summary>
    private static bool MakeMutual(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "saling" } mutual
            || At(lexemes, at + 1) is not { Class: WordClass.Verb, Term: null, Entry: { } entry } verb
        )
        {
            return false;
        }

        var english = $"{verb.English} {mutual.English}";
        return Replace(lexemes, at, 2, verb with { English = english, Entry = entry with { English = english } });
    }

    /// <summary><c>berapa jumlah korban</c>, <c>berapa orang</c>: how many victims, how many people.</summary>
    private static bool CountInQuestion(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Question, Entry: { Form: "berapa" or "berapakah" or "berapa banyak" } entry } how
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title, HasPossessor: false } noun
        )
        {
            return false;
        }

        const string NumberOf = "number of ";
        if (noun.English.StartsWith(NumberOf, StringComparison.Ordinal))
        {
            lexemes[at + 1] = noun with { English = noun.English[NumberOf.Length..], Entry = noun.Entry! with { Forms = "=" } };
        }

        lexemes[at] = how with
        {
            Class = WordClass.Determiner,
            English = "how many",
            Entry = entry with { Class = WordClass.Determiner, Forms = "pl" },
        };
        return noun.Entry?.Form == "jumlah" && At(lexemes, at + 2) is { Class: WordClass.Noun or WordClass.Title }
            ? Replace(lexemes, at, 2, lexemes[at])
            : true;
    }

    /// <summary><c>petani yang sawahnya terendam</c>: farmers whose fields were submerged.</summary>
    private static bool MakeWhose(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "yang" } that
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: true, Term: null } owned
            || At(lexemes, at + 2)
                is not {
                    Class: WordClass.Verb
                        or WordClass.Passive
                        or WordClass.Adjective
                        or WordClass.Negation
                        or WordClass.Auxiliary
                        or WordClass.Adverb
                }
        )
        {
            return false;
        }

        lexemes[at] = that with { English = "whose" };
        lexemes[at + 1] = owned with { HasPossessor = false };
        return true;
    }

    /// <summary><c>menyebut pajak tumbuh</c>: say that the tax grew. With only an object, it is "call".</summary>
    private static bool MakeSay(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Verb, Entry: { Form: "menyebut" or "menyebutkan" or "menilai" or "memandang" } entry } call
            || At(lexemes, at - 1) is { Class: WordClass.Preposition or WordClass.Auxiliary }
        )
        {
            return false;
        }

        var clause = lexemes
            .Skip(at + 1)
            .TakeWhile(lexeme => lexeme.Class != WordClass.Mark && lexeme.Entry?.Form is not ("yang" or "sebagai" or "dengan"))
            .ToList();
        if (
            clause.Count == 0
            || !NounPhrase.CanStart(clause[0]) && clause[0].Entry?.Form != "ada" && !(clause.Count > 1 && clause[1].Entry?.Form == "ada")
            || !clause.Exists(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation)
                && !(
                    clause[^1].Class == WordClass.Adjective
                    && clause.Exists(lexeme => lexeme.Class is WordClass.Preposition or WordClass.Demonstrative)
                )
        )
        {
            return false;
        }

        lexemes[at] = call with { English = "say", Entry = entry with { English = "say", Forms = "said" } };
        return true;
    }
}
