using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for what reports say of periods, dates, bodies and speakers.</content>
internal static partial class LexemeRules
{
    private static readonly string[] RomanOrdinals = ["I", "II", "III", "IV"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary><c>triwulan II 2023</c>, <c>semester I</c>: the second quarter of 2023, the first half.</summary>
    private static bool WriteQuarter(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null, Entry: { } entry } period
            || entry.Form is not ("triwulan" or "kuartal" or "semester" or "caturwulan")
            || At(lexemes, at + 1) is not { } number
        )
        {
            return false;
        }

        var roman = Array.IndexOf(RomanOrdinals, number.Source);
        var ordinal =
            roman >= 0 ? Ordinals[roman]
            : number.Class == WordClass.Ordinal && Ordinals.Contains(number.English) ? number.English
            : null;
        if (ordinal is null)
        {
            return false;
        }

        var year = At(lexemes, at + 2) is { Entry.Form: "tahun" or "pada tahun" } ? at + 3 : at + 2;
        var ofYear =
            At(lexemes, year) is { Class: WordClass.Number } date && EnglishPreposition.IsYear(date) ? " of " + date.English : string.Empty;
        var isStudy = lexemes.Exists(static word => word.Entry?.Form is "mahasiswa" or "siswa" or "kuliah" or "sekolah" or "pelajar");
        var unit = entry.Form == "semester" && !isStudy ? "half" : period.English;
        var end = ofYear.Length > 0 ? year : at + 1;
        lexemes[at] = period with
        {
            English = unit + ofYear,
            Entry = entry with { English = unit + ofYear, Forms = "=", Features = entry.Features | WordFeatures.Unique },
            Range = new TextRange(period.Range.Start, lexemes[end].Range.End),
        };
        lexemes[at + 1] = number with { Class = WordClass.Adjective, English = ordinal, Entry = null };
        lexemes.RemoveRange(at + 2, end - at - 1);
        return true;
    }

    /// <summary><c>Komisi III DPR</c>: Commission III of the House of Representatives.</summary>
    private static bool JoinCommission(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, Term: null, Entry: { Form: "komisi" } entry } commission
        && At(lexemes, at + 1) is { Class: WordClass.Name, HasSpaceBefore: true, Source: var number }
        && number.All(letter => letter is 'I' or 'V' or 'X')
        && Replace(
            lexemes,
            at,
            2,
            commission with
            {
                English = "Commission " + number,
                Entry = entry with { English = "Commission " + number, Forms = "-", Features = WordFeatures.None },
            }
        );

    /// <summary><c>per 31 Desember</c>: as of Dec. 31.</summary>
    private static bool MakeAsOfDate(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "per" } entry } per
            || !(
                At(lexemes, at + 1) is { Class: WordClass.Month }
                || At(lexemes, at + 1) is { Class: WordClass.Number } && At(lexemes, at + 2) is { Class: WordClass.Month }
            )
        )
        {
            return false;
        }

        lexemes[at] = per with { English = "as of", Entry = entry with { Form = "hingga", English = "as of", DerivedFrom = entry.Form } };
        return true;
    }

    /// <summary><c>sekitar pukul 05.30</c>: at around 05:30.</summary>
    private static bool MakeAroundTime(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "sekitar" or "kira-kira" or "pada sekitar" } about
        && At(lexemes, at + 1) is { Class: WordClass.Preposition, Entry: { Form: "pukul" } entry }
        && Replace(
            lexemes,
            at,
            2,
            about with
            {
                Class = WordClass.Preposition,
                English = "at around",
                Entry = entry with { English = "at around" },
            }
        );

    /// <summary><c>Dikatakannya, harga naik.</c>: he said the price rose.</summary>
    private static bool MakeSpeaker(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, HasPossessor: true, Term: null, Entry: { Active: var active } entry } said
            || active
                is not ("say" or "explain" or "admit" or "add" or "mention" or "reveal" or "tell" or "emphasize" or "stress" or "state")
            || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark })
            || At(lexemes, at + 1) is not ({ Class: WordClass.Mark, English: "," } or { Entry.Form: "bahwa" })
        )
        {
            return false;
        }

        var isTell = active == "tell";
        var suffix = said.Range.End - "nya".Length;
        lexemes[at] = new Lexeme(WordClass.Pronoun, "he", new TextRange(suffix, said.Range.End))
        {
            Source = "nya",
            Entry = new LexiconEntry("dia", WordClass.Pronoun, "he", "him|his") { File = entry.File, Line = entry.Line },
            HasCapital = said.HasCapital,
            IsFirst = said.IsFirst,
            HasSpaceBefore = said.HasSpaceBefore,
        };
        var english = isTell || active == "mention" ? "say" : active;
        lexemes.Insert(
            at + 1,
            said with
            {
                Class = WordClass.Verb,
                English = english,
                HasPossessor = false,
                HasCapital = false,
                IsFirst = false,
                HasSpaceBefore = true,
                Range = new TextRange(said.Range.Start, suffix),
                Entry = entry with
                {
                    Class = WordClass.Verb,
                    English = english,
                    Forms =
                        english == "say" ? "said"
                        : english == "admit" ? "admitted"
                        : string.Empty,
                    Features = WordFeatures.Speech,
                },
            }
        );
        return true;
    }

    /// <summary><c>Hasilnya baru akan diketahui besok</c>: the result will only be known tomorrow. After a noun without a time, "new".</summary>
    private static bool MakeOnly(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Term: null, Entry: { Form: "baru" } entry } fresh
            || At(lexemes, at + 1) is not { Class: WordClass.Auxiliary, Entry.Form: "akan" or "bisa" or "dapat" }
            || At(lexemes, at - 1) is not { } before
            || !(
                before.HasPossessor
                || before.Class is WordClass.Pronoun or WordClass.Demonstrative or WordClass.Name or WordClass.Place
                || lexemes
                    .Skip(at)
                    .TakeWhile(lexeme => lexeme.Class != WordClass.Mark)
                    .Any(lexeme => lexeme.Entry?.Form is "setelah" or "usai" or "seusai" or "sesudah" or "jika" or "apabila" or "bila")
            )
        )
        {
            return false;
        }

        lexemes[at] = fresh with
        {
            Class = WordClass.Adverb,
            English = "only",
            Entry = entry with { Class = WordClass.Adverb, English = "only" },
        };
        return true;
    }

    /// <summary><c>macet hingga lima kilometer</c>: for up to five kilometers.</summary>
    private static bool MakeUpToDistance(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Term: null, Entry: { Form: "hingga" or "sampai" } entry } until
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
            || lexemes.Skip(at + 2).FirstOrDefault(lexeme => lexeme.Class != WordClass.Numeral) is not { Class: WordClass.Noun } unit
            || unit.English is not ("kilometer" or "meter" or "mile" or "hectare")
        )
        {
            return false;
        }

        var english = unit.English == "hectare" ? "up to" : "for up to";
        lexemes[at] = until with { English = english, Entry = entry with { English = english } };
        return true;
    }

    /// <summary><c>ratusan juta rupiah</c>, where the glossary has the million: hundreds of millions of rupiah.</summary>
    private static bool MakeMillionsOf(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry.Form: "puluhan" or "ratusan" or "ribuan" or "belasan" }
            || At(lexemes, at + 1)
                is not { Class: WordClass.Numeral, English: "million" or "billion" or "trillion" or "thousand" } magnitude
        )
        {
            return false;
        }

        lexemes[at + 1] = magnitude with { English = magnitude.English + "s of" };
        return true;
    }

    /// <summary><c>pukul delapan pagi</c>: at eight in the morning.</summary>
    private static bool JoinHour(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry.Form: "pukul" }
            || At(lexemes, at + 1) is not { Class: WordClass.Numeral } hour
            || At(lexemes, at + 2) is not { Source: var part }
        )
        {
            return false;
        }

        var time = part.ToLowerInvariant() switch
        {
            "pagi" or "dini hari" => "in the morning",
            "siang" or "sore" => "in the afternoon",
            "malam" => "at night",
            _ => null,
        };
        return time is not null
            && Replace(lexemes, at + 1, 2, hour with { Class = WordClass.Name, English = $"{hour.English} {time}", Entry = null });
    }

    /// <summary><c>dua pertiga dari anggaran</c>: two thirds of the budget.</summary>
    private static bool DropFromAfterPart(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Numeral, Term: null } part
        && EnglishStyle.IsFraction(part.English)
        && At(lexemes, at + 1) is { Entry.Form: "dari" }
        && At(lexemes, at + 2) is { Class: WordClass.Noun or WordClass.Title }
        && Replace(lexemes, at, 2, part);

    /// <summary><c>di siang bolong</c>: in broad daylight. The adverb has its preposition.</summary>
    private static bool DropBeforeAdverb(List<Lexeme> lexemes, int at) =>
        At(lexemes, at)
            is { Class: WordClass.Preposition, HasPossessor: false, Term: null, Entry.Form: "di" or "pada" or "dalam" } preposition
        && At(lexemes, at + 1) is { Class: WordClass.Adverb, Term: null } adverb
        && (
            adverb.English.StartsWith("in ", StringComparison.Ordinal)
            || adverb.English.StartsWith("on ", StringComparison.Ordinal)
            || adverb.English.StartsWith("at ", StringComparison.Ordinal)
        )
        && Replace(lexemes, at, 2, adverb);
}
