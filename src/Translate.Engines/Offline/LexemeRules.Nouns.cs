namespace Translate.Engines.Offline;

/// <content>Rules for words that describe or own a noun, and for comparisons of two.</content>
internal static partial class LexemeRules
{
    /// <summary><c>jauh lebih baik</c>: much better.</summary>
    private static bool MakeMuch(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "jauh" } entry } far || At(lexemes, at + 1) is not { Entry.Form: "lebih" })
        {
            return false;
        }

        lexemes[at] = far with
        {
            Class = WordClass.Adverb,
            English = "much",
            Entry = entry with { Class = WordClass.Adverb, English = "much" },
        };
        return true;
    }

    /// <summary><c>lebih banyak mahasiswa dibandingkan tahun lalu</c>: more students than last year. Without "more", the word is "compared with".</summary>
    private static bool MakeThan(List<Lexeme> lexemes, int at)
    {
        const int Reach = 8;
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Preposition,
                    Entry: { Form: "dibanding" or "dibandingkan" or "ketimbang" or "daripada" or "dari" } entry
                } compared
            || entry.Form == "dari"
                && At(lexemes, at - 1) is not { Class: WordClass.Adverb, Entry.Form: ['l', 'e', 'b', 'i', 'h', ' ', ..] }
            || entry.Form != "dari" && !lexemes.Take(at).TakeLast(Reach).Any(IsComparative)
        )
        {
            return false;
        }

        lexemes[at] = compared with { English = "than", Entry = entry with { English = "than" } };
        return true;
    }

    private static bool IsComparative(Lexeme lexeme) =>
        lexeme.English is "more" or "better" or "worse" or "fewer" or "less" or "much more"
        || lexeme.English.StartsWith("more ", StringComparison.Ordinal)
        || lexeme is { Class: WordClass.Adjective, IsPredicate: true } && lexeme.English.EndsWith("er", StringComparison.Ordinal);

    /// <summary><c>ibu dua anak</c>: mother of two.</summary>
    private static bool MakeParent(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "ibu" or "ayah" or "bapak" } entry } parent
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Entry.Form: "anak", HasPossessor: false }
        )
        {
            return false;
        }

        var english = $"{(entry.Form == "ibu" ? "mother" : "father")} of {count.English}";
        return Replace(
            lexemes,
            at,
            3,
            parent with
            {
                Class = WordClass.Noun,
                English = english,
                Entry = entry with
                {
                    Class = WordClass.Noun,
                    English = english,
                    Forms = "=",
                    Features = entry.Features | WordFeatures.Human,
                },
            }
        );
    }

    /// <summary><c>mobil milik tetangga</c>: the car belonging to a neighbor.</summary>
    private static bool MakeBelonging(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry: { Form: "milik" } entry } property
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective }
            || At(lexemes, at + 1) is not { } owner
            || !(NounPhrase.CanStart(owner) || owner.Class == WordClass.Pronoun)
        )
        {
            return false;
        }

        lexemes[at] = property with
        {
            Class = WordClass.Preposition,
            English = "belonging to",
            Entry = entry with { Class = WordClass.Preposition, English = "belonging to" },
        };
        return true;
    }

    /// <summary><c>pihak maskapai</c>: the airline. By itself, the word is "party".</summary>
    private static bool DropParty(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Entry.Form: "pihak", HasPossessor: false } party
            || At(lexemes, at - 1) is { Class: WordClass.Numeral or WordClass.Determiner or WordClass.Ordinal or WordClass.Number }
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, Entry.Form: not ("korban" or "lain" or "ketiga") } named
        )
        {
            return false;
        }

        lexemes[at] = party with { Class = WordClass.Particle, English = string.Empty };
        lexemes[at + 1] = named with { IsFirst = party.IsFirst };
        return true;
    }

    /// <summary><c>mantan bupati</c>, where the glossary has the title: the former regent.</summary>
    private static bool MakeFormer(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "mantan" or "eks" or "calon", Term: null } former
            || At(lexemes, at + 1) is not { Term: not null } title
        )
        {
            return false;
        }

        lexemes[at] = title;
        lexemes[at + 1] = former with
        {
            Class = WordClass.Adjective,
            English = former.English is "candidate" ? "prospective" : former.English,
        };
        return true;
    }

    /// <summary><c>Deputi Gubernur</c>, where the glossary has the title: the deputy governor.</summary>
    private static bool JoinDeputy(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "deputi" or "wakil", Term: null } deputy
        && At(lexemes, at + 1) is { Class: WordClass.Title, Term: not null, HasSpaceBefore: true } title
        && Replace(
            lexemes,
            at,
            2,
            title with
            {
                English = "deputy " + title.English,
                HasSpaceBefore = deputy.HasSpaceBefore,
                HasCapital = deputy.HasCapital,
                IsFirst = deputy.IsFirst,
            }
        );

    /// <summary><c>dugaan korupsi</c>: alleged corruption. By itself, an allegation.</summary>
    private static bool MakeAlleged(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Entry: { Form: "dugaan" } entry } allegation
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } deed
        )
        {
            return false;
        }

        lexemes[at] = deed with { HasCapital = allegation.HasCapital, IsFirst = allegation.IsFirst };
        lexemes[at + 1] = allegation with
        {
            Class = WordClass.Adjective,
            English = "alleged",
            Entry = entry with { Class = WordClass.Adjective, English = "alleged", Forms = string.Empty },
        };
        return true;
    }

    /// <summary><c>pesawat tujuan Makassar</c>: a Makassar-bound aircraft.</summary>
    private static bool MakeBound(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: "tujuan" } bound
        && At(lexemes, at - 1) is { Class: WordClass.Noun }
        && At(lexemes, at + 1) is { Class: WordClass.Place or WordClass.Name, Term: null } place
        && Replace(lexemes, at, 2, bound with { Class = WordClass.Adjective, English = place.English + "-bound", Entry = null });

    /// <summary><c>film karya Hanung</c>, <c>tim asuhan Indra</c>: a film by Hanung, the team coached by Indra.</summary>
    private static bool MakeBy(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Entry: { Form: "karya" or "ciptaan" or "garapan" or "besutan" or "asuhan" or "pimpinan" } entry,
                    HasPossessor: false,
                    Term: null
                } work
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective }
            || At(lexemes, at + 1) is not { } maker
            || !(maker.Class is WordClass.Name or WordClass.Title || maker.Is(WordFeatures.Human))
        )
        {
            return false;
        }

        var english = entry.Form switch
        {
            "asuhan" or "besutan" => "coached by",
            "pimpinan" => "led by",
            _ => "by",
        };
        lexemes[at] = work with
        {
            Class = WordClass.Preposition,
            English = english,
            Entry = entry with { Class = WordClass.Preposition, English = english },
        };
        return true;
    }

    /// <summary><c>kereta jurusan Surabaya-Malang</c>: the Surabaya-Malang train.</summary>
    private static bool MakeRoute(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: "jurusan" or "rute" or "relasi" or "trayek" } route
        && At(lexemes, at - 1) is { Class: WordClass.Noun } vehicle
        && EnglishStyle.IsVehicle(vehicle.English)
        && At(lexemes, at + 1) is { Class: WordClass.Place or WordClass.Name, Term: null } place
        && Replace(
            lexemes,
            at,
            2,
            route with
            {
                Class = WordClass.Adjective,
                English = place.English.Contains('-', StringComparison.Ordinal) ? place.English : place.English + "-bound",
                Entry = null,
            }
        );

    /// <summary><c>seluruh anggota</c>: all members. Of one thing, <c>seluruh dunia</c>, "the entire".</summary>
    private static bool MakeAll(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "seluruh" } entry } entire
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title, Term: null } noun
            || noun.IsProper
            || noun.Is(WordFeatures.Unique)
            || EnglishStyle.IsWhole(noun.English)
        )
        {
            return false;
        }

        lexemes[at] = entire with { English = "all", Entry = entry with { English = "all", Forms = "pl" } };
        return true;
    }

    /// <summary><c>usia minimal pemilih</c>: the minimum age. Before a number, "at least".</summary>
    private static bool MakeMinimum(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "minimal" or "maksimal" } entry } least
            || At(lexemes, at - 1) is not { Class: WordClass.Noun, HasPossessor: false }
            || At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
        )
        {
            return false;
        }

        var english = entry.Form == "minimal" ? "minimum" : "maximum";
        lexemes[at] = least with
        {
            Class = WordClass.Adjective,
            English = english,
            Entry = entry with { Class = WordClass.Adjective, English = english },
        };
        return true;
    }

    /// <summary><c>Kekurangan air memaksa warga</c>: a lack of water. With a subject, "lack".</summary>
    private static bool MakeLack(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "kekurangan" } entry } lack
            || At(lexemes, at - 1)
                is not (null or { Class: WordClass.Mark, English: not "," } or { Class: WordClass.Preposition } or { Entry.Form: "bahwa" })
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title }
            || !lexemes
                .Skip(at + 2)
                .TakeWhile(lexeme => lexeme is not { Class: WordClass.Mark, English: "." or ";" })
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
        )
        {
            return false;
        }

        lexemes[at] = lack with
        {
            Class = WordClass.Determiner,
            English = "a lack of",
            Entry = entry with { Class = WordClass.Determiner, English = "a lack of", Forms = string.Empty, Features = WordFeatures.None },
        };
        return true;
    }

    /// <summary><c>tidak ada korban</c>: no victims. Of things, "no reason".</summary>
    private static bool MakeNobody(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, English: "no", Entry: { Forms: not "pl" } entry } none
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, IsMass: false, English: not "injured" } person
            || !person.Is(WordFeatures.Human)
        )
        {
            return false;
        }

        lexemes[at] = none with { Entry = entry with { Forms = "pl" } };
        return true;
    }

    /// <summary><c>pelatih asal Korea Selatan</c>: the South Korean coach. A city has no adjective: the singer from Bandung.</summary>
    private static bool DropFrom(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Preposition, Entry.Form: "asal" } from
        && At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Title, HasPossessor: false }
        && At(lexemes, at + 1) is { Class: WordClass.Place, Adjective: not null } country
        && Replace(lexemes, at, 2, country with { HasSpaceBefore = from.HasSpaceBefore });

    /// <summary><c>tingginya harga</c>: the high price.</summary>
    private static bool MoveQuality(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, HasPossessor: true, Term: null } quality
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: false } noun
            || At(lexemes, at - 1)
                is not (null or { Class: WordClass.Mark or WordClass.Preposition or WordClass.Conjunction or WordClass.Verb })
        )
        {
            return false;
        }

        lexemes[at] = noun with { HasCapital = quality.HasCapital, IsFirst = quality.IsFirst };
        lexemes[at + 1] = quality with { HasPossessor = false, HasCapital = false, IsFirst = false };
        return true;
    }

    /// <summary><c>kantor Dinas Kesehatan</c>: the Health Office, not "the Health Office office".</summary>
    private static bool DropOffice(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: "kantor" } office
        && At(lexemes, at + 1) is { Class: WordClass.Noun or WordClass.Place or WordClass.Name } named
        && named.English.EndsWith("office", StringComparison.OrdinalIgnoreCase)
        && Replace(
            lexemes,
            at,
            2,
            named with
            {
                HasSpaceBefore = office.HasSpaceBefore,
                HasCapital = office.HasCapital && named.HasCapital,
                IsFirst = office.IsFirst,
            }
        );

    /// <summary><c>peserta muktamar</c>: an unknown word in the place of a noun is read as one, so that it stands where English has it.</summary>
    private static bool MakeNoun(List<Lexeme> lexemes, int at)
    {
        const int MinLength = 3;
        if (
            At(lexemes, at) is not { Class: WordClass.Unknown, Term: null, English.Length: >= MinLength } word
            || !word.English.All(char.IsLetter)
            || EnglishStyle.IsPrefixed(word.English)
            || word.English.StartsWith("di", StringComparison.Ordinal)
            || word.English.EndsWith("nya", StringComparison.Ordinal)
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Noun or WordClass.Title or WordClass.Preposition or WordClass.Determiner or WordClass.Numeral
                } before
            || !word.HasSpaceBefore
            || before.IsCopied
        )
        {
            return false;
        }

        lexemes[at] = word with { Class = WordClass.Noun, IsCopied = true };
        return true;
    }

    /// <summary><c>gempa M 6,3</c>: a magnitude 6.3 earthquake.</summary>
    private static bool MakeMagnitude(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Source: "M" or "magnitudo" or "Magnitudo", Term: null } m
        && At(lexemes, at + 1) is { Class: WordClass.Number } number
        && At(lexemes, at - 1) is { Entry.Form: "gempa" or "gempa bumi" }
        && Replace(lexemes, at, 2, m with { Class = WordClass.Adjective, English = "magnitude " + number.English, Entry = null });

    /// <summary><c>dirawat di rumah</c>: at home. With an owner or a kind, "house".</summary>
    private static bool MakeHome(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "di" or "ke" or "dari" } entry } preposition
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, Entry.Form: "rumah", HasPossessor: false, HasCapital: false, Term: null }
            || At(lexemes, at + 2)
                is not (
                    null
                    or { Class: WordClass.Mark or WordClass.Preposition or WordClass.Conjunction or WordClass.Adverb or WordClass.Verb }
                )
        )
        {
            return false;
        }

        var english = entry.Form switch
        {
            "di" => "at home",
            "ke" => "home",
            _ => "from home",
        };
        return Replace(
            lexemes,
            at,
            2,
            preposition with
            {
                Class = WordClass.Adverb,
                English = english,
                Entry = entry with { Class = WordClass.Adverb, English = english },
            }
        );
    }

    /// <summary><c>satu dari tiga anak</c>: one out of three children.</summary>
    private static bool MakeOutOf(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "dari" } entry } of
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at + 2) is not { Class: WordClass.Noun or WordClass.Title }
        )
        {
            return false;
        }

        lexemes[at] = of with { English = "out of", Entry = entry with { Form = "daripada", English = "out of" } };
        return true;
    }

    /// <summary><c>jendela belakang</c>: the back window. Before another noun, "behind".</summary>
    private static bool MakeSide(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Preposition or WordClass.Noun,
                    HasPossessor: false,
                    Term: null,
                    Entry: { Form: "belakang" or "depan" or "samping" } entry
                } side
            || At(lexemes, at - 1) is not { Class: WordClass.Noun, HasPossessor: false }
            || At(lexemes, at + 1)
                is not (
                    null
                    or {
                        Class: WordClass.Mark
                            or WordClass.Conjunction
                            or WordClass.Verb
                            or WordClass.Passive
                            or WordClass.Demonstrative
                            or WordClass.Preposition
                    }
                )
        )
        {
            return false;
        }

        var english = entry.Form switch
        {
            "belakang" => "back",
            "depan" => "front",
            _ => "side",
        };
        lexemes[at] = side with
        {
            Class = WordClass.Adjective,
            English = english,
            Entry = entry with { Class = WordClass.Adjective, English = english },
        };
        return true;
    }

    /// <summary><c>korban gempa</c>: victims of the earthquake. Of a crime, there may be one.</summary>
    private static bool MakeVictims(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, IsPlural: false, Entry.Form: "korban" } victim
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: false } disaster
            || !EnglishStyle.IsDisaster(disaster.English)
            || At(lexemes, at + 2) is { Class: WordClass.Demonstrative }
            || At(lexemes, at - 1) is { Class: WordClass.Determiner or WordClass.Numeral or WordClass.Number }
        )
        {
            return false;
        }

        lexemes[at] = victim with { IsPlural = true };
        return true;
    }
}
