namespace Translate.Engines.Offline;

/// <content>Rules for degrees, and for words that are another class beside another word.</content>
internal static partial class LexemeRules
{
    /// <summary><c>naik tajam</c>: rose sharply.</summary>
    private static bool MakeMannerAdverb(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb } verb
            || !verb.Is(WordFeatures.Intransitive)
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective, Term: null } adjective
            || !EnglishStyle.IsManner(
                adjective.English.StartsWith("very ", StringComparison.Ordinal) ? adjective.English["very ".Length..] : adjective.English
            )
            || At(lexemes, at + 2)
                is not (
                    null
                    or {
                        Class: WordClass.Mark
                            or WordClass.Conjunction
                            or WordClass.Preposition
                            or WordClass.Adverb
                            or WordClass.Number
                            or WordClass.Auxiliary
                    }
                )
        )
        {
            return false;
        }

        var degree = adjective.English.StartsWith("very ", StringComparison.Ordinal) ? "very " : string.Empty;
        lexemes[at + 1] = adjective with
        {
            Class = WordClass.Adverb,
            English = degree + EnglishAdjective.GetAdverb(adjective.English[degree.Length..]),
        };
        if (
            At(lexemes, at + 2) is { Class: WordClass.Conjunction, Entry.Form: "dan" }
            && At(lexemes, at + 3) is { Class: WordClass.Adjective, Term: null } second
        )
        {
            // Freely and fairly.
            lexemes[at + 3] = second with
            {
                Class = WordClass.Adverb,
                English = EnglishAdjective.GetAdverb(second.English),
            };
        }

        return true;
    }

    /// <summary><c>berinisial AS</c>: with the initials AS, not "the United States".</summary>
    private static bool CopyInitials(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "berinisial" or "inisial" }
            || At(lexemes, at + 1) is not { Term: null } initials
            || initials.Source.Length is < 1 or > 4
            || initials.Source.Any(char.IsLower)
        )
        {
            return false;
        }

        lexemes[at + 1] = initials with
        {
            Class = WordClass.Name,
            English = initials.Source,
            Entry = new LexiconEntry(initials.Source, WordClass.Name, initials.Source, string.Empty) { Features = WordFeatures.Human },
        };
        return true;
    }

    /// <summary><c>naik 3 persen menjadi Rp5.000</c>: rose 3 percent to Rp5,000.</summary>
    private static bool MakeToAmount(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "menjadi" } entry } become
            || At(lexemes, at + 1) is not { } amount
            || At(lexemes, at - 1) is not { } before
            || !(amount.Class is WordClass.Number or WordClass.Numeral || amount.Source is ['R', 'p', ..] or ['U', 'S', ..] or ['$', ..])
            || !(
                before.Class is WordClass.Number or WordClass.Numeral
                || before.English is "percent"
                || EnglishStyle.IsMeasure(before.English)
                || before is { Class: WordClass.Verb or WordClass.Adverb }
                    && (before.Is(WordFeatures.Intransitive) || before.Class == WordClass.Adverb)
            )
        )
        {
            return false;
        }

        lexemes[at] = become with
        {
            Class = WordClass.Preposition,
            English = "to",
            Entry = entry with { Class = WordClass.Preposition, English = "to" },
        };
        return true;
    }

    /// <summary><c>di level 6 persen</c>: at 6 percent.</summary>
    private static bool JoinLevel(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, Entry.Form: "level" or "posisi" or "angka" or "kisaran" or "harga" }
        && At(lexemes, at - 1) is { Entry: { } before }
        && (
            before.Form is "di" or "ke" or "pada"
            || At(lexemes, at - 1)!.Class == WordClass.Verb
            || before.Form.EndsWith(" di", StringComparison.Ordinal)
            || before.Form.EndsWith(" pada", StringComparison.Ordinal)
            || before.Form.EndsWith(" ke", StringComparison.Ordinal)
        )
        && At(lexemes, at + 1) is { Class: WordClass.Number } number
        && At(lexemes, at + 2) is null or { Class: WordClass.Noun or WordClass.Mark } or { Entry.Form: "per" }
        && Replace(lexemes, at, 2, number);

    /// <summary><c>di kedalaman 10 kilometer</c>: at a depth of 10 kilometers.</summary>
    private static bool WriteMeasure(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "di" or "pada" or "dengan" } preposition
        && At(lexemes, at + 1) is { Class: WordClass.Noun, Term: null, HasPossessor: false } noun
        && At(lexemes, at + 2) is { Class: WordClass.Number or WordClass.Numeral }
        && EnglishStyle.GetMeasurePhrase(noun.English) is { Length: > 0 } phrase
        && Replace(
            lexemes,
            at,
            2,
            preposition with
            {
                English = phrase,
                Entry = new LexiconEntry(preposition.Entry.Form, WordClass.Preposition, phrase, string.Empty),
            }
        );

    /// <summary><c>berpotensi tsunami</c>, <c>berpotensi menimbulkan</c>: have the potential for a tsunami, have the potential to cause.</summary>
    private static bool MakePotential(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Entry: { Form: "berpotensi" } entry } potential
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Verb or WordClass.Determiner } next
        )
        {
            return false;
        }

        var english = next.Class == WordClass.Verb ? "have the potential to" : "have the potential for";
        lexemes[at] = potential with
        {
            Class = WordClass.Verb,
            English = english,
            Entry = entry with { Class = WordClass.Verb, English = english, Forms = "had" },
        };
        return true;
    }

    /// <summary><c>37 lainnya</c>: 37 others.</summary>
    private static bool MakeOthers(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Entry: { Form: "lainnya" or "lain" } entry } others
            || At(lexemes, at - 1)
                is not ({ Class: WordClass.Number or WordClass.Numeral } or { Class: WordClass.Determiner, Entry.Forms: "pl" })
        )
        {
            return false;
        }

        lexemes[at] = others with
        {
            Class = WordClass.Noun,
            English = "others",
            Entry = entry with { Class = WordClass.Noun, English = "others", Forms = "=", Features = WordFeatures.Human },
        };
        return true;
    }

    /// <summary><c>Jalan menuju Cipanas tertutup</c>: the road to Cipanas is closed. Without another verb, "head for".</summary>
    private static bool MakeTo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is { Entry: { Form: "menuju" } way } toward
            && At(lexemes, at - 1)
                is {
                    Class: WordClass.Noun,
                    English: "access" or "road" or "route" or "path" or "trip" or "journey" or "street" or "door" or "train" or "flight"
                }
        )
        {
            lexemes[at] = toward with
            {
                Class = WordClass.Preposition,
                English = "to",
                Entry = way with { Class = WordClass.Preposition, English = "to" },
            };
            return true;
        }

        if (
            At(lexemes, at) is not { Entry: { Form: "menuju" } entry } heading
            || At(lexemes, at - 1) is not { Class: WordClass.Noun }
            || lexemes.Take(at).Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
            || !lexemes
                .Skip(at + 1)
                .TakeWhile(lexeme => lexeme.Class is not (WordClass.Mark or WordClass.Conjunction))
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
        )
        {
            return false;
        }

        lexemes[at] = heading with
        {
            Class = WordClass.Preposition,
            English = "to",
            Entry = entry with { Class = WordClass.Preposition, English = "to" },
        };
        return true;
    }

    /// <summary><c>No. 11</c>: the full stop does not end the sentence.</summary>
    private static bool JoinNumberSign(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Source: "No" or "no" } sign
        && At(lexemes, at + 1) is { Class: WordClass.Mark, English: ".", HasSpaceBefore: false }
        && At(lexemes, at + 2) is { Class: WordClass.Number } number
        && Replace(lexemes, at, 3, sign with { Class = WordClass.Name, English = "No. " + number.English, Entry = null });

    /// <summary><c>secara resmi</c>, <c>dengan cepat</c>: officially, quickly.</summary>
    private static bool MakeAdverb(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "secara" or "dengan" }
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && !adjective.English.Contains(' ', StringComparison.Ordinal)
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                Class = WordClass.Adverb,
                English = EnglishAdjective.GetAdverb(adjective.English),
                HasCapital = lexemes[at].HasCapital,
                HasSpaceBefore = lexemes[at].HasSpaceBefore,
            }
        );

    /// <summary><c>buku itu menarik</c>: interesting; with an object, it is the verb.</summary>
    private static bool MakeAdjective(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, HasPossessor: false, Entry: { } entry } verb
            || EnglishStyle.GetAdjective(entry.Form) is not { } adjective
            || At(lexemes, at + 1)
                is not (
                    null
                    or {
                        Class: WordClass.Mark
                            or WordClass.Conjunction
                            or WordClass.Preposition
                            or WordClass.Demonstrative
                            or WordClass.Adverb
                    }
                )
        )
        {
            return false;
        }

        lexemes[at] = verb with
        {
            Class = WordClass.Adjective,
            English = adjective,
            Entry = entry with { Class = WordClass.Adjective, English = adjective },
        };
        return true;
    }
}
