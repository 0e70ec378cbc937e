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
            phrase.Qualify(new NounPhrase { Head = year }, InnerRelation.Of);
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

    /// <summary>Reads <c>yang</c> with only an adjective, which English has before the noun.</summary>
    private void ReadAdjectiveClause(NounPhrase phrase)
    {
        if (TryReadAge(phrase) || Current is not { Class: WordClass.Conjunction, Entry.Form: "yang" } || Peek(1) is not { } first)
        {
            return;
        }

        switch (first.Class)
        {
            case WordClass.Mark:
                ReadQuotedAdjective(phrase);
                break;
            case WordClass.Verb:
                ReadMissing(phrase, first);
                break;
            case WordClass.Passive when IsInjury(phrase, first) || IsStateOfThing(phrase, first):
                AddAdjective(phrase, first);
                break;
            case WordClass.Adjective:
                ReadAdjectives(phrase);
                break;
        }
    }

    /// <summary>"Constructive" talks.</summary>
    private void ReadQuotedAdjective(NounPhrase phrase)
    {
        if (
            Peek(1) is { English: "“" or "\"" }
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
            phrase.AdjectiveClause.AddRange(lexemes.Skip(_at + 1).Take(3));
            _at += 4;
        }
    }

    /// <summary>The missing child, the existing rules.</summary>
    private void ReadMissing(NounPhrase phrase, Lexeme verb)
    {
        if (
            verb.Entry?.Form is "hilang" or "ada"
            && Peek(2) is null or { Class: WordClass.Mark, English: not ("\"" or "“" or "(" or ",") } or { Class: WordClass.Demonstrative }
        )
        {
            AddAdjective(phrase, verb with { English = verb.Entry.Form == "ada" ? "existing" : "missing" });
        }
    }

    /// <summary>The injured passengers.</summary>
    private bool IsInjury(NounPhrase phrase, Lexeme passive) =>
        phrase.IsHuman
        && (
            passive.English is "injured" or "wounded" or "displaced"
            || passive.English.EndsWith(" injured", StringComparison.Ordinal)
            || passive.English.EndsWith(" wounded", StringComparison.Ordinal)
        )
        && Peek(2)
            is null
                or { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Demonstrative }
                or { Class: WordClass.Mark, English: "." };

    /// <summary>The disputed reef.</summary>
    private bool IsStateOfThing(NounPhrase phrase, Lexeme passive) =>
        !phrase.IsHuman
        && EnglishStyle.IsState(passive.English)
        && Peek(2)
            is null
                or { Class: WordClass.Mark, English: not ("\"" or "“" or "(" or ",") }
                or { Class: WordClass.Demonstrative or WordClass.Verb or WordClass.Auxiliary };

    /// <summary>Adds the word after <c>yang</c> as an adjective.</summary>
    private void AddAdjective(NounPhrase phrase, Lexeme word)
    {
        phrase.AdjectiveClause.Add(word with { Class = WordClass.Adjective });
        _at += 2;
    }

    /// <summary>A warm, friendly and trustworthy atmosphere.</summary>
    private void ReadAdjectives(NounPhrase phrase)
    {
        var last = FindLastAdjective();
        if (EndsAdjectiveClause(last + 1) && !HasComplement(last))
        {
            phrase.AdjectiveClause.AddRange(lexemes.Skip(_at + 1).Take(last));
            _at += last + 1;
        }
    }

    /// <summary>Returns the offset of the last of the adjectives that commas and "and" join. The first is at 1.</summary>
    private int FindLastAdjective()
    {
        var last = 1;
        while (Peek(last + 1) is { Class: WordClass.Mark, English: "," } && Peek(last + 2) is { Class: WordClass.Adjective })
        {
            last += 2;
        }

        var and = last > 1 && Peek(last + 1) is { Class: WordClass.Mark, English: "," } ? last + 2 : last + 1;
        return Peek(and) is { Class: WordClass.Conjunction, English: "and" } && Peek(and + 1) is { Class: WordClass.Adjective }
            ? and + 1
            : last;
    }

    /// <summary>Whether a phrase belongs to the adjective: roads that were damaged by the flood, not "damaged roads by the flood".</summary>
    private bool HasComplement(int adjective) =>
        Peek(adjective + 1)?.Entry?.Form switch
        {
            "akibat" or "karena" or "oleh" or "dengan" or "terhadap" or "bagi" or "kepada" or "atas" => true,
            "dari" => Peek(adjective)
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
                },
            _ => false,
        };

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
