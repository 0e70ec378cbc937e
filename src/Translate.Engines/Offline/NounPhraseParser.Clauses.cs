using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Reads ages, years and clauses with only adjectives.</content>
internal sealed partial class NounPhraseParser
{
    /// <summary><c>anggaran tahun 2025</c>: the 2025 budget; <c>kuartal pertama tahun 2025</c>: the first quarter of 2025.</summary>
    private bool TryReadYear(NounPhrase phrase, Lexeme head)
    {
        if (
            Current is not { Entry.Form: "tahun" } word
            || Peek(1) is not { } year
            || !EnglishPreposition.IsYear(year)
            || head is not { Class: WordClass.Noun, HasPossessor: false }
            || head.IsProper
            || EnglishStyle.IsMeasure(head.English)
            || phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Number)
        )
        {
            return false;
        }

        year = year with { Range = new TextRange(word.Range.Start, year.Range.End) };
        if (EnglishStyle.IsPartOfYear(head.English))
        {
            phrase.Inner = new NounPhrase { Head = year };
            phrase.Relation = InnerRelation.Of;
        }
        else
        {
            phrase.Modifiers.Add(year);
        }

        _at += 2;
        return true;
    }

    /// <summary>Reads <c>[yang] berusia 28 tahun</c> as "28-year-old".</summary>
    private bool TryReadAge(NounPhrase phrase)
    {
        var start = Current is { Entry.Form: "yang" } ? 1 : 0;
        if (
            Peek(start) is not { Entry.Form: "berusia" or "berumur" }
            || Peek(start + 1) is not { Class: WordClass.Number or WordClass.Numeral } number
            || Peek(start + 2) is not { Entry.Form: "tahun" } years
        )
        {
            return false;
        }

        phrase.AdjectiveClause.Add(
            years with
            {
                Class = WordClass.Adjective,
                English = number.English + "-year-old",
                Range = new TextRange(number.Range.Start, years.Range.End),
                IsPlural = false,
            }
        );
        _at += start + 3;
        return true;
    }

    private void ReadAdjectiveClause(NounPhrase phrase)
    {
        if (TryReadAge(phrase))
        {
            return;
        }

        if (Current is not { Class: WordClass.Conjunction, Entry.Form: "yang" })
        {
            return;
        }

        if (
            Peek(1) is { Class: WordClass.Mark, English: "“" or "\"" }
            && Peek(2) is { Class: WordClass.Adjective }
            && Peek(3) is { Class: WordClass.Mark, English: "”" or "\"" }
            && Peek(4)
                is null
                    or {
                        Class: WordClass.Mark
                            or WordClass.Demonstrative
                            or WordClass.Preposition
                            or WordClass.Verb
                            or WordClass.Passive
                            or WordClass.Auxiliary
                    }
        )
        {
            // "Constructive" talks.
            phrase.AdjectiveClause.AddRange(lexemes.Skip(_at + 1).Take(3));
            _at += 4;
            return;
        }

        if (
            Peek(1) is { Class: WordClass.Verb, Entry.Form: "hilang" or "ada" } missing
            && Peek(2) is null or { Class: WordClass.Mark, English: not ("\"" or "“" or "(" or ",") } or { Class: WordClass.Demonstrative }
        )
        {
            phrase.AdjectiveClause.Add(
                missing with
                {
                    Class = WordClass.Adjective,
                    English = missing.Entry.Form == "ada" ? "existing" : "missing",
                }
            );
            _at += 2;
            return;
        }

        if (
            Peek(1) is { Class: WordClass.Passive, English: var injured } injury
            && (
                injured is "injured" or "wounded" or "displaced"
                || injured.EndsWith(" injured", StringComparison.Ordinal)
                || injured.EndsWith(" wounded", StringComparison.Ordinal)
            )
            && phrase.IsHuman
            && Peek(2)
                is null
                    or { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Demonstrative }
                    or { Class: WordClass.Mark, English: "." }
        )
        {
            phrase.AdjectiveClause.Add(injury with { Class = WordClass.Adjective });
            _at += 2;
            return;
        }

        if (
            phrase is { IsHuman: false }
            && Peek(1) is { Class: WordClass.Passive } state
            && EnglishStyle.IsState(state.English)
            && Peek(2)
                is null
                    or { Class: WordClass.Mark, English: not ("\"" or "“" or "(" or ",") }
                    or { Class: WordClass.Demonstrative or WordClass.Verb or WordClass.Auxiliary }
        )
        {
            // The disputed reef.
            phrase.AdjectiveClause.Add(state with { Class = WordClass.Adjective });
            _at += 2;
            return;
        }

        var end = 1;
        while (
            Peek(end) is { Class: WordClass.Adjective }
            && Peek(end + 1) is { Class: WordClass.Mark, English: "," }
            && Peek(end + 2) is { Class: WordClass.Adjective }
        )
        {
            // A warm, friendly and trustworthy atmosphere.
            end += 2;
        }

        if (
            Peek(end) is { Class: WordClass.Adjective }
            && Peek(end + 1) is { Class: WordClass.Mark, English: "," }
            && Peek(end + 2) is { Class: WordClass.Conjunction, English: "and" }
            && Peek(end + 3) is { Class: WordClass.Adjective }
            && end > 1
        )
        {
            end += 3;
        }
        else if (
            Peek(end) is { Class: WordClass.Adjective }
            && Peek(end + 1) is { Class: WordClass.Conjunction, English: "and" }
            && Peek(end + 2) is { Class: WordClass.Adjective }
        )
        {
            // A steep and difficult climb.
            end += 2;
        }

        if (Peek(end) is not { Class: WordClass.Adjective } || !EndsAdjectiveClause(end + 1))
        {
            return;
        }

        if (
            Peek(end + 1) is { Entry.Form: "akibat" or "karena" or "oleh" or "dengan" or "terhadap" or "bagi" or "kepada" or "atas" }
            || Peek(end + 1) is { Entry.Form: "dari" }
                && Peek(end)
                    is {
                        English: "free"
                            or "far"
                            or "different"
                            or "safe"
                            or "separate"
                            or "clean"
                            or "higher"
                            or "lower"
                            or "bigger"
                            or "smaller"
                            or "better"
                            or "larger"
                    }
        )
        {
            // Roads that were damaged by the flood, not "damaged roads by the flood".
            return;
        }

        phrase.AdjectiveClause.AddRange(lexemes.Skip(_at + 1).Take(end));
        _at += end + 1;
    }

    /// <summary>Whether the words from an offset on are not part of a clause with an adjective, so that the adjective can be before the noun.</summary>
    private bool EndsAdjectiveClause(int offset) =>
        Peek(offset) switch
        {
            null => true,
            { Class: WordClass.Conjunction, Entry.Form: "dan" } => Peek(offset + 1)
                is { Class: WordClass.Verb or WordClass.Noun or WordClass.Determiner or WordClass.Numeral or WordClass.Number },
            {
                Class: WordClass.Conjunction,
                Entry.Form: "atau" or "tetapi" or "tapi" or "namun" or "sekaligus" or "serta" or "karena" or "sehingga" or "daripada"
            } => false,
            {
                Class: WordClass.Conjunction
                    or WordClass.Mark
                    or WordClass.Demonstrative
                    or WordClass.Preposition
                    or WordClass.Verb
                    or WordClass.Passive
                    or WordClass.Auxiliary
                    or WordClass.Particle
                    or WordClass.Day
                    or WordClass.Month
                    or WordClass.Adverb
            } => true,
            _ => false,
        };
}
