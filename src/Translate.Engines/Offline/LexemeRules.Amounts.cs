namespace Translate.Engines.Offline;

/// <content>Rules for amounts.</content>
internal static partial class LexemeRules
{
    /// <summary><c>naik sebesar 10 persen</c>: rose by 10 percent; <c>denda sebesar Rp1 juta</c>: a fine of Rp1 million.</summary>
    private static bool MakeByAmount(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "sebesar" or "sebanyak" or "senilai" } entry } amounting
            || At(lexemes, at - 1) is not { } before
        )
        {
            return false;
        }

        const int Reach = 6;
        if (
            entry.Form == "sebesar"
            && before.Class is WordClass.Noun or WordClass.Demonstrative
            && lexemes.Take(at).TakeLast(Reach).Any(lexeme => lexeme is { Class: WordClass.Verb, English: "cost" or "owe" })
        )
        {
            // Cost the state Rp120 billion.
            lexemes[at] = amounting with
            {
                Class = WordClass.Particle,
                English = string.Empty,
            };
            return true;
        }

        var isChange =
            before.Class == WordClass.Noun
            && entry.Form != "senilai"
            && lexemes
                .Take(at)
                .TakeLast(Reach)
                .Reverse()
                .TakeWhile(lexeme => lexeme.Class is not (WordClass.Mark or WordClass.Preposition))
                .Any(lexeme => lexeme.Class == WordClass.Verb && EnglishStyle.IsChange(lexeme.English));
        var english =
            before.Class is WordClass.Verb or WordClass.Adverb || isChange ? "by"
            : before.Class is WordClass.Passive && entry.Form == "sebesar" ? "at"
            : before.Class is WordClass.Noun or WordClass.Adjective or WordClass.Title
                ? entry.Form == "senilai" ? "worth"
                    : "of"
            : null;
        if (english is null)
        {
            return false;
        }

        lexemes[at] = amounting with { English = english, Entry = entry with { English = english } };
        return true;
    }

    /// <summary><c>berjalan kaki sejauh lima kilometer</c>: walk for five kilometers; <c>terdengar hingga dua kilometer dari</c>: heard as far as two kilometers from.</summary>
    private static bool MakeForDistance(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "sejauh" or "hingga" or "sampai" } entry } far
            || At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, English: "kilometer" or "meter" or "mile" }
            || entry.Form != "sejauh" && At(lexemes, at + 3) is not { Entry.Form: "dari" }
        )
        {
            return false;
        }

        var english = entry.Form == "sejauh" ? "for" : "as far as";
        lexemes[at] = far with
        {
            Class = WordClass.Preposition,
            English = english,
            Entry = entry with { Class = WordClass.Preposition, English = english },
        };
        return true;
    }

    /// <summary><c>Sebanyak 12 rumah rusak</c>: a total of 12 houses. After a verb, "as many as".</summary>
    private static bool MakeTotal(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "sebanyak" } entry } many
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark or WordClass.Conjunction })
        )
        {
            return false;
        }

        lexemes[at] = many with
        {
            Class = WordClass.Determiner,
            English = "a total of",
            Entry = entry with { Class = WordClass.Determiner, English = "a total of", Forms = "pl" },
        };
        return true;
    }

    /// <summary><c>naik tipis</c>: rise slightly. Of a thing, "thin".</summary>
    private static bool MakeSlightly(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Entry: { Form: "tipis" } entry } thin
            || At(lexemes, at - 1) is not { Class: WordClass.Verb }
        )
        {
            return false;
        }

        var english = lexemes[at - 1].English is "win" or "lose" ? "narrowly" : "slightly";
        lexemes[at] = thin with
        {
            Class = WordClass.Adverb,
            English = english,
            Entry = entry with { Class = WordClass.Adverb, English = english },
        };
        return true;
    }

    /// <summary><c>total belanja negara</c>: total state spending.</summary>
    private static bool MoveTotal(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Entry: { Form: "total" } entry, Term: null } total
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: false } noun
        )
        {
            return false;
        }

        lexemes[at] = noun with { HasCapital = total.HasCapital, IsFirst = total.IsFirst };
        lexemes[at + 1] = total with
        {
            Class = WordClass.Adjective,
            Entry = entry with { Class = WordClass.Adjective },
            HasCapital = false,
            IsFirst = false,
        };
        return true;
    }
}
