namespace Translate.Engines.Offline;

/// <content>Rules for places and directions.</content>
internal static partial class LexemeRules
{
    /// <summary><c>pesawat tujuan Makassar</c>: a Makassar-bound aircraft.</summary>
    private static bool MakeBound(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: "tujuan" } bound
        && At(lexemes, at - 1) is { Class: WordClass.Noun }
        && At(lexemes, at + 1) is { Class: WordClass.Place or WordClass.Name, Term: null } place
        && Replace(lexemes, at, 2, bound with { Class = WordClass.Adjective, English = place.English + "-bound", Entry = null });

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

    /// <summary><c>pelatih asal Korea Selatan</c>: the South Korean coach. A city has no adjective: the singer from Bandung.</summary>
    private static bool DropFrom(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Preposition, Entry.Form: "asal" } from
        && At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Title, HasPossessor: false }
        && At(lexemes, at + 1) is { Class: WordClass.Place, Adjective: not null } country
        && Replace(lexemes, at, 2, country with { HasSpaceBefore = from.HasSpaceBefore });

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
