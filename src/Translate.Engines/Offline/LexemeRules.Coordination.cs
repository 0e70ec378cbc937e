using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <content>Rules for nouns that one word before them belongs to, and for groups in figurative phrases.</content>
internal static partial class LexemeRules
{
    /// <summary><c>ekspor batu bara dan minyak sawit</c>: coal and palm oil exports.</summary>
    private static bool JoinGoods(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false } shared
            || !EnglishStyle.IsTraded(shared.English)
            || !IsGoods(At(lexemes, at + 1))
        )
        {
            return false;
        }

        var (last, english) = (at + 1, lexemes[at + 1].English);
        while (
            At(lexemes, last + 1) is { Class: WordClass.Mark, English: "," }
            && IsGoods(At(lexemes, last + 2))
            && At(lexemes, last + 3)
                is { Class: WordClass.Mark, English: "," }
                    or { Class: WordClass.Conjunction, Entry.Form: "dan" or "serta" or "atau" }
        )
        {
            english += ", " + lexemes[last + 2].English;
            last += 2;
        }

        var and = At(lexemes, last + 1) is { Class: WordClass.Mark, English: "," } && last > at + 1 ? last + 2 : last + 1;
        if (
            At(lexemes, and) is not { Class: WordClass.Conjunction, Entry.Form: "dan" or "serta" or "atau" } conjunction
            || !IsGoods(At(lexemes, and + 1))
            || At(lexemes, and + 2)
                is {
                    Class: WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Mark,
                    English: not ("." or ";" or "\"" or "”" or "!" or "?" or ")")
                }
        )
        {
            return false;
        }

        english +=
            $"{(and > last + 1 ? "," : string.Empty)} {(conjunction.Entry.Form == "atau" ? "or" : "and")} {lexemes[and + 1].English}";
        var first = lexemes[at + 1];
        return Replace(
            lexemes,
            at + 1,
            and + 1 - at,
            first with
            {
                English = english,
                Term = null,
                Entry = new LexiconEntry(first.Entry!.Form, WordClass.Noun, english, "-")
                {
                    File = first.Entry.File,
                    Line = first.Entry.Line,
                },
            }
        );
    }

    /// <summary><c>hubungan Jakarta dan Canberra</c>: relations between Jakarta and Canberra.</summary>
    private static bool JoinBodies(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false } head
            || !EnglishStyle.TakesBetween(head.English)
            || At(lexemes, at + 1) is not { Class: WordClass.Place or WordClass.Name, HasPossessor: false, HasSpaceBefore: true } first
            || At(lexemes, at + 2) is not { Class: WordClass.Conjunction, Entry.Form: "dan" }
            || At(lexemes, at + 3) is not { Class: WordClass.Place or WordClass.Name, HasPossessor: false } second
            || At(lexemes, at + 4) is { Class: WordClass.Place or WordClass.Name }
        )
        {
            return false;
        }

        return Replace(
            lexemes,
            at + 1,
            3,
            first with
            {
                Class = WordClass.Name,
                English = $"{first.English} and {second.English}",
                IsPlural = true,
                Term = null,
                Entry = null,
            }
        );
    }

    /// <summary>Whether the word is something that is made or sold: no person, and no noun of a verb.</summary>
    private static bool IsGoods(Lexeme? lexeme) =>
        lexeme is { Class: WordClass.Noun, HasPossessor: false, IsPlural: false, IsProper: false, Entry: { } entry }
        && (entry.Features & (WordFeatures.Human | WordFeatures.Unique)) == 0
        && !EnglishStyle.IsTraded(lexeme.English)
        && !EnglishStyle.IsMeasure(lexeme.English)
        && !(
            entry.Form.EndsWith("an", StringComparison.Ordinal)
            && (entry.Form.StartsWith("ke", StringComparison.Ordinal) || entry.Form.StartsWith("pe", StringComparison.Ordinal))
        );

    /// <summary><c>hujan sanksi</c>, <c>banjir pasien</c>: a rain of sanctions, a flood of patients. Of water, it is what falls or flows.</summary>
    private static bool MakeOutpouring(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    HasCapital: false,
                    Entry: { Form: "hujan" or "banjir" or "badai" or "gelombang" or "lautan" or "gempuran" } entry
                } picture
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Title, IsCapitalized: false } what
            || !what.Is(WordFeatures.Human) && !EnglishStyle.IsPoured(what.English)
        )
        {
            return false;
        }

        var english = $"a{(EnglishInflection.TakesAn(picture.English) ? "n" : string.Empty)} {picture.English} of";
        lexemes[at] = picture with
        {
            Class = WordClass.Determiner,
            English = english,
            Entry = entry with { Class = WordClass.Determiner, English = english, Forms = "pl", Features = WordFeatures.None },
        };
        return true;
    }

    /// <summary><c>perempuan dan anak-anak</c>: women and children. Joined to a plural, people are several.</summary>
    private static bool MakeSeveral(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null, HasPossessor: false, IsPlural: false, IsOne: false } one
            || !one.Is(WordFeatures.Human)
            || one.Is(WordFeatures.Plural)
            || one.Is(WordFeatures.Unique)
            || !IsSeveral(At(lexemes, at + 2)) && !IsSeveral(At(lexemes, at - 2))
        )
        {
            return false;
        }

        var isAfter =
            IsSeveral(At(lexemes, at + 2))
            && At(lexemes, at + 1) is { Class: WordClass.Conjunction, Entry.Form: "dan" or "serta" or "maupun" or "atau" }
            && At(lexemes, at - 1) is not { Class: WordClass.Determiner or WordClass.Numeral or WordClass.Number };
        var isBefore =
            IsSeveral(At(lexemes, at - 2))
            && At(lexemes, at - 1) is { Class: WordClass.Conjunction, Entry.Form: "dan" or "serta" or "maupun" or "atau" }
            && At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Demonstrative or WordClass.Noun or WordClass.Pronoun };
        if (!isAfter && !isBefore)
        {
            return false;
        }

        lexemes[at] = one with { IsPlural = true };
        return true;
    }

    private static bool IsSeveral(Lexeme? lexeme) =>
        lexeme is { Class: WordClass.Noun, IsPlural: true, HasPossessor: false } && lexeme.Is(WordFeatures.Human);

    /// <summary><c>sebagian Sulawesi</c>: parts of Sulawesi.</summary>
    private static bool MakeParts(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "sebagian" } entry } some
            || At(lexemes, at + 1) is not { Class: WordClass.Place }
        )
        {
            return false;
        }

        lexemes[at] = some with { English = "parts of", Entry = entry with { English = "parts of" } };
        return true;
    }

    /// <summary><c>Keduanya terluka</c>: both were injured. After an object, it is an adverb.</summary>
    private static bool MakeBoth(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "keduanya" } entry } both
            || !BeginsPredicate(At(lexemes, at + 1)) && At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Preposition }
            || At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Pronoun or WordClass.Name }
        )
        {
            return false;
        }

        lexemes[at] = both with
        {
            Class = WordClass.Noun,
            HasPossessor = false,
            Entry = entry with { Class = WordClass.Noun, Forms = "=", Features = WordFeatures.Human | WordFeatures.Plural },
        };
        return true;
    }
}
