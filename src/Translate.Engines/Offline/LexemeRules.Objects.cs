namespace Translate.Engines.Offline;

/// <content>Rules for verbs whose English depends on their object, and for the words before a verb.</content>
internal static partial class LexemeRules
{
    /// <summary><c>memperingatkan bahaya banjir</c>: warn of. With a person as object, "warn".</summary>
    private static bool MakeWarnOf(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Entry: { Form: "memperingatkan" or "mengingatkan" } entry } warn
            || At(lexemes, at + 1)
                is not {
                    Entry.Form: "potensi"
                        or "bahaya"
                        or "ancaman"
                        or "risiko"
                        or "kemungkinan"
                        or "dampak"
                        or "adanya"
                        or "cuaca"
                        or "gelombang"
                }
        )
        {
            return false;
        }

        lexemes[at] = warn with
        {
            English = "warn of",
            Entry = entry with { English = "warn of", Forms = string.Empty, Features = WordFeatures.None },
        };
        return true;
    }

    /// <summary><c>menyelesaikan sengketa</c>: resolve a dispute. With other things, "finish".</summary>
    private static bool MakeResolve(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menyelesaikan" } entry } finish
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } trouble
            || !EnglishStyle.IsTrouble(trouble.English)
        )
        {
            return false;
        }

        lexemes[at] = finish with { English = "resolve", Entry = entry with { English = "resolve", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>berhasil dipisahkan</c>: successfully separated. Before an active verb, "manage to".</summary>
    private static bool MakeSuccessfully(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Auxiliary, Entry: { Form: "berhasil" } entry } manage
            || At(lexemes, at + 1) is not { Class: WordClass.Passive }
            || At(lexemes, at - 1) is { Class: WordClass.Negation or WordClass.Auxiliary }
        )
        {
            return false;
        }

        lexemes[at] = manage with
        {
            Class = WordClass.Adverb,
            English = "successfully",
            Entry = entry with { Class = WordClass.Adverb, English = "successfully" },
        };
        return true;
    }

    /// <summary><c>terus bertambah</c>: continue to increase. Elsewhere, "continuously".</summary>
    private static bool MakeContinue(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "terus" } entry } on
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || At(lexemes, at - 1) is { Class: WordClass.Verb or WordClass.Passive }
        )
        {
            return false;
        }

        lexemes[at] = on with
        {
            Class = WordClass.Auxiliary,
            English = "continue to",
            Entry = entry with { Class = WordClass.Auxiliary, English = "continue to", Forms = string.Empty },
        };
        return true;
    }

    /// <summary><c>dirinya tidak pernah</c>: he never. After a verb, "himself".</summary>
    private static bool MakeSubject(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Pronoun, Entry: { Form: "dirinya" } entry } self
            || !BeginsPredicate(At(lexemes, at + 1))
            || At(lexemes, at - 1)
                is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Question } or { Class: WordClass.Verb })
            || At(lexemes, at - 1) is { Class: WordClass.Verb } verb && !verb.Is(WordFeatures.Speech)
        )
        {
            return false;
        }

        lexemes[at] = self with
        {
            English = "he",
            Entry = new LexiconEntry("dia", WordClass.Pronoun, "he", "him|his") { File = entry.File, Line = entry.Line },
        };
        return true;
    }

    /// <summary><c>menarik dana</c>: withdraw funds. With other things, "attract".</summary>
    private static bool MakeWithdraw(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menarik" } entry } attract
            || At(lexemes, at + 1)
                is not {
                    Entry.Form: "dana"
                        or "uang"
                        or "modal"
                        or "pasukan"
                        or "produk"
                        or "dukungan"
                        or "pernyataan"
                        or "gugatan"
                        or "laporan"
                        or "duta besar"
                        or "tentara"
                }
        )
        {
            return false;
        }

        lexemes[at] = attract with { English = "withdraw", Entry = entry with { English = "withdraw", Forms = "withdrew|withdrawn" } };
        return true;
    }

    /// <summary><c>melakukan kekerasan</c>: commit violence. With other things, "carry out".</summary>
    private static bool MakeCommit(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "melakukan" or "lakukan" } entry } carry
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } crime
            || !EnglishStyle.IsCrime(crime.English) && !crime.English.EndsWith(" visit", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var isVisit = crime.English.EndsWith(" visit", StringComparison.Ordinal);
        lexemes[at] = carry with
        {
            English = isVisit ? "pay" : "commit",
            Entry = entry with { English = isVisit ? "pay" : "commit", Forms = isVisit ? "paid" : "committed" },
        };
        return true;
    }

    /// <summary><c>mengamankan dua pria</c>, <c>mengamankan sebuah mobil</c>: detain, seize. With other things, "secure".</summary>
    private static bool MakeDetain(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "mengamankan" or "amankan" } entry } secure)
        {
            return false;
        }

        var thing = lexemes
            .Skip(at + 1)
            .FirstOrDefault(lexeme =>
                lexeme.Class is not (WordClass.Determiner or WordClass.Numeral or WordClass.Number or WordClass.Ordinal)
                && lexeme.English is not ("kilogram" or "gram" or "liter" or "ton")
            );
        var english = thing switch
        {
            { Class: WordClass.Noun or WordClass.Title } person when person.Is(WordFeatures.Human) => "detain",
            { Class: WordClass.Noun } booty when EnglishStyle.IsSeized(booty.English) => "seize",
            _ => null,
        };
        if (english is null)
        {
            return false;
        }

        lexemes[at] = secure with { English = english, Entry = entry with { English = english } };
        return true;
    }

    /// <summary><c>membawa spanduk</c>: carry. With other things, "bring".</summary>
    private static bool MakeCarry(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "membawa" or "bawa" } entry } bring)
        {
            return false;
        }

        var thing = lexemes
            .Skip(at + 1)
            .FirstOrDefault(lexeme => lexeme.Class is not (WordClass.Determiner or WordClass.Numeral or WordClass.Number));
        if (thing is not { Class: WordClass.Noun } || !(EnglishStyle.IsSeized(thing.English) || EnglishStyle.IsCarried(thing.English)))
        {
            return false;
        }

        lexemes[at] = bring with { English = "carry", Entry = entry with { English = "carry", Forms = "carried" } };
        return true;
    }

    /// <summary><c>berjualan bakso</c>: sell meatballs. By itself, "sell goods".</summary>
    private static bool MakeSell(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Entry: { Form: "berjualan" } entry } sell
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Determiner }
        )
        {
            return false;
        }

        lexemes[at] = sell with { English = "sell", Entry = entry with { English = "sell", Forms = "sold", Features = WordFeatures.None } };
        return true;
    }

    /// <summary><c>yang kuliah di Yogyakarta</c>: study. Elsewhere, "lecture".</summary>
    private static bool MakeStudy(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Entry: { Form: "kuliah" } entry } lecture
            || At(lexemes, at - 1)
                is not (
                    { Class: WordClass.Pronoun or WordClass.Auxiliary or WordClass.Negation }
                    or { Entry.Form: "yang" or "untuk" or "masih" }
                )
            || At(lexemes, at + 1) is not (null or { Class: WordClass.Preposition or WordClass.Mark or WordClass.Conjunction })
        )
        {
            return false;
        }

        lexemes[at] = lecture with
        {
            Class = WordClass.Verb,
            English = "study",
            Entry = entry with { Class = WordClass.Verb, English = "study", Features = WordFeatures.Intransitive },
        };
        return true;
    }

    /// <summary><c>terancam sanksi</c>: face. With other things, "threatened".</summary>
    private static bool MakeFace(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "terancam" } entry } threatened
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: false } penalty
            || !(
                EnglishStyle.IsSentence(penalty.English) || penalty.English is "sanction" or "sanctions" or "fine" or "prison" or "eviction"
            )
        )
        {
            return false;
        }

        lexemes[at] = threatened with
        {
            Class = WordClass.Verb,
            English = "face",
            Entry = entry with { Class = WordClass.Verb, English = "face" },
        };
        return true;
    }
}
