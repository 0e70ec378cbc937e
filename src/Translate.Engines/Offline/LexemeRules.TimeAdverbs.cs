namespace Translate.Engines.Offline;

/// <content>Rules for adverbs of time.</content>
internal static partial class LexemeRules
{
    /// <summary><c>sudah beroperasi</c>: has operated. Before other words, "already".</summary>
    private static bool MakePerfect(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "sudah" } entry } already
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive, Entry: { } verb }
            || !EnglishStyle.IsPrefixed(verb.Form)
                && verb.Form is not ("bekerja" or "belajar" or "hidup" or "tinggal")
                && !verb.Form.StartsWith("di", StringComparison.Ordinal)
            || At(lexemes, at - 1) is { Class: WordClass.Negation or WordClass.Auxiliary or WordClass.Question }
        )
        {
            return false;
        }

        lexemes[at] = already with
        {
            Class = WordClass.Auxiliary,
            English = string.Empty,
            Entry = entry with { Form = "telah", Class = WordClass.Auxiliary, English = string.Empty, DerivedFrom = entry.Form },
        };
        return true;
    }

    /// <summary><c>saya baru tahu</c>: I just found out. After a noun it is "new".</summary>
    private static bool MakeJust(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Entry: { Form: "baru" } entry } just
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || At(lexemes, at - 1)
                is not (
                    null
                    or {
                        Class: WordClass.Pronoun
                            or WordClass.Name
                            or WordClass.Auxiliary
                            or WordClass.Conjunction
                            or WordClass.Demonstrative
                    }
                )
        )
        {
            return false;
        }

        lexemes[at] = just with
        {
            Class = WordClass.Adverb,
            English = "just",
            Entry = entry with { Class = WordClass.Adverb, English = "just", Forms = string.Empty },
        };
        return true;
    }

    /// <summary><c>kembali meletus</c>: erupted again. Before a verb with an object, "again" stays before it.</summary>
    private static bool MoveAgain(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry.Form: "kembali" } again
            || At(lexemes, at + 1) is not { Class: WordClass.Verb, HasPossessor: false } verb
            || !verb.Is(WordFeatures.Intransitive)
            || verb.English.Contains(' ', StringComparison.Ordinal)
            || At(lexemes, at + 2) is { Class: WordClass.Noun or WordClass.Verb or WordClass.Adjective }
        )
        {
            return false;
        }

        (lexemes[at], lexemes[at + 1]) = (verb, again);
        return true;
    }

    /// <summary><c>kini juga dipakai</c>: two adverbs are together after "is".</summary>
    private static bool JoinAdverbs(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adverb } first
        && EnglishStyle.IsMidAdverb(first.English)
        && At(lexemes, at + 1) is { Class: WordClass.Adverb } second
        && EnglishStyle.IsMidAdverb(second.English)
        && At(lexemes, at + 2) is { Class: WordClass.Passive or WordClass.Adjective } or { Entry.Form: "telah" }
        && Replace(lexemes, at, 2, first with { English = $"{first.English} {second.English}", Entry = null });

    /// <summary><c>setelah sempat tertinggal</c>: after trailing. The word for "for a while" has no English.</summary>
    private static bool DropWhile(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "sempat" }
            || At(lexemes, at - 1) is not { Entry.Form: "setelah" or "usai" or "seusai" or "meski" or "meskipun" or "walau" or "walaupun" }
        )
        {
            return false;
        }

        lexemes.RemoveAt(at);
        return true;
    }

    /// <summary><c>masih ada kendala</c>: there were still obstacles.</summary>
    private static bool MoveStill(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry.Form: "masih" or "juga" } still
            || At(lexemes, at + 1) is not { Class: WordClass.Verb, Entry.Form: "ada" } there
            || At(lexemes, at + 2) is not { } next
            || !NounPhrase.CanStart(next)
            || At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Name or WordClass.Pronoun or WordClass.Title }
        )
        {
            return false;
        }

        lexemes[at] = there with { HasCapital = still.HasCapital, IsFirst = still.IsFirst };
        lexemes[at + 1] = still with { HasCapital = false, IsFirst = false };
        return true;
    }

    /// <summary><c>ikut memeriahkan</c>: also enlivened. By itself, "join".</summary>
    private static bool MakeAlso(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Entry: { Form: "ikut" } entry, Term: null } join
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
        )
        {
            return false;
        }

        lexemes[at] = join with
        {
            Class = WordClass.Adverb,
            English = "also",
            Entry = entry with { Class = WordClass.Adverb, English = "also", Forms = string.Empty },
        };
        return true;
    }

    /// <summary><c>resmi bergabung</c>: officially joined.</summary>
    private static bool MakeAdverbBeforeVerb(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Adjective,
                    Term: null,
                    Entry:
                    { Form: "resmi" or "aktif" or "rutin" or "gencar" or "giat" or "rajin" or "serius" or "bebas" or "konsisten" } entry
                } adjective
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || At(lexemes, at - 1) is { Class: WordClass.Verb }
        )
        {
            return false;
        }

        var english = EnglishAdjective.GetAdverb(adjective.English);
        lexemes[at] = adjective with
        {
            Class = WordClass.Adverb,
            English = english,
            Entry = entry with { Class = WordClass.Adverb, English = english },
        };
        return true;
    }

    /// <summary><c>saat hendak kabur</c>: when about to flee. With a subject, "want to".</summary>
    private static bool MakeAbout(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Auxiliary, Entry: { Form: "hendak" or "akan" } entry } want
            || At(lexemes, at - 1) is not { Entry.Form: "saat" or "ketika" or "sewaktu" or "kala" }
        )
        {
            return false;
        }

        lexemes[at] = want with { English = "about to", Entry = entry with { Form = "hendak akan", English = "about to" } };
        return true;
    }

    /// <summary><c>sebagian besar berasal dari sungai</c>: mostly. Before a noun, "most".</summary>
    private static bool MakeMostly(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "sebagian besar" } entry } most
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || at == 0
        )
        {
            return false;
        }

        lexemes[at] = most with
        {
            Class = WordClass.Adverb,
            English = "mostly",
            Entry = entry with { Class = WordClass.Adverb, English = "mostly" },
        };
        return true;
    }

    /// <summary><c>masih banyak sekolah yang rusak</c>: there are still many schools.</summary>
    private static bool MakeThereStill(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "masih" } entry } still
            || At(lexemes, at + 1) is not { Class: WordClass.Determiner, Entry: { Form: "banyak" } } many
            || At(lexemes, at + 2) is not ({ Class: WordClass.Noun or WordClass.Title } or { Entry.Form: "yang" })
            || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Verb })
        )
        {
            return false;
        }

        if (At(lexemes, at + 2) is { Entry.Form: "yang" })
        {
            // There is still much that must be improved.
            many = many with
            {
                Class = WordClass.Noun,
                English = "many",
                Entry = entry with { Class = WordClass.Noun, English = "much", Forms = "-" },
            };
        }

        lexemes[at] = still with
        {
            Class = WordClass.Verb,
            English = "exist",
            Entry = entry with { Form = "ada", Class = WordClass.Verb, English = "exist", DerivedFrom = entry.Form },
        };
        lexemes[at + 1] = many with { English = many.Class == WordClass.Noun ? "still much" : "still many" };
        return true;
    }
}
