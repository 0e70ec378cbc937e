namespace Translate.Engines.Offline;

/// <content>Rules for words that describe or own a noun, and for comparisons of two.</content>
internal static partial class LexemeRules
{
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
        && Replace(lexemes, at, 2, title with { English = "deputy " + title.English });

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
            || !(
                maker.Class is WordClass.Name or WordClass.Title
                || maker.Is(WordFeatures.Human)
                || maker.Class is WordClass.Number or WordClass.Numeral
                    && At(lexemes, at + 2) is { } makers
                    && (makers.Class == WordClass.Title || makers.Is(WordFeatures.Human))
            )
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
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry.Form: "kantor" or "gedung" or "rumah" } office
        && At(lexemes, at + 1) is { Class: WordClass.Noun or WordClass.Place or WordClass.Name } named
        && named.English.EndsWith(" " + office.English, StringComparison.OrdinalIgnoreCase)
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

    /// <summary><c>peserta muktamar</c>: an unknown word in the place of a noun is read as one, so that it has the place of an English noun.</summary>
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
}
