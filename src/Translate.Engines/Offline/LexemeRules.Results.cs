namespace Translate.Engines.Offline;

/// <content>Rules for what a change ends in, and for who or what took part in it.</content>
internal static partial class LexemeRules
{
    /// <summary><c>mengubah sampah menjadi listrik</c>, <c>ditekan menjadi 9 persen</c>: turn waste into electricity, reduced to 9 percent.</summary>
    private static bool MakeInto(List<Lexeme> lexemes, int at)
    {
        const int Reach = 8;
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menjadi" } entry } become)
        {
            return false;
        }

        var change = at - 1;
        while (
            change >= 0
            && at - change < Reach
            && (IsInPhrase(lexemes[change]) || lexemes[change] is { Entry.Form: "dari" or "dari semula" })
        )
        {
            change--;
        }

        if (
            lexemes.Skip(change + 1).Take(at - change - 1).Any(static word => word.English is "status" or "level" or "level of alert")
                && At(lexemes, change) is { English: "lower" or "raise" or "increase" or "change" or "lowered" or "raised" }
            || IsAmount(lexemes, at + 1)
                && lexemes.Skip(change + 1).Take(at - change - 1).Any(word => word.Class == WordClass.Noun && EnglishStyle.TakesIn(word))
        )
        {
            // Postponed an increase in the tax to 12 percent.
            lexemes[at] = become with
            {
                Class = WordClass.Preposition,
                English = "to",
                Entry = entry with { Class = WordClass.Preposition, English = "to" },
            };
            return true;
        }

        if (
            At(lexemes, change) is not { Class: WordClass.Verb or WordClass.Passive } verb
            || change < at - 1
                && (verb.Class == WordClass.Passive || verb.Is(WordFeatures.Intransitive))
                && At(lexemes, change + 1) is not { Entry.Form: "dari" or "dari semula" }
        )
        {
            return false;
        }

        var isAmount = IsAmount(lexemes, at + 1);
        var english =
            EnglishStyle.IsTransformation(verb.English) ? "into"
            : EnglishStyle.IsNaming(verb.English) && (change < at - 1 || verb.Class == WordClass.Passive) ? "as"
            : (isAmount || At(lexemes, change + 1) is { Entry.Form: "dari" }) && EnglishStyle.IsAdjustment(verb.English) ? "to"
            : null;
        if (english is null)
        {
            return false;
        }

        lexemes[at] = become with
        {
            Class = WordClass.Preposition,
            English = english,
            Entry = entry with { Class = WordClass.Preposition, English = english },
        };
        return true;
    }

    private static bool IsInPhrase(Lexeme lexeme) =>
        lexeme.Class
            is WordClass.Noun
                or WordClass.Title
                or WordClass.Place
                or WordClass.Name
                or WordClass.Adjective
                or WordClass.Pronoun
                or WordClass.Demonstrative
                or WordClass.Determiner
                or WordClass.Number
                or WordClass.Numeral
                or WordClass.Ordinal
                or WordClass.Month;

    private static bool IsAmount(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Number or WordClass.Numeral }
        || At(lexemes, at) is { English: "about" or "only" or "less than" or "more than" or "nearly" or "almost" }
            && At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral };

    /// <summary><c>ditonton lebih dari dua juta orang</c>: watched by more than two million people.</summary>
    private static bool AddAgent(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, HasPossessor: false, Entry.Form: ['d', 'i', ..] } passive
            || passive.English.EndsWith("by", StringComparison.Ordinal)
            || !EnglishStyle.TakesAgent(passive.English)
            || At(lexemes, at - 1) is null or { Class: WordClass.Mark or WordClass.Conjunction, Entry.Form: not "yang" }
            || At(lexemes, at + 1)
                is not {
                    Entry.Form: "lebih dari"
                        or "sekitar"
                        or "hampir"
                        or "kurang lebih"
                        or "sedikitnya"
                        or "setidaknya"
                        or "tidak kurang dari"
                }
        )
        {
            return false;
        }

        var noun = at + 2;
        while (At(lexemes, noun) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner })
        {
            noun++;
        }

        if (noun == at + 2 || At(lexemes, noun) is not { Class: WordClass.Noun or WordClass.Title } agent || !agent.Is(WordFeatures.Human))
        {
            return false;
        }

        lexemes[at] = passive with { English = passive.English + " by" };
        return true;
    }

    /// <summary><c>situasi geopolitik</c>, where the glossary has the noun and accepts the adjective: the geopolitical situation.</summary>
    private static bool MakeTermAdjective(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, Term: { } term, Entry: { English: var adjective } } word
            || word.English == adjective
        )
        {
            return false;
        }

        lexemes[at] =
            At(lexemes, at - 1) is { Class: WordClass.Noun, HasPossessor: false } && term.Entry.Renderings.Contains(adjective)
                ? word with
                {
                    English = adjective,
                }
                : word with
                {
                    Class = WordClass.Noun,
                };
        return true;
    }
}
