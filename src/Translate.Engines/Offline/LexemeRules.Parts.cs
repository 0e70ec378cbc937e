using System.Globalization;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for what happens to a part of the subject, for bases, and for how often.</content>
internal static partial class LexemeRules
{
    /// <summary><c>perusahaan itu dicabut izinnya</c>: the company had its permit revoked.</summary>
    private static bool MakeHaveDone(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Passive, Term: null, HasPossessor: false, Entry: { Form: ['d', 'i', ..] } entry } passive
            || passive.English.Contains(' ', StringComparison.Ordinal)
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: true } part
            || part.Is(WordFeatures.Human)
            || At(lexemes, at + 2) is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Preposition })
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Noun
                        or WordClass.Title
                        or WordClass.Name
                        or WordClass.Demonstrative
                        or WordClass.Pronoun
                        or WordClass.Auxiliary
                        or WordClass.Adjective
                }
        )
        {
            return false;
        }

        lexemes[at] = new Lexeme(WordClass.Verb, "have", new TextRange(passive.Range.Start, passive.Range.Start))
        {
            HasSpaceBefore = true,
            Entry = new LexiconEntry("punya", WordClass.Verb, "have", "had") { File = entry.File, Line = entry.Line },
        };
        lexemes.Insert(
            at + 2,
            passive with
            {
                Class = WordClass.Particle,
                Entry = entry with { Class = WordClass.Particle, English = passive.English },
            }
        );
        return true;
    }

    /// <summary><c>alat berbasis internet</c>: an internet-based tool.</summary>
    private static bool MakeBased(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "berbasis" } entry } based
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective, HasPossessor: false }
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Adjective, Term: null, HasPossessor: false } basis
            || basis.English.Contains(' ', StringComparison.Ordinal)
            || At(lexemes, at + 2) is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Place }
        )
        {
            return false;
        }

        var english = basis.English + "-based";
        return Replace(
            lexemes,
            at,
            2,
            based with
            {
                Class = WordClass.Adjective,
                English = english,
                Entry = entry with { Class = WordClass.Adjective, English = english },
            }
        );
    }

    /// <summary><c>dua tahun sekali</c>, <c>setiap dua tahun sekali</c>: every two years.</summary>
    private static bool MakeEvery(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null } time
            || At(lexemes, at + 1) is not { Entry.Form: "sekali" }
            || !EnglishStyle.IsMeasure(time.English)
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral } count
        )
        {
            return false;
        }

        if (At(lexemes, at - 2) is not { Entry.Form: "setiap" or "tiap" })
        {
            lexemes[at - 1] = count with { English = "every " + count.English };
        }

        return Replace(lexemes, at, 2, time);
    }

    /// <summary><c>tarif naik mulai Juli</c>: starting in July. Before a verb, "begin".</summary>
    private static bool MakeStarting(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "mulai" } entry } begin
            || At(lexemes, at - 1) is null or { Class: WordClass.Auxiliary or WordClass.Mark or WordClass.Adverb or WordClass.Conjunction }
            || At(lexemes, at + 1)
                is not { Class: WordClass.Month or WordClass.Day }
                    and not {
                        Class: WordClass.Adverb,
                        English: "today" or "tomorrow" or "next week" or "next month" or "next year" or "this month"
                    }
        )
        {
            return false;
        }

        var english =
            lexemes[at + 1].Class == WordClass.Month ? "starting in"
            : lexemes[at + 1].Class == WordClass.Day ? "starting on"
            : "starting";
        lexemes[at] = begin with
        {
            Class = WordClass.Adverb,
            English = english,
            Entry = entry with { Class = WordClass.Adverb, English = english, Forms = string.Empty },
        };
        return true;
    }

    /// <summary><c>dimulai Januari</c>: began in January.</summary>
    private static bool AddInBeforeMonth(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Month, Term: null } month
            || At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Passive } verb
            || !(verb.Class == WordClass.Passive || verb.Is(WordFeatures.Intransitive))
            || verb.English.EndsWith(" in", StringComparison.Ordinal)
        )
        {
            return false;
        }

        lexemes[at - 1] = verb with { English = verb.English + " in", Entry = verb.Entry! with { English = verb.Entry.English + " in" } };
        return true;
    }

    /// <summary><c>peringkat lima dunia</c>: world No. 5.</summary>
    private static bool MakeWorldRank(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null, Entry: { Form: "peringkat" or "nomor" } entry } rank
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective or WordClass.Title }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Ordinal } number
            || At(lexemes, at + 2) is not { Entry.Form: "dunia" or "Asia" }
        )
        {
            return false;
        }

        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        var figure =
            Array.IndexOf(small, number.English) is > 0 and var index ? index.ToString(CultureInfo.InvariantCulture)
            : number.Class == WordClass.Ordinal ? new string([.. number.English.TakeWhile(char.IsAsciiDigit)])
            : number.English;
        if (figure.Length == 0)
        {
            return false;
        }

        var english = $"{(lexemes[at + 2].Entry!.Form == "Asia" ? "Asian" : "world")} No. {figure}";
        return Replace(
            lexemes,
            at,
            3,
            rank with
            {
                Class = WordClass.Adjective,
                English = english,
                Entry = entry with { Class = WordClass.Adjective, English = english },
            }
        );
    }

    /// <summary><c>hujan es sebesar kelereng</c>: the size of a marble. Before a number, "amounting to".</summary>
    private static bool MakeSizeOf(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Preposition, Term: null, Entry: { Form: "sebesar" or "seukuran" or "seluas" } entry } size
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: false }
        )
        {
            return false;
        }

        lexemes[at] = size with
        {
            English = "the size of",
            Entry = entry with { Form = "seukuran", English = "the size of", DerivedFrom = entry.Form },
        };
        return true;
    }

    /// <summary><c>kanker stadium empat</c>: stage-four cancer. Alone, a stadium.</summary>
    private static bool MakeStage(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, Term: null, Entry: { Form: "stadium" } entry } stage
        && At(lexemes, at - 1) is { Class: WordClass.Noun }
        && At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral } number
        && Replace(
            lexemes,
            at,
            2,
            stage with
            {
                Class = WordClass.Adjective,
                English = $"stage-{number.English}",
                Entry = entry with { Class = WordClass.Adjective, English = $"stage-{number.English}" },
            }
        );

    /// <summary><c>memanggil ulang</c>: re-summon.</summary>
    private static bool MakeAgain(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Verb, Term: null, HasPossessor: false, Entry: { Forms: "" } entry } verb
        && At(lexemes, at + 1) is { Entry.Form: "ulang" }
        && !verb.English.Contains(' ', StringComparison.Ordinal)
        && Replace(lexemes, at, 2, verb with { English = "re-" + verb.English, Entry = entry with { English = "re-" + verb.English } });

    /// <summary><c>meminta penundaan</c>: ask for. With a person as object, "ask".</summary>
    private static bool MakeAskFor(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Verb, Term: null, HasPossessor: false, Entry: { Form: "meminta" or "minta" } entry } ask
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, Term: null } thing
            || thing.Is(WordFeatures.Human)
            || thing.Is(WordFeatures.Unique)
            || EnglishStyle.IsInstitution(thing.English)
            || lexemes
                .Skip(at + 2)
                .TakeWhile(static word => word.Class is not (WordClass.Mark or WordClass.Conjunction or WordClass.Preposition))
                .Any(static word => word.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation)
        )
        {
            return false;
        }

        lexemes[at] = ask with { English = "ask for", Entry = entry with { English = "ask for", Features = WordFeatures.None } };
        return true;
    }

    /// <summary><c>3.000 orang, sebagian besar perempuan</c>: most of them women.</summary>
    private static bool MakeMostOfThem(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Determiner,
                    Term: null,
                    Entry: { Form: "sebagian besar" or "kebanyakan" or "sebagian" } entry
                } part
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "," }
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title } kind
            || At(lexemes, at + 2) is not (null or { Class: WordClass.Mark })
        )
        {
            return false;
        }

        var english = entry.Form == "sebagian" ? "some of them" : "most of them";
        lexemes[at] = part with
        {
            Class = WordClass.Adverb,
            English = english,
            Entry = entry with { Class = WordClass.Adverb, English = english },
        };
        lexemes[at + 1] = kind with { IsPlural = !kind.IsMass };
        return true;
    }
}
