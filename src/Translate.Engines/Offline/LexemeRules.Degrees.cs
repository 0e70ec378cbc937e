namespace Translate.Engines.Offline;

/// <content>Rules for ranks, for what grows with something else, and for answers.</content>
internal static partial class LexemeRules
{
    /// <summary><c>terbesar kedua</c>: second-largest.</summary>
    private static bool JoinRank(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Term: null } superlative
            || !EnglishStyle.IsSuperlative(superlative.English)
            || At(lexemes, at + 1) is not { Class: WordClass.Ordinal } rank
            || rank.English == "first"
        )
        {
            return false;
        }

        return Replace(lexemes, at, 2, superlative with { English = $"{rank.English}-{superlative.English}" });
    }

    /// <summary><c>Semakin tinggi suhu, semakin cepat es mencair.</c>: the higher the temperature, the faster ice melts.</summary>
    private static bool MakeTheMore(List<Lexeme> lexemes, int at)
    {
        if (!IsMore(At(lexemes, at)) || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark, English: "," }))
        {
            return false;
        }

        var other = lexemes.FindIndex(0, lexeme => IsMore(lexeme) && !ReferenceEquals(lexeme, lexemes[at]));
        var isMade = at > 0 && lexemes[0] is { Class: WordClass.Adverb, English: ['t', 'h', 'e', ' ', ..] };
        if (!isMade && (at > 0 || other < 1 || At(lexemes, other - 1) is not { Class: WordClass.Mark, English: "," }))
        {
            return false;
        }

        var more = lexemes[at];
        var (english, words) =
            more.Class == WordClass.Adjective ? (more.English, 1)
            : At(lexemes, at + 1) is { Entry.Form: "banyak" } ? ("more", 2)
            : At(lexemes, at + 1) is { Class: WordClass.Adjective or WordClass.Adverb } degree ? ("more " + degree.English, 2)
            : (string.Empty, 0);
        return words > 0
            && Replace(
                lexemes,
                at,
                words,
                more with
                {
                    Class = WordClass.Adverb,
                    English = "the " + english,
                    IsPredicate = false,
                    Entry = new LexiconEntry("semakin", WordClass.Adverb, "the " + english, string.Empty)
                    {
                        File = more.Entry!.File,
                        Line = more.Entry.Line,
                    },
                }
            );
    }

    private static bool IsMore(Lexeme? lexeme) =>
        lexeme
            is { Class: WordClass.Adverb, Entry.Form: "semakin" or "makin" }
                or {
                    Class: WordClass.Adjective,
                    Entry.Form: ['s', 'e', 'm', 'a', 'k', 'i', 'n', ' ', ..] or ['m', 'a', 'k', 'i', 'n', ' ', ..]
                };

    /// <summary><c>"Tidak."</c>: no. Before a predicate, "not".</summary>
    private static bool MakeNo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Negation, Entry: { Form: "tidak" or "bukan" } entry } negation
            || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark, English: "\"" or "“" or "." or "?" })
            || At(lexemes, at + 1) is not { Class: WordClass.Mark }
        )
        {
            return false;
        }

        lexemes[at] = negation with
        {
            Class = WordClass.Particle,
            English = "no",
            Entry = entry with { Class = WordClass.Particle, English = "no" },
        };
        return true;
    }

    /// <summary><c>tidak akan ada</c>: there will be no.</summary>
    private static bool MoveNo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Negation, Entry: { Form: "tidak" or "tak" } entry } negation
            || At(lexemes, at + 1) is not { Class: WordClass.Auxiliary, Entry.Form: "akan" or "boleh" or "bisa" } auxiliary
            || At(lexemes, at + 2) is not { Class: WordClass.Verb, Entry.Form: "ada" }
            || At(lexemes, at + 3) is not { } noun
            || !NounPhrase.CanStart(noun)
        )
        {
            return false;
        }

        lexemes[at] = auxiliary with { IsFirst = negation.IsFirst, HasCapital = negation.HasCapital };
        lexemes[at + 1] = negation with
        {
            Class = WordClass.Determiner,
            English = "no",
            IsFirst = false,
            HasCapital = false,
            Entry = entry with { Form = "tidak ada", Class = WordClass.Determiner, English = "no", DerivedFrom = entry.Form },
        };
        return Replace(lexemes, at + 1, 2, lexemes[at + 1]);
    }

    /// <summary><c>sedang tidak ada di kantor</c>: is not in the office.</summary>
    private static bool MakeAbsent(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "tidak ada" or "tak ada" } entry } none
            || At(lexemes, at + 1) is not { Class: WordClass.Preposition, Entry.Form: "di" or "dalam" }
        )
        {
            return false;
        }

        var isOngoing = At(lexemes, at - 1) is { Class: WordClass.Auxiliary, Entry.Form: "sedang" or "tengah" };
        var subject = isOngoing ? at - 2 : at - 1;
        if (At(lexemes, subject) is not { Class: WordClass.Title or WordClass.Name or WordClass.Pronoun or WordClass.Noun })
        {
            return false;
        }

        var not = none with
        {
            Class = WordClass.Negation,
            English = "not",
            Entry = entry with { Form = "tidak", Class = WordClass.Negation, English = "not", DerivedFrom = entry.Form },
        };
        if (isOngoing)
        {
            return Replace(lexemes, at - 1, 2, not);
        }

        lexemes[at] = not;
        return true;
    }
}
