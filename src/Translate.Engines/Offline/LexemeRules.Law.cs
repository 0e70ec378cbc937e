using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for laws, and for the sentences of courts.</content>
internal static partial class LexemeRules
{
    /// <summary><c>Pasal 363 ayat (1) huruf b KUHP</c>: Article 363 paragraph (1) letter b of the Criminal Code.</summary>
    private static bool MarkLaw(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, English: "article", Entry: { } entry } article
            || At(lexemes, at + 1) is not { Class: WordClass.Number } number
        )
        {
            return false;
        }

        var (parts, end) = ReadLawParts(lexemes, at + 2);
        var english = $"Article {number.English}{parts}";
        if (
            At(lexemes, end)
            is { IsAcronym: true }
                or { Class: WordClass.Name, IsCapitalized: true }
                or { IsProper: true, Class: WordClass.Noun or WordClass.Place }
                or { Class: WordClass.Noun, Entry.Form: "undang-undang" or "UU" or "peraturan" or "konstitusi" }
        )
        {
            return Replace(
                lexemes,
                at,
                end - at,
                article with
                {
                    English = english + " of",
                    Class = WordClass.Preposition,
                    Entry = entry with { Class = WordClass.Preposition, English = english + " of" },
                }
            );
        }

        return parts.Length > 0 && Replace(lexemes, at, end - at, article with { English = english, Class = WordClass.Name, Entry = null });
    }

    /// <summary><c>UU tentang Pers</c>: the law on the press. Elsewhere, "about".</summary>
    private static bool MakeOn(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "tentang" } entry } about
            || At(lexemes, at - 1) is not { } law
            || !(
                law.English.StartsWith("Number ", StringComparison.Ordinal)
                || law.Class == WordClass.Noun && EnglishStyle.IsLaw(law.English)
            )
        )
        {
            return false;
        }

        lexemes[at] = about with { English = "on", Entry = entry with { English = "on" } };
        return true;
    }

    /// <summary><c>menjatuhkan hukuman 12 tahun penjara</c>, where the lexicon has verb and object as one: impose a 12-year prison sentence.</summary>
    private static bool MakeImposed(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { } entry } impose
            || !impose.English.EndsWith(" a sentence", StringComparison.Ordinal)
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, English: "year" or "month" or "day" } unit
        )
        {
            return false;
        }

        var isInPrison = At(lexemes, at + 3) is { Entry.Form: "penjara" or "kurungan", Term: null };
        var english =
            $"{impose.English[..^"sentence".Length]}{count.English}-{unit.English} {(isInPrison ? "prison " : string.Empty)}sentence";
        return Replace(lexemes, at, isInPrison ? 4 : 3, impose with { English = english, Entry = entry with { English = english } });
    }

    /// <summary><c>hukuman lima tahun penjara</c>: a five-year prison sentence.</summary>
    private static bool MakeSentence(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    Term: null,
                    Entry: { Form: "hukuman" or "vonis" or "hukuman penjara" or "vonis penjara" } entry
                } sentence
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, English: "year" or "month" or "day" } unit
        )
        {
            return false;
        }

        var isInPrison = At(lexemes, at + 3) is { Entry.Form: "penjara" or "kurungan", Term: null };
        var english = isInPrison || entry.Form.EndsWith(" penjara", StringComparison.Ordinal) ? "prison sentence" : "sentence";
        lexemes[at] = sentence with { English = english, Entry = entry with { English = english, Forms = string.Empty } };
        lexemes[at + 1] = count with
        {
            Class = WordClass.Adjective,
            English = $"{count.English}-{unit.English}",
            Entry = null,
            Range = new TextRange(count.Range.Start, lexemes[at + (isInPrison ? 3 : 2)].Range.End),
        };
        lexemes.RemoveRange(at + 2, isInPrison ? 2 : 1);
        return true;
    }

    /// <summary><c>divonis 12 tahun penjara</c>: 12 years in prison.</summary>
    private static bool WritePrison(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    Term: null,
                    Entry: { Form: "penjara" or "kurungan" or "bui" } entry
                } prison
            || At(lexemes, at - 1) is not { Class: WordClass.Noun, English: "year" or "month" or "day" }
            || At(lexemes, at - 2) is not { Class: WordClass.Number or WordClass.Numeral }
        )
        {
            return false;
        }

        lexemes[at] = prison with
        {
            Class = WordClass.Adverb,
            English = "in prison",
            Entry = entry with { Class = WordClass.Adverb, English = "in prison" },
        };
        return true;
    }

    /// <summary><c>menuntut terdakwa lima tahun penjara</c>: seek five years in prison for the defendant. With other objects, "demand".</summary>
    private static bool MakeSeek(List<Lexeme> lexemes, int at)
    {
        const int Reach = 10;
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menuntut" or "tuntut" } entry } demand)
        {
            return false;
        }

        var with = lexemes.FindIndex(at + 1, Math.Min(Reach, lexemes.Count - at - 1), lexeme => lexeme.Entry?.Form == "dengan");
        if (
            with > at + 1
            && At(lexemes, with + 1)
                is {
                    Entry.Form: "hukuman" or "pidana" or "hukuman penjara" or "pidana penjara" or "hukuman mati" or "hukuman seumur hidup"
                }
        )
        {
            // Sought for the defendant a 15-year sentence.
            lexemes[at] = demand with
            {
                English = "seek for",
                Entry = entry with { English = "seek for", Forms = "sought" },
            };
            lexemes[with] = lexemes[with] with { English = string.Empty };
            return true;
        }

        var prison = lexemes.FindIndex(
            at + 1,
            Math.Min(Reach, lexemes.Count - at - 1),
            lexeme => lexeme is { Class: WordClass.Adverb, English: "in prison" }
        );
        if (prison < 0 || lexemes[(at + 1)..prison].Exists(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Mark))
        {
            return false;
        }

        lexemes[at] = demand with { English = "seek", Entry = entry with { English = "seek", Forms = "sought" } };
        if (prison > at + 3)
        {
            List<Lexeme> years =
            [
                .. lexemes[(prison - 2)..prison],
                lexemes[prison] with
                {
                    Class = WordClass.Preposition,
                    English = "in prison for",
                },
            ];
            lexemes.RemoveRange(prison - 2, 3);
            lexemes.InsertRange(at + 1, years);
        }

        return true;
    }

    /// <summary><c>dituntut lima tahun penjara</c>: faced a demand of five years in prison.</summary>
    private static bool MakeFacing(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "dituntut" } entry } demanded
            || At(lexemes, at + 1) is not ({ Class: WordClass.Number or WordClass.Numeral } or { Entry.Form: "hukuman" or "pidana" })
        )
        {
            return false;
        }

        lexemes[at] = demanded with
        {
            Class = WordClass.Verb,
            English = "face a demand of",
            Entry = entry with { Class = WordClass.Verb, English = "face a demand of" },
        };
        return true;
    }
}
