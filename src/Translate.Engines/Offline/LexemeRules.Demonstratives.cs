namespace Translate.Engines.Offline;

/// <content>Rules for the word that points at a phrase with a clause.</content>
internal static partial class LexemeRules
{
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
                    && (
                        At(lexemes, at - 2) is { Class: WordClass.Determiner or WordClass.Number or WordClass.Numeral }
                        || IsDirectObject(lexemes, at - 1)
                            && At(lexemes, at + 1)
                                is {
                                    Class: WordClass.Verb
                                        or WordClass.Passive
                                        or WordClass.Auxiliary
                                        or WordClass.Negation
                                        or WordClass.Adverb
                                }
                    )
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
                    lexemes[that - 1]
                        is not { Class: WordClass.Noun or WordClass.Title or WordClass.Adjective or WordClass.Place, IsPredicate: false }
                    || lexemes[that - 1].HasPossessor
                    || lexemes[(that + 1)..at].TrueForAll(lexeme => lexeme.Class is WordClass.Adjective or WordClass.Adverb)
                        && lexemes[that + 1].Entry?.Form is not ("masih" or "sudah" or "kini" or "sering" or "kerap" or "selalu")
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

    /// <summary>Whether the phrase that ends at an index follows its verb without a preposition.</summary>
    private static bool IsDirectObject(List<Lexeme> lexemes, int end)
    {
        var at = end;
        while (At(lexemes, at) is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Title })
        {
            at--;
        }

        return At(lexemes, at) is { Class: WordClass.Verb, Entry.Form: var form }
            && !(
                form.EndsWith(" ke", StringComparison.Ordinal)
                || form.EndsWith(" di", StringComparison.Ordinal)
                || form.EndsWith(" pada", StringComparison.Ordinal)
            );
    }
}
