using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for adverbs and measures that have another place in English.</content>
internal static partial class LexemeRules
{
    /// <summary><c>terakhir bertemu</c>: last met. After a noun, the adjective.</summary>
    private static bool MakeLastTime(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Term: null, Entry: { Form: "terakhir" } entry } last
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Passive }
            || At(lexemes, at - 1)
                is not { Class: WordClass.Pronoun or WordClass.Name or WordClass.Place or WordClass.Demonstrative or WordClass.Mark }
                    and not null
        )
        {
            return false;
        }

        lexemes[at] = last with { Class = WordClass.Adverb, English = "last", Entry = entry with { Class = WordClass.Adverb } };
        return true;
    }

    /// <summary><c>sangat disarankan</c>: strongly recommended. Before an adjective, "very".</summary>
    private static bool MakeHighly(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "sangat" or "amat" } entry } very
            || At(lexemes, at + 1) is not { Class: WordClass.Passive or WordClass.Verb } next
        )
        {
            return false;
        }

        var english = (next.Class, next.English) switch
        {
            (WordClass.Verb, _) => "really",
            (_, "known") => "well",
            (_, "recommended" or "suggested" or "respected" or "praised" or "valued" or "regarded") => "highly",
            (_, "needed" or "awaited" or "appreciated" or "influenced" or "affected" or "helped") => "greatly",
            _ => "very",
        };
        lexemes[at] = very with { English = english, Entry = entry with { English = english } };
        return true;
    }

    /// <summary><c>dengan cara yang aneh</c>: in a strange way.</summary>
    private static bool MakeWay(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "dengan cara" } entry } by
            || At(lexemes, at + 1) is not { Entry.Form: "yang" }
            || At(lexemes, at + 2) is not { Class: WordClass.Adjective, Term: null } adjective
            || At(lexemes, at + 3) is { Class: WordClass.Adjective or WordClass.Adverb }
        )
        {
            return false;
        }

        var article =
            adjective.English == "same" ? "the"
            : EnglishInflection.TakesAn(adjective.English) ? "an"
            : "a";
        var english = $"in {article} {adjective.English} way";
        return Replace(
            lexemes,
            at,
            3,
            by with
            {
                Class = WordClass.Adverb,
                English = english,
                Entry = entry with { Class = WordClass.Adverb, English = english },
            }
        );
    }

    /// <summary><c>dalam sejarah klub itu</c>: in the history of the club. By itself, "in history".</summary>
    private static bool MakeHistory(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "dalam sejarah" } entry } history
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Place }
        )
        {
            return false;
        }

        lexemes[at] = history with
        {
            Class = WordClass.Preposition,
            English = "in the history of",
            Entry = entry with { Class = WordClass.Preposition, English = "in the history of" },
        };
        return true;
    }

    /// <summary><c>dua di antaranya</c>: two of them. After other words, "among them".</summary>
    private static bool MakeOfThem(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "di antaranya" } entry } among
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
        )
        {
            return false;
        }

        lexemes[at] = among with { English = "of them", Entry = entry with { English = "of them" } };
        return true;
    }

    /// <summary><c>Juli lalu</c>: last July.</summary>
    private static bool MakeLastMonth(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Month } month
            || At(lexemes, at + 1) is not { Entry.Form: "lalu" or "silam" or "mendatang" } time
            || At(lexemes, at - 1) is { Class: WordClass.Number }
            || At(lexemes, at + 2) is { Class: WordClass.Verb }
        )
        {
            return false;
        }

        var last = month with
        {
            Class = WordClass.Adverb,
            English = (time.Entry.Form == "mendatang" ? "next " : "last ") + month.English,
            Entry = null,
        };
        return At(lexemes, at - 1) is { Entry.Form: "pada" or "bulan" or "pada bulan" } before
            ? Replace(lexemes, at - 1, 3, last)
            : Replace(lexemes, at, 2, last);
    }

    /// <summary><c>yang kelima kalinya</c>: the fifth time.</summary>
    private static bool MakeNthTime(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "yang" } that
            || At(lexemes, at + 1) is not { Class: WordClass.Ordinal } ordinal
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, Entry: { Form: "kali" } entry }
        )
        {
            return false;
        }

        var english = $"the {ordinal.English} time";
        return Replace(
            lexemes,
            at,
            3,
            that with
            {
                Class = WordClass.Noun,
                English = english,
                Entry = entry with { English = english, Forms = "=", Features = WordFeatures.Unique },
            }
        );
    }

    /// <summary><c>tahun 1990-an</c>: the 1990s.</summary>
    private static bool MakeDecade(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Number } year
            || !EnglishPreposition.IsYear(year) && year.English is not [_, '0']
            || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: "-", HasSpaceBefore: false }
            || At(lexemes, at + 2) is not { Source: "an", HasSpaceBefore: false }
        )
        {
            return false;
        }

        var english = $"the {year.English}s";
        var decade = year with
        {
            Class = WordClass.Noun,
            English = english,
            Entry = new LexiconEntry(year.Source, WordClass.Noun, english, "=") { Features = WordFeatures.Unique },
        };
        return At(lexemes, at - 1) is { Entry.Form: "tahun" or "dekade" or "era" } before
            ? Replace(lexemes, at, 3, decade) && Replace(lexemes, at - 1, 2, decade)
            : Replace(lexemes, at, 3, decade);
    }

    /// <summary><c>ditutup melemah 0,4 persen</c>: closed 0.4 percent lower.</summary>
    private static bool MoveLower(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Verb,
                    Term: null,
                    English: [.., ' ', 'l', 'o', 'w', 'e', 'r'] or [.., ' ', 'h', 'i', 'g', 'h', 'e', 'r'],
                    Entry: { } entry
                } closed
            || entry.Form.LastIndexOf(' ') is not (> 0 and var blank)
            || closed.Source.LastIndexOf(' ') is not (> 0 and var gap)
            || At(lexemes, at + 1) is not { Class: WordClass.Number }
            || At(lexemes, at + 2) is not { English: "percent" or "point" or "basis point" }
        )
        {
            return false;
        }

        var space = closed.English.LastIndexOf(' ');
        var split = closed.Range.Start + gap;
        var english = closed.English[..space];
        lexemes[at] = closed with
        {
            English = english,
            Entry = entry with { English = english, Features = WordFeatures.Intransitive },
            Source = closed.Source[..gap],
            Range = new TextRange(closed.Range.Start, split),
        };
        lexemes.Insert(
            at + 3,
            new Lexeme(WordClass.Adverb, closed.English[(space + 1)..], new TextRange(split + 1, closed.Range.End))
            {
                Source = closed.Source[(gap + 1)..],
                HasSpaceBefore = true,
                Entry = entry with
                {
                    Form = entry.Form[(blank + 1)..],
                    Class = WordClass.Adverb,
                    English = closed.English[(space + 1)..],
                    DerivedFrom = entry.Form,
                },
            }
        );
        return true;
    }
}
