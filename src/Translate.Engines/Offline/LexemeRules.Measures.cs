using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <content>Rules for ages, amounts, sizes and durations.</content>
internal static partial class LexemeRules
{
    /// <summary><c>Sri, 34 tahun,</c> and <c>Sri (34 tahun)</c>: Sri, 34, and Sri (34).</summary>
    private static bool WriteAge(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Number } age
        && At(lexemes, at + 1) is { Entry.Form: "tahun" }
        && At(lexemes, at + 2) is null or { Class: WordClass.Mark }
        && At(lexemes, at - 1) is { Class: WordClass.Mark, English: "," or "(" }
        && At(lexemes, at - 2) is { } person
        && (person.Class == WordClass.Name || person.Is(WordFeatures.Human))
        && Replace(lexemes, at, 2, age);

    /// <summary><c>kunjungan selama tiga hari</c>: a three-day visit.</summary>
    private static bool MakeDuration(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "selama" } during
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun } unit
            || !EnglishStyle.IsMeasure(unit.English)
        )
        {
            return false;
        }

        var noun = at - 1;
        while (
            At(lexemes, noun) is { Class: WordClass.Adjective or WordClass.Place or WordClass.Noun } word
            && !(word.Class == WordClass.Noun && EnglishStyle.IsEvent(word.English))
        )
        {
            noun--;
        }

        return At(lexemes, noun) is { Class: WordClass.Noun, HasPossessor: false }
            && Replace(
                lexemes,
                at,
                3,
                during with
                {
                    Class = WordClass.Adjective,
                    English = $"{count.English}-{unit.English}",
                    Entry = null,
                }
            );
    }

    /// <summary><c>ombak setinggi empat meter</c>: a four-meter-high wave.</summary>
    private static bool MakeSize(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: var form } size
            || form is not ("setinggi" or "sepanjang" or "sedalam" or "selebar" or "seberat" or "seluas" or "setebal")
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective, HasPossessor: false }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, Term: null } unit
            || !EnglishStyle.IsMeasure(unit.English)
            || FollowsPredicate(lexemes, at)
        )
        {
            return false;
        }

        var suffix = form switch
        {
            "setinggi" => "-high",
            "sedalam" => "-deep",
            "selebar" => "-wide",
            "setebal" => "-thick",
            _ => string.Empty,
        };
        return Replace(
            lexemes,
            at,
            3,
            size with
            {
                Class = WordClass.Adjective,
                English = $"{count.English}-{unit.English}{suffix}",
                Entry = null,
            }
        );
    }

    /// <summary>Whether the adjective before the size describes no noun, so that the size has none either.</summary>
    private static bool FollowsPredicate(List<Lexeme> lexemes, int at) =>
        At(lexemes, at - 1) is { Class: WordClass.Adjective } && At(lexemes, at - 2) is not { Class: WordClass.Noun };

    /// <summary><c>300 ribu</c>: 300,000.</summary>
    private static bool WriteThousand(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Number, Term: null } number
        && At(lexemes, at + 1) is { Entry.Form: "ribu", Term: null }
        && number.English.Length > 0
        && char.IsAsciiDigit(number.English[^1])
        && !number.English.Contains('.', StringComparison.Ordinal)
        && !number.English.Contains(',', StringComparison.Ordinal)
        && Replace(lexemes, at, 2, number with { English = number.English + ",000" });

    /// <summary><c>pada usia 78 tahun</c>: at the age of 78.</summary>
    private static bool MakeAge(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Entry: { Form: "usia" or "umur" } entry } age
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Entry.Form: "tahun" }
        )
        {
            return false;
        }

        return At(lexemes, at - 1) is { Class: WordClass.Preposition, Entry.Form: "di" or "pada" or "dalam" } before
            ? Replace(
                lexemes,
                at - 1,
                4,
                before with
                {
                    Class = WordClass.Adverb,
                    English = $"at the age of {count.English}",
                    Entry = entry with { Class = WordClass.Adverb },
                }
            )
            : Replace(lexemes, at, 3, age with { English = $"age of {count.English}" });
    }

    /// <summary><c>periode 2024-2029</c>: the years stay together.</summary>
    private static bool JoinYears(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { } first
        && EnglishPreposition.IsYear(first)
        && At(lexemes, at + 1) is { Class: WordClass.Mark, English: "-" or "–", HasSpaceBefore: false } dash
        && At(lexemes, at + 2) is { HasSpaceBefore: false } last
        && (EnglishPreposition.IsYear(last) || last is { Class: WordClass.Number, English.Length: 2 })
        && Replace(lexemes, at, 3, first with { English = $"{first.English}{dash.English}{last.English}" });

    /// <summary><c>kontrak tiga tahun</c>: a three-year contract; <c>kakek 70 tahun itu</c>: the 70-year-old grandfather.</summary>
    private static bool MakeYears(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } unit
            || !EnglishStyle.IsMeasure(unit.English)
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Title, HasPossessor: false, Term: null } noun
            || !count.HasSpaceBefore
        )
        {
            return false;
        }

        var isAge =
            unit.English == "year"
            && noun.Is(WordFeatures.Human)
            && (At(lexemes, at + 2) is { Class: WordClass.Demonstrative } or { Entry.Form: "asal" })
            && At(lexemes, at - 2) is not { Class: WordClass.Number or WordClass.Numeral };
        if (
            !isAge
            && !(
                EnglishStyle.IsEvent(noun.English)
                && unit.English is "year" or "month" or "week" or "day" or "hour"
                && At(lexemes, at + 2) is not { Class: WordClass.Noun or WordClass.Adjective }
            )
        )
        {
            return false;
        }

        return Replace(
            lexemes,
            at,
            2,
            count with
            {
                Class = WordClass.Adjective,
                English = isAge ? $"{count.English}-year-old" : $"{count.English}-{unit.English}",
                Entry = null,
            }
        );
    }

    /// <summary><c>lantai dua</c>: the second floor.</summary>
    private static bool MakeFloor(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Entry: { Form: "lantai" } entry } floor
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is { Class: WordClass.Numeral or WordClass.Noun }
        )
        {
            return false;
        }

        var ordinal = count.English switch
        {
            "1" or "one" => "first",
            "2" or "two" => "second",
            "3" or "three" => "third",
            "4" or "four" => "fourth",
            "5" or "five" => "fifth",
            "6" or "six" => "sixth",
            "7" or "seven" => "seventh",
            "8" or "eight" => "eighth",
            "9" or "nine" => "ninth",
            "10" or "ten" => "tenth",
            _ => null,
        };
        return ordinal is not null
            && Replace(
                lexemes,
                at,
                2,
                floor with
                {
                    English = $"{ordinal} floor",
                    Entry = entry with { English = $"{ordinal} floor", Features = WordFeatures.Unique },
                }
            );
    }

    /// <summary><c>km/jam</c>: kilometers per hour.</summary>
    private static bool JoinUnits(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun } unit
            || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: "/", HasSpaceBefore: false }
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, HasSpaceBefore: false } per
            || !EnglishStyle.IsMeasure(unit.English)
            || !EnglishStyle.IsMeasure(per.English)
        )
        {
            return false;
        }

        var english = $"{EnglishInflection.Pluralize(unit.English)} per {per.English}";
        return Replace(
            lexemes,
            at,
            3,
            unit with
            {
                English = english,
                Entry = new LexiconEntry(unit.Entry!.Form, WordClass.Noun, english, "="),
            }
        );
    }

    /// <summary><c>3 hingga 5</c>: 3 to 5.</summary>
    private static bool WriteRange(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "hingga" or "sampai" or "sampai dengan" } until
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral }
        )
        {
            return false;
        }

        lexemes[at] = until with { Class = WordClass.Number, English = "to", HasSpaceBefore = true };
        return true;
    }
}
