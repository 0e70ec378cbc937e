namespace Translate.Engines.Offline;

/// <content>Rules for predicates.</content>
internal static partial class LexemeRules
{
    /// <summary><c>Jalan utama rusak.</c>: the main road was damaged. Without a verb, the last adjective is the predicate.</summary>
    private static bool MarkPredicate(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, IsPredicate: false, Term: null } adjective
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title or WordClass.Adjective }
            || !EndsPredicate(lexemes, at)
        )
        {
            return false;
        }

        var first = at;
        while (
            At(lexemes, first - 1)
                is {
                        Class: WordClass.Noun
                            or WordClass.Title
                            or WordClass.Adjective
                            or WordClass.Place
                            or WordClass.Name
                            or WordClass.Determiner
                            or WordClass.Numeral
                            or WordClass.Number
                    }
                    or { Class: WordClass.Preposition, Entry.Form: "di" or "dari" or "ke" or "menuju" }
        )
        {
            first--;
        }

        if (!StartsWithSubject(lexemes, first) || lexemes.Skip(first).Take(at - first).All(lexeme => lexeme.Class is WordClass.Adjective))
        {
            return false;
        }

        lexemes[at] = adjective with { IsPredicate = true };
        return true;
    }

    /// <summary>Whether the clause ends after the adjective, or goes on with when, why or how long.</summary>
    private static bool EndsPredicate(List<Lexeme> lexemes, int at) =>
        At(lexemes, at + 1)
            is { Class: WordClass.Mark, English: "." or "!" }
                or {
                    Class: WordClass.Conjunction,
                    Entry.Form: "karena" or "sehingga" or "tetapi" or "tapi" or "meski" or "meskipun" or "setelah"
                }
                or { Class: WordClass.Preposition, Entry.Form: "selama" or "sejak" or "akibat" or "karena" }
        || IsOnlyPredicate(lexemes, at)
        || At(lexemes, at + 1) is { Class: WordClass.Conjunction, English: "and" }
            && At(lexemes, at + 2) is { Class: WordClass.Number or WordClass.Numeral }
        || At(lexemes, at + 1) is { English: "," } or { Entry.Form: "ke" } && IsInSubordinate(lexemes, at)
        || At(lexemes, at + 1) is { English: "," }
            && At(lexemes, at + 2)
                is { Class: WordClass.Conjunction, Entry.Form: not ("dan" or "serta" or "atau" or "yang") }
                    or { Entry.Form: "walau demikian" or "meski demikian" or "meskipun demikian" or "meski begitu" };

    /// <summary><c>Warga desa cemas di malam hari.</c>: whether the sentence has nothing else that could be its predicate before the words for where or for whom.</summary>
    private static bool IsOnlyPredicate(List<Lexeme> lexemes, int at) =>
        At(lexemes, at + 1) is { Class: WordClass.Preposition, Entry.Form: "di" or "pada" or "bagi" or "untuk" or "dalam" }
        && At(lexemes, 0) is { Class: WordClass.Noun }
        && lexemes.TrueForAll(static word =>
            word.Class is not (WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation)
            && word is not { Class: WordClass.Conjunction }
            && word is not { Class: WordClass.Adjective, IsPredicate: true }
            && !EnglishStyle.IsCopula(word.Entry?.Form)
        )
        && lexemes[^1] is { Class: WordClass.Mark, English: "." };

    /// <summary>Whether a predicate can begin with the word.</summary>
    private static bool BeginsPredicate(Lexeme? word) =>
        word
            is {
                Class: WordClass.Verb
                    or WordClass.Passive
                    or WordClass.Auxiliary
                    or WordClass.Negation
                    or WordClass.Adverb
                    or WordClass.Adjective
            };

    /// <summary>Whether a clause begins at a word, and the word can begin its subject.</summary>
    private static bool StartsWithSubject(List<Lexeme> lexemes, int first)
    {
        if (At(lexemes, first) is { Class: WordClass.Preposition } || lexemes[first].English == "no")
        {
            return false;
        }

        return At(lexemes, first - 1) switch
        {
            null => true,
            { Class: WordClass.Mark, English: "," } => !lexemes
                .Take(first)
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive),
            { Class: WordClass.Mark, English: not ("(" or "/" or "-") } => true,
            { Entry.Form: "sekitar" or "sedikitnya" or "setidaknya" or "lebih dari" or "hampir" } => true,
            {
                Entry.Form: "bahwa"
                    or "karena"
                    or "tetapi"
                    or "sehingga"
                    or "jika"
                    or "bila"
                    or "apabila"
                    or "kalau"
                    or "ketika"
                    or "meski"
                    or "meskipun"
                    or "walaupun"
                    or "agar"
                    or "supaya"
            } => true,
            _ => false,
        };
    }

    /// <summary>Whether only nouns and adjectives are between a word such as "if" and the adjective.</summary>
    private static bool IsInSubordinate(List<Lexeme> lexemes, int at) =>
        lexemes
            .Take(at)
            .Reverse()
            .SkipWhile(lexeme =>
                lexeme.Class
                    is WordClass.Noun
                        or WordClass.Title
                        or WordClass.Adjective
                        or WordClass.Place
                        or WordClass.Name
                        or WordClass.Determiner
            )
            .FirstOrDefault()
            is { Entry.Form: "jika" or "bila" or "apabila" or "kalau" or "meski" or "meskipun" or "walaupun" };

    /// <summary><c>tidak melawan</c>, <c>akan melawan</c>: fight. Elsewhere the word is "against".</summary>
    private static bool MakeFight(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "melawan" } entry } against
            || At(lexemes, at - 1)
                is not ({ Class: WordClass.Negation or WordClass.Auxiliary or WordClass.Pronoun } or { Entry.Form: "yang" or "untuk" })
                && At(lexemes, at + 1) is not (null or { Class: WordClass.Mark })
        )
        {
            return false;
        }

        lexemes[at] = against with
        {
            Class = WordClass.Verb,
            English = "fight",
            Entry = entry with { Class = WordClass.Verb, English = "fight", Forms = "fought" },
        };
        return true;
    }

    /// <summary><c>hujan disertai petir akan turun</c>: rain accompanied by lightning. The verb of the clause follows.</summary>
    private static bool MakeAccompanied(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Passive,
                    Entry: { Form: "disertai" or "didampingi" or "diikuti" or "dibantu" or "ditemani" or "dipimpin" or "diwakili" } entry
                } accompanied
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Place or WordClass.Title or WordClass.Mark
                }
        )
        {
            return false;
        }

        var earlier = lexemes
            .Take(at)
            .Reverse()
            .TakeWhile(lexeme => lexeme.Class is not (WordClass.Mark or WordClass.Conjunction))
            .FirstOrDefault(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive);
        var hasLater = lexemes
            .Skip(at + 1)
            .TakeWhile(lexeme => lexeme.Class is not WordClass.Mark && lexeme.Entry?.Form != "yang")
            .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive);
        if (hasLater == earlier is not null && (earlier is null || EnglishStyle.GetComplement(earlier) != VerbComplement.Clause))
        {
            return false;
        }

        var next = At(lexemes, at + 1)?.Entry?.Form is "oleh" or "dengan";
        var english = next ? accompanied.English : accompanied.English + " by";
        lexemes[at] = accompanied with
        {
            Class = WordClass.Preposition,
            English = english,
            Entry = entry with { Class = WordClass.Preposition, English = english },
        };
        return true;
    }

    /// <summary><c>menjadi yang kelima</c>: become the fifth. After a noun, only the ordinal stays.</summary>
    private static bool MakeOrdinalNoun(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is { Class: WordClass.Adjective, Entry: { Form: "yang pertama" } phrase } first
            && At(lexemes, at - 1) is { Class: WordClass.Verb or WordClass.Auxiliary or WordClass.Preposition }
        )
        {
            lexemes[at] = first with
            {
                Class = WordClass.Noun,
                English = "first",
                Entry = phrase with { Class = WordClass.Noun, Forms = "=", Features = WordFeatures.Unique },
            };
            return true;
        }

        if (
            At(lexemes, at) is not { Entry.Form: "yang" } that
            || At(lexemes, at + 1) is not { Class: WordClass.Ordinal, Entry: var entry } ordinal
            || At(lexemes, at + 2) is { Class: WordClass.Noun or WordClass.Title }
        )
        {
            return false;
        }

        return At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Title }
            ? Replace(lexemes, at, 2, ordinal with { HasSpaceBefore = that.HasSpaceBefore })
            : Replace(
                lexemes,
                at,
                2,
                ordinal with
                {
                    Class = WordClass.Noun,
                    HasSpaceBefore = that.HasSpaceBefore,
                    Entry = new LexiconEntry(entry?.Form ?? ordinal.Source, WordClass.Noun, ordinal.English, "=")
                    {
                        Features = WordFeatures.Unique,
                    },
                }
            );
    }

    /// <summary><c>pemerintah khawatir</c>, <c>hubungan semakin erat</c>: a feeling of persons, or a change, is a predicate, not an attribute.</summary>
    private static bool MarkFeeling(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Adjective, IsPredicate: false, Term: null, HasPossessor: false, Entry: { } entry } adjective
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title or WordClass.Name or WordClass.Place } before
        )
        {
            return false;
        }

        var isChange =
            entry.Form.StartsWith("semakin ", StringComparison.Ordinal) || entry.Form.StartsWith("makin ", StringComparison.Ordinal);
        var isFeeling =
            EnglishStyle.IsFeeling(adjective.English.Split(' ')[0])
            && (
                before.Is(WordFeatures.Human)
                || EnglishStyle.IsInstitution(before.English)
                || before.Is(WordFeatures.Unique)
                || before.Class is WordClass.Name or WordClass.Title
            )
            && At(lexemes, at + 1) is not ({ Class: WordClass.Demonstrative } or { Entry.Form: "yang" });
        if (!isChange && !isFeeling)
        {
            return false;
        }

        lexemes[at] = adjective with { IsPredicate = true };
        return true;
    }
}
