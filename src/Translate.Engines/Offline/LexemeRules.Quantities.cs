namespace Translate.Engines.Offline;

/// <content>Rules for quantities.</content>
internal static partial class LexemeRules
{
    /// <summary><c>jauh lebih baik</c>: much better.</summary>
    private static bool MakeMuch(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "jauh" } entry } far || At(lexemes, at + 1) is not { Entry.Form: "lebih" })
        {
            return false;
        }

        lexemes[at] = far with
        {
            Class = WordClass.Adverb,
            English = "much",
            Entry = entry with { Class = WordClass.Adverb, English = "much" },
        };
        return true;
    }

    /// <summary><c>lebih banyak mahasiswa dibandingkan tahun lalu</c>: more students than last year. Without "more", the word is "compared with".</summary>
    private static bool MakeThan(List<Lexeme> lexemes, int at)
    {
        const int Reach = 8;
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Preposition,
                    Entry: { Form: "dibanding" or "dibandingkan" or "ketimbang" or "daripada" or "dari" } entry
                } compared
            || entry.Form == "dari"
                && At(lexemes, at - 1) is not { Class: WordClass.Adverb, Entry.Form: ['l', 'e', 'b', 'i', 'h', ' ', ..] }
            || entry.Form != "dari" && !lexemes.Take(at).TakeLast(Reach).Any(IsComparative)
        )
        {
            return false;
        }

        lexemes[at] = compared with { English = "than", Entry = entry with { English = "than" } };
        return true;
    }

    private static bool IsComparative(Lexeme lexeme) =>
        lexeme.English is "more" or "better" or "worse" or "fewer" or "less" or "much more"
        || lexeme.English.StartsWith("more ", StringComparison.Ordinal)
        || lexeme is { Class: WordClass.Adjective, IsPredicate: true } && lexeme.English.EndsWith("er", StringComparison.Ordinal);

    /// <summary><c>seluruh anggota</c>: all members. Of one thing, <c>seluruh dunia</c>, "the entire".</summary>
    private static bool MakeAll(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "seluruh" } entry } entire
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title, Term: null } noun
            || noun.IsProper
            || noun.Is(WordFeatures.Unique)
            || EnglishStyle.IsWhole(noun.English)
        )
        {
            return false;
        }

        lexemes[at] = entire with { English = "all", Entry = entry with { English = "all", Forms = "pl" } };
        return true;
    }

    /// <summary><c>usia minimal pemilih</c>: the minimum age. Before a number, "at least".</summary>
    private static bool MakeMinimum(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "minimal" or "maksimal" } entry } least
            || At(lexemes, at - 1) is not { Class: WordClass.Noun, HasPossessor: false }
            || At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
        )
        {
            return false;
        }

        var english = entry.Form == "minimal" ? "minimum" : "maximum";
        lexemes[at] = least with
        {
            Class = WordClass.Adjective,
            English = english,
            Entry = entry with { Class = WordClass.Adjective, English = english },
        };
        return true;
    }

    /// <summary><c>Kekurangan air memaksa warga</c>: a lack of water. With a subject, "lack".</summary>
    private static bool MakeLack(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "kekurangan" } entry } lack
            || At(lexemes, at - 1)
                is not (null or { Class: WordClass.Mark, English: not "," } or { Class: WordClass.Preposition } or { Entry.Form: "bahwa" })
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title }
            || !lexemes
                .Skip(at + 2)
                .TakeWhile(lexeme => lexeme is not { Class: WordClass.Mark, English: "." or ";" })
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
        )
        {
            return false;
        }

        lexemes[at] = lack with
        {
            Class = WordClass.Determiner,
            English = "a lack of",
            Entry = entry with { Class = WordClass.Determiner, English = "a lack of", Forms = string.Empty, Features = WordFeatures.None },
        };
        return true;
    }

    /// <summary><c>tidak ada korban</c>: no victims. Of things, "no reason".</summary>
    private static bool MakeNobody(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, English: "no", Entry: { Forms: not "pl" } entry } none
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, IsMass: false, English: not "injured" } person
            || !person.Is(WordFeatures.Human)
        )
        {
            return false;
        }

        lexemes[at] = none with { Entry = entry with { Forms = "pl" } };
        return true;
    }

    /// <summary><c>gempa M 6,3</c>: a magnitude 6.3 earthquake.</summary>
    private static bool MakeMagnitude(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Source: "M" or "magnitudo" or "Magnitudo" } m
        && At(lexemes, at + 1) is { Class: WordClass.Number } number
        && At(lexemes, at - 1) is { Entry.Form: "gempa" or "gempa bumi" }
        && Replace(lexemes, at, 2, m with { Class = WordClass.Adjective, English = "magnitude " + number.English, Entry = null });
}
