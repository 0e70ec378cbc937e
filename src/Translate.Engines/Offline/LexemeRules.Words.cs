using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for degrees, and for words that are another class beside another word.</content>
internal static partial class LexemeRules
{
    /// <summary><c>lebih tua</c>: older; <c>paling penting</c>: most important.</summary>
    private static bool Compare(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "lebih" or "paling" } degree
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective, Term: null } adjective
        )
        {
            return false;
        }

        var english =
            degree.Entry.Form == "lebih" ? EnglishAdjective.GetComparative(adjective) : EnglishAdjective.GetSuperlative(adjective);
        if (
            degree.Entry.Form == "lebih"
            && At(lexemes, at + 2) is { Entry: { Form: "dari" or "daripada" or "dibanding" or "dibandingkan" or "ketimbang" } entry } than
        )
        {
            lexemes[at + 2] = than with
            {
                Class = WordClass.Preposition,
                English = "than",
                Entry = entry with { Class = WordClass.Preposition, English = "than" },
            };
        }

        return Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = english,
                IsPredicate = degree.Entry.Form == "lebih" && !IsObject(lexemes, at - 1),
                HasSpaceBefore = degree.HasSpaceBefore,
                HasCapital = degree.HasCapital,
            }
        );
    }

    /// <summary>Whether the phrase that ends at an index is the object of a verb or of a preposition such as "with": <c>dengan tekanan lebih besar</c>.</summary>
    private static bool IsObject(List<Lexeme> lexemes, int end)
    {
        var at = end;
        while (
            At(lexemes, at)
                is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Numeral or WordClass.Number }
        )
        {
            at--;
        }

        return at < end
            && At(lexemes, at)
                is { Class: WordClass.Verb }
                    or { Class: WordClass.Preposition, English: "with" or "for" or "as" or "without" };
    }

    /// <summary><c>semakin buruk</c>: worse; a long adjective keeps "increasingly".</summary>
    private static bool Increase(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "semakin" or "makin" } degree
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && EnglishAdjective.GetComparative(adjective) is var english
        && !english.StartsWith("more ", StringComparison.Ordinal)
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = english,
                IsPredicate = true,
                Entry = adjective.Entry is { } entry ? entry with { Form = $"{degree.Entry.Form} {entry.Form}" } : null,
                HasSpaceBefore = degree.HasSpaceBefore,
                HasCapital = degree.HasCapital,
            }
        );

    /// <summary><c>sedikit menakutkan</c>: a little frightening.</summary>
    private static bool MakeLittle(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "sedikit" } entry } little
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective }
        )
        {
            return false;
        }

        lexemes[at] = little with { Class = WordClass.Adverb, English = "a little", Entry = entry with { Class = WordClass.Adverb } };
        return true;
    }

    /// <summary><c>masalah yang sangat penting</c>: a very important problem.</summary>
    private static bool JoinDegree(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adverb } degree
        && EnglishStyle.IsDegree(degree.English)
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = $"{degree.English} {adjective.English}",
                IsPredicate = !IsObject(lexemes, at - 1),
                HasSpaceBefore = degree.HasSpaceBefore,
                HasCapital = degree.HasCapital,
                IsFirst = degree.IsFirst,
            }
        );

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

    /// <summary><c>besar sekali</c>: very big.</summary>
    private static bool MakeVery(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adjective, Term: null } adjective
        && At(lexemes, at + 1) is { Entry: { Form: "sekali" } entry }
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = $"{entry.English} {adjective.English}",
                IsPredicate = !IsObject(lexemes, at - 1),
            }
        );

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

    /// <summary><c>baik … maupun …</c>: both … and ….</summary>
    private static bool PairConjunctions(List<Lexeme> lexemes, int at)
    {
        const int Reach = 12;
        if (
            At(lexemes, at) is not { Entry.Form: "baik" } both
            || !lexemes.Skip(at + 1).Take(Reach).Any(lexeme => lexeme.Entry?.Form == "maupun")
        )
        {
            return false;
        }

        lexemes[at] = both with { Class = WordClass.Particle, English = "both" };
        return true;
    }

    /// <summary><c>kembali</c> before a preposition of direction is the verb; elsewhere, "again".</summary>
    private static bool MakeReturn(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is { Class: WordClass.Auxiliary, Entry: { Form: "akan kembali" } phrase } will
            && will.Source.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            && At(lexemes, at + 1) is { Entry.Form: "ke" or "dari" or "pada" or "kepada" or "di" }
        )
        {
            var split = will.Range.Start + blank;
            lexemes[at] = will with
            {
                English = "will",
                Source = will.Source[..blank],
                Range = new TextRange(will.Range.Start, split),
                Entry = phrase with { Form = "akan", English = "will", DerivedFrom = phrase.Form },
            };
            lexemes.Insert(
                at + 1,
                new Lexeme(WordClass.Verb, "return", new TextRange(split + 1, will.Range.End))
                {
                    Source = will.Source[(blank + 1)..],
                    HasSpaceBefore = true,
                    Entry = phrase with
                    {
                        Form = "kembali",
                        Class = WordClass.Verb,
                        English = "return",
                        Forms = string.Empty,
                        Features = WordFeatures.Intransitive,
                        DerivedFrom = phrase.Form,
                    },
                }
            );
            return true;
        }

        if (
            At(lexemes, at) is not { Entry: { Form: "kembali" } entry } again
            || At(lexemes, at + 1) is not { Entry.Form: "ke" or "dari" or "pada" or "kepada" or "dengan" or "di" }
        )
        {
            return false;
        }

        lexemes[at] = again with
        {
            Class = WordClass.Verb,
            English = "return",
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, "return", string.Empty) { Features = WordFeatures.Intransitive },
        };
        return true;
    }

    /// <summary><c>kesadaran akan ras</c>: awareness of race.</summary>
    private static bool MakePreposition(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "akan" } entry } will
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective }
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Title or WordClass.Determiner }
        )
        {
            return false;
        }

        lexemes[at] = will with
        {
            Class = WordClass.Preposition,
            English = "of",
            Entry = new LexiconEntry(entry.Form, WordClass.Preposition, "of", string.Empty),
        };
        return true;
    }

    /// <summary><c>mungkin</c> without a verb after it: perhaps.</summary>
    private static bool MakePerhaps(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "mungkin", Class: WordClass.Auxiliary } may
            || At(lexemes, at + 1)
                is null
                    or {
                        Class: WordClass.Verb
                            or WordClass.Passive
                            or WordClass.Auxiliary
                            or WordClass.Negation
                            or WordClass.Adjective
                            or WordClass.Adverb
                    }
        )
        {
            return false;
        }

        lexemes[at] = may with { Class = WordClass.Adverb, English = "perhaps" };
        return true;
    }

    /// <summary><c>sampai di</c> is the verb; elsewhere, "until".</summary>
    private static bool MakeArrive(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "sampai" } entry } until || At(lexemes, at + 1) is not { Entry.Form: "di" })
        {
            return false;
        }

        lexemes[at] = until with
        {
            Class = WordClass.Verb,
            English = "arrive",
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, "arrive", string.Empty) { Features = WordFeatures.Intransitive },
        };
        return true;
    }

    /// <summary><c>"…," jelas Budi</c>: explained Budi.</summary>
    private static bool MakeAttribution(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective or WordClass.Adverb or WordClass.Noun, Entry: { } entry } word
            || EnglishStyle.GetAttribution(entry.Form) is not { } verb
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "," or "\"" or "”" }
            || At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Title or WordClass.Pronoun }
        )
        {
            return false;
        }

        lexemes[at] = word with
        {
            Class = WordClass.Verb,
            English = verb,
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, verb, string.Empty) { Features = WordFeatures.Speech },
        };
        return true;
    }

    /// <summary><c>Ya, saya setuju</c>: yes. Inside a sentence, the particle has no English.</summary>
    private static bool MakeYes(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "ya", IsFirst: true } yes
            || At(lexemes, at + 1) is not (null or { Class: WordClass.Mark })
        )
        {
            return false;
        }

        lexemes[at] = yes with { English = "yes" };
        return true;
    }

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

    /// <summary><c>berapa harganya</c>: what is its price.</summary>
    private static bool MakeHowMuch(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "berapa" or "berapakah" } how
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: true }
        )
        {
            return false;
        }

        lexemes[at] = how with { English = "how much is" };
        return true;
    }
}
