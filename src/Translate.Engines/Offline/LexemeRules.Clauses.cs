using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for words around <c>yang</c> and before verbs.</content>
internal static partial class LexemeRules
{
    /// <summary><c>mereka yang ditangkap</c>: those who were arrested.</summary>
    private static bool MakeThose(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Pronoun, Entry: { Form: "mereka" } entry } they
            || At(lexemes, at + 1) is not { Entry.Form: "yang" }
            || At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Title }
        )
        {
            return false;
        }

        lexemes[at] = they with
        {
            Class = WordClass.Noun,
            English = "those",
            Entry = entry with
            {
                Class = WordClass.Noun,
                English = "those",
                Forms = "=",
                Features = WordFeatures.Human | WordFeatures.Plural,
            },
        };
        return true;
    }

    /// <summary><c>festival yang digelar setiap tahun itu</c>: the demonstrative after the clause is that of the noun before it.</summary>
    private static bool MoveDemonstrative(List<Lexeme> lexemes, int at)
    {
        const int Reach = 12;
        if (
            At(lexemes, at) is not { Class: WordClass.Demonstrative } demonstrative
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Adverb
                        or WordClass.Verb
                        or WordClass.Passive
                        or WordClass.Place
                        or WordClass.Name
                        or WordClass.Day
                        or WordClass.Month
                        or WordClass.Number
                        or WordClass.Numeral
                        or WordClass.Adjective
                }
                && !(
                    At(lexemes, at - 1) is { Class: WordClass.Noun }
                    && At(lexemes, at - 2) is { Class: WordClass.Determiner or WordClass.Number or WordClass.Numeral }
                )
            || At(lexemes, at + 1) is { Class: WordClass.Mark, English: "\"" or "”" }
        )
        {
            return false;
        }

        for (
            var that = at - 2;
            that > 0 && at - that < Reach && lexemes[that].Class is not (WordClass.Mark or WordClass.Demonstrative);
            that--
        )
        {
            if (lexemes[that].Entry?.Form == "yang")
            {
                if (
                    lexemes[that - 1] is not { Class: WordClass.Noun or WordClass.Title }
                    || lexemes[that - 1].HasPossessor
                    || lexemes[(that + 1)..at].TrueForAll(lexeme => lexeme.Class is WordClass.Adjective or WordClass.Adverb)
                )
                {
                    return false;
                }

                lexemes.RemoveAt(at);
                lexemes.Insert(that, demonstrative);
                if (At(lexemes, at + 1) is { Class: WordClass.Adjective } state)
                {
                    lexemes[at + 1] = state with { IsPredicate = true };
                }

                return true;
            }
        }

        return false;
    }

    /// <summary><c>malam yang sama dengan</c>: the same night as.</summary>
    private static bool MakeSameAs(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "yang" } that
            || At(lexemes, at + 1) is not { Entry.Form: "sama dengan" } same
            || At(lexemes, at - 1) is not { Class: WordClass.Noun }
        )
        {
            return false;
        }

        var blank = same.Range.Start + "sama".Length;
        lexemes[at] = that with
        {
            Class = WordClass.Adjective,
            English = "same",
            Entry = null,
            Range = new TextRange(that.Range.Start, blank),
        };
        lexemes[at + 1] = same with
        {
            English = "as",
            Entry = same.Entry with { English = "as" },
            Range = new TextRange(blank + 1, same.Range.End),
        };
        return true;
    }

    /// <summary><c>kota yang akan mereka kunjungi</c>: the city that they will visit.</summary>
    private static bool MoveAgent(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Pronoun } agent
            || At(lexemes, at + 1) is not { Class: WordClass.Verb, Term: null, Entry: { } verb }
            || EnglishStyle.IsPrefixed(verb.Form)
        )
        {
            return false;
        }

        var first = at;
        while (At(lexemes, first - 1) is { Class: WordClass.Auxiliary or WordClass.Negation })
        {
            first--;
        }

        if (first == at)
        {
            return false;
        }

        lexemes.RemoveAt(at);
        lexemes.Insert(first, agent);
        return true;
    }

    /// <summary><c>pria bernama Budi menjual</c>: a man named Budi sold. At the end of a sentence it is the predicate.</summary>
    private static bool MakeNamed(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Entry: { Form: "bernama" } entry } named
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title or WordClass.Adjective or WordClass.Place }
            || At(lexemes, at + 2) is null or { Class: WordClass.Mark, English: "." or "!" or "?" }
                && !lexemes.Take(at).Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Preposition)
        )
        {
            return false;
        }

        lexemes[at] = named with { Class = WordClass.Preposition, Entry = entry with { Class = WordClass.Preposition } };
        return true;
    }

    /// <summary><c>Jalan utama rusak.</c>: the main road was damaged. Without a verb, the last adjective is the predicate.</summary>
    private static bool MarkPredicate(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, IsPredicate: false, Term: null } adjective
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title or WordClass.Adjective }
            || At(lexemes, at + 1)
                is not (
                    { Class: WordClass.Mark, English: "." or "!" }
                    or {
                        Class: WordClass.Conjunction,
                        Entry.Form: "karena" or "sehingga" or "tetapi" or "tapi" or "meski" or "meskipun" or "setelah"
                    }
                    or { Class: WordClass.Preposition, Entry.Form: "selama" or "sejak" or "akibat" or "karena" }
                )
                && !(At(lexemes, at + 1) is { English: "," } or { Entry.Form: "ke" } && IsInSubordinate(lexemes, at))
                && !(
                    At(lexemes, at + 1) is { English: "," }
                    && At(lexemes, at + 2)
                        is { Class: WordClass.Conjunction, Entry.Form: not ("dan" or "serta" or "atau" or "yang") }
                            or { Entry.Form: "walau demikian" or "meski demikian" or "meskipun demikian" or "meski begitu" }
                )
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

        if (
            At(lexemes, first) is { Class: WordClass.Preposition }
            || At(lexemes, first - 1)
                is not (
                    null
                    or { Class: WordClass.Mark, English: not ("(" or "/" or "-") }
                    or {
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
                    }
                )
            || lexemes.Take(first).Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
                && At(lexemes, first - 1) is { Class: WordClass.Mark, English: "," }
            || lexemes[first].English == "no"
            || lexemes.Skip(first).Take(at - first).All(lexeme => lexeme.Class is WordClass.Adjective)
        )
        {
            return false;
        }

        lexemes[at] = adjective with { IsPredicate = true };
        return true;
    }

    /// <summary>Whether only nouns and adjectives stand between a word such as "if" and the adjective.</summary>
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

    /// <summary><c>kereta yang bertarif murah</c>: a train with a cheap fare.</summary>
    private static bool JoinRelativeWith(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "yang" }
        && At(lexemes, at + 1) is { Class: WordClass.Preposition, Entry: null, English: "with" } with
        && Replace(lexemes, at, 2, with);

    /// <summary><c>pihaknya akan menindak</c>: they will take action. The speaker means his office.</summary>
    private static bool MakeThey(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: true, Entry: { Form: "pihak" } entry } party)
        {
            return false;
        }

        lexemes[at] = party with
        {
            Class = WordClass.Pronoun,
            English = "they",
            HasPossessor = false,
            Entry = entry with { Class = WordClass.Pronoun, English = "they", Forms = "them|their", Features = WordFeatures.None },
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

    /// <summary><c>pemerintah khawatir</c>, <c>hubungan semakin erat</c>: a feeling of persons, or a change, is told of them. It does not describe them.</summary>
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
            && (before.Is(WordFeatures.Human) || before.Is(WordFeatures.Unique) || before.Class is WordClass.Name or WordClass.Title)
            && At(lexemes, at + 1) is not ({ Class: WordClass.Demonstrative } or { Entry.Form: "yang" });
        if (!isChange && !isFeeling)
        {
            return false;
        }

        lexemes[at] = adjective with { IsPredicate = true };
        return true;
    }

    /// <summary><c>Banyak warga yang belum tahu.</c>: many residents do not know. Without another verb, the clause is the sentence.</summary>
    private static bool DropThat(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "yang" } || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title })
        {
            return false;
        }

        var first = at - 1;
        while (At(lexemes, first - 1) is { Class: WordClass.Noun or WordClass.Title or WordClass.Adjective or WordClass.Place })
        {
            first--;
        }

        if (
            At(lexemes, first - 1)
                is not {
                    Class: WordClass.Determiner,
                    Entry: { Form: "banyak" or "semakin banyak" or "makin banyak" or "tidak ada" or "tak ada" } much
                } quantity
            || At(lexemes, first - 2) is not (null or { Class: WordClass.Mark })
        )
        {
            return false;
        }

        var verbs = lexemes.Skip(at + 1).TakeWhile(lexeme => lexeme.Class is not WordClass.Mark).ToList();
        var main = verbs.FindIndex(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Adjective);
        if (
            main < 0
            || verbs
                .Index()
                .Skip(main + 1)
                .Any(lexeme =>
                    lexeme.Item.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary
                    && verbs[lexeme.Index - 1]
                        is not {
                            Class: WordClass.Preposition
                                or WordClass.Conjunction
                                or WordClass.Verb
                                or WordClass.Negation
                                or WordClass.Adjective
                        }
                    && verbs[lexeme.Index - 1].Entry?.Form != "cara"
                )
        )
        {
            return false;
        }

        if (quantity.English == "no")
        {
            // No passengers survived, not "there were no passengers".
            lexemes[first - 1] = quantity with
            {
                Entry = much with { Form = "tiada satu", DerivedFrom = much.Form },
            };
        }

        lexemes.RemoveAt(at);
        if (At(lexemes, at) is { Class: WordClass.Adjective } state)
        {
            lexemes[at] = state with { IsPredicate = true };
        }

        return true;
    }

    /// <summary><c>Ia menjelaskan, harga naik.</c>: he explained that the price rose. A quotation keeps its comma.</summary>
    private static bool MakeThat(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Mark, English: "," } comma
            || At(lexemes, at - 1) is not { Class: WordClass.Verb, Entry: { } entry } verb
            || !verb.Is(WordFeatures.Speech)
            || EnglishStyle.IsAttribution(entry.Form)
            || At(lexemes, at + 1) is not { Class: not WordClass.Mark } next
            || at < 2
            || At(lexemes, at - 2) is { Class: WordClass.Mark }
            || next.Class is WordClass.Conjunction or WordClass.Day
            || lexemes.Exists(lexeme => lexeme.English is "\"" or "“" or "”")
        )
        {
            return false;
        }

        lexemes[at] = comma with
        {
            Class = WordClass.Conjunction,
            English = "that",
            HasSpaceBefore = true,
            Entry = new LexiconEntry("bahwa", WordClass.Conjunction, "that", string.Empty),
        };
        return true;
    }
}
