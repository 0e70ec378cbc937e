namespace Translate.Engines.Offline;

/// <content>Rules for changes and results.</content>
internal static partial class LexemeRules
{
    /// <summary><c>menekan angka kematian</c>: reduce. With other things, "press".</summary>
    private static bool MakeReduce(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menekan" or "tekan" } entry } press
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } rate
            || !EnglishStyle.IsReducible(rate.English)
        )
        {
            return false;
        }

        lexemes[at] = press with { English = "reduce", Entry = entry with { English = "reduce", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>menyebut putusan itu sebagai kemunduran</c>: call the ruling a setback.</summary>
    private static bool DropAs(List<Lexeme> lexemes, int at)
    {
        const int Reach = 8;
        if (At(lexemes, at) is not { Class: WordClass.Verb, English: "call" or "declare" })
        {
            return false;
        }

        for (
            var i = at + 1;
            i < lexemes.Count
                && i < at + Reach
                && lexemes[i].Class is not (WordClass.Mark or WordClass.Verb or WordClass.Passive or WordClass.Conjunction);
            i++
        )
        {
            if (lexemes[i] is { Class: WordClass.Preposition, Entry.Form: "sebagai" } role)
            {
                lexemes[i] = role with { English = string.Empty };
                return true;
            }
        }

        return false;
    }

    /// <summary><c>naik menjadi siaga</c>: rose to. After other words, "become".</summary>
    private static bool MakeChangeTo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Entry: { Form: "menjadi" } entry } become
            || At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Passive } change
            || !EnglishStyle.IsChangeTo(change.English)
        )
        {
            return false;
        }

        var english = EnglishStyle.IsInto(change.English) ? "into" : "to";
        lexemes[at] = become with
        {
            Class = WordClass.Preposition,
            English = english,
            Entry = entry with { Class = WordClass.Preposition, English = english },
        };
        return true;
    }

    /// <summary><c>menambah jumlah</c>: increase. With other things, "add".</summary>
    private static bool MakeIncrease(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menambah" } entry } add
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } what
            || !(
                EnglishStyle.IsReducible(what.English)
                || what.English
                    is "capacity"
                        or "tension"
                        or "production"
                        or "supply"
                        or "income"
                        or "burden"
                        or "stock"
                        or "quota"
                        or "budget"
                        or "frequency"
            )
        )
        {
            return false;
        }

        lexemes[at] = add with { English = "increase", Entry = entry with { English = "increase" } };
        return true;
    }

    /// <summary><c>uang tunai Rp1,2 miliar</c>: Rp1.2 billion in cash.</summary>
    private static bool MoveCash(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry: { Form: "uang tunai" } entry } cash
            || At(lexemes, at + 1) is not { Class: WordClass.Number, Source: ['R', 'p', ..] or ['U', 'S', '$', ..] or ['$', ..] }
        )
        {
            return false;
        }

        var end = At(lexemes, at + 2) is { Class: WordClass.Numeral } ? at + 3 : at + 2;
        lexemes.Insert(
            end,
            cash with
            {
                Class = WordClass.Adverb,
                English = "in cash",
                Entry = entry with { Class = WordClass.Adverb, English = "in cash" },
                HasSpaceBefore = true,
            }
        );
        lexemes.RemoveAt(at);
        return true;
    }

    /// <summary><c>membuat warga panik</c>: make residents panic-stricken. The adjective says what they become, not what they are.</summary>
    private static bool MarkResult(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, IsPredicate: false, Term: null } adjective
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Title or WordClass.Place }
            || At(lexemes, at + 1) is not (null or { Class: WordClass.Mark or WordClass.Conjunction })
        )
        {
            return false;
        }

        var first = at - 1;
        while (
            At(lexemes, first)
                is {
                    Class: WordClass.Noun
                        or WordClass.Title
                        or WordClass.Name
                        or WordClass.Place
                        or WordClass.Determiner
                        or WordClass.Numeral
                        or WordClass.Number
                }
        )
        {
            first--;
        }

        if (At(lexemes, first) is not { Class: WordClass.Verb, Entry.Form: "membuat" or "bikin" or "buat" })
        {
            return false;
        }

        lexemes[at] = adjective with { IsPredicate = true };
        return true;
    }
}
