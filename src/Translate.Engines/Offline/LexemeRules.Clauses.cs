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

        if (!HasOneVerb(lexemes.Skip(at + 1).TakeWhile(lexeme => lexeme.Class is not WordClass.Mark).ToList()))
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

    /// <summary>Whether the words have a verb, and no other one that does not depend on it.</summary>
    private static bool HasOneVerb(List<Lexeme> words)
    {
        var main = words.FindIndex(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Adjective);
        return main >= 0
            && !words
                .Index()
                .Skip(main + 1)
                .Any(lexeme =>
                    lexeme.Item.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary
                    && words[lexeme.Index - 1]
                        is not {
                            Class: WordClass.Preposition
                                or WordClass.Conjunction
                                or WordClass.Verb
                                or WordClass.Negation
                                or WordClass.Adjective
                        }
                    && words[lexeme.Index - 1].Entry?.Form != "cara"
                );
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
