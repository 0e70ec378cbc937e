using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for times, days, and what has begun before.</content>
internal static partial class LexemeRules
{
    /// <summary><c>pukul 19.30</c>: 19:30.</summary>
    private static bool WriteTime(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "pukul" or "pada pukul" or "jam" }
            || At(lexemes, at + 1) is not { Class: WordClass.Number, English: [_, '.', _, _] or [_, _, '.', _, _] } time
        )
        {
            return false;
        }

        lexemes[at + 1] = time with { English = time.English.Replace('.', ':') };
        return true;
    }

    /// <summary><c>hingga pukul 09.30</c>: until 09:30, not "until at".</summary>
    private static bool DropAt(List<Lexeme> lexemes, int at) =>
        At(lexemes, at)
            is {
                Entry.Form: "hingga" or "sampai" or "sejak" or "sebelum" or "setelah" or "menjelang" or "mulai" or "dari" or "pada"
            } preposition
        && At(lexemes, at + 1) is { Entry.Form: "pukul" or "jam" }
        && At(lexemes, at + 2) is { Class: WordClass.Number }
        && Replace(lexemes, at, 2, preposition);

    /// <summary><c>Sabtu (7/6) malam</c>: Saturday night (June 7).</summary>
    private static bool JoinDayPart(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Day } day)
        {
            return false;
        }

        var isDated = At(lexemes, at + 1) is { Class: WordClass.Mark, English.Length: > 1 } mark && mark.English[0] == '(';
        var part = At(lexemes, at + (isDated ? 2 : 1));
        if (part?.Entry is not { } entry || EnglishStyle.GetDayPart(entry.Form) is not { } english)
        {
            return false;
        }

        // The date keeps its place in the text, so the part of the day takes the range of the day.
        lexemes.RemoveAt(at + (isDated ? 2 : 1));
        lexemes[at] = day with
        {
            English = $"{day.English} {english}",
            Range = isDated ? day.Range : new TextRange(day.Range.Start, part.Range.End),
        };
        if (isDated)
        {
            lexemes[at + 1] = lexemes[at + 1] with { Range = new TextRange(lexemes[at + 1].Range.Start, part.Range.End) };
        }

        return true;
    }

    /// <summary><c>tiga tahun lalu</c>: three years ago; without a number, <c>tahun lalu</c> is last year.</summary>
    private static bool WriteAgo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner } count
            || EnglishStyle.IsMagnitude(count.English) && At(lexemes, at - 1) is { Class: WordClass.Number or WordClass.Name }
            || At(lexemes, at + 1) is not { } time
        )
        {
            return false;
        }

        if (
            time.Entry is { } phrase
            && phrase.Form.EndsWith(" lalu", StringComparison.Ordinal)
            && phrase.English.StartsWith("last ", StringComparison.Ordinal)
        )
        {
            var unit = phrase.English["last ".Length..];
            lexemes[at + 1] = time with
            {
                Class = WordClass.Noun,
                English = EnglishInflection.Pluralize(unit) + " ago",
                Entry = new LexiconEntry(phrase.Form, WordClass.Noun, unit, "="),
            };
            return true;
        }

        if (!EnglishStyle.IsMeasure(time.English))
        {
            return false;
        }

        var next = At(lexemes, at + 2) is { Entry.Form: "yang" } ? at + 3 : at + 2;
        return At(lexemes, next) is { Entry.Form: "lalu" or "silam" or "yang lalu" }
            && Replace(
                lexemes,
                at + 1,
                next - at,
                time with
                {
                    English = EnglishInflection.Pluralize(time.English) + " ago",
                    Entry = new LexiconEntry(time.Entry!.Form, WordClass.Noun, time.English, "="),
                }
            );
    }

    /// <summary><c>di Jakarta, Senin (3/2).</c>: in Jakarta on Monday (Feb. 3). In a list of days, the comma stays.</summary>
    private static bool MakeOnDay(List<Lexeme> lexemes, int at)
    {
        const int Dateline = 3;
        if (
            at < Dateline
            || At(lexemes, at) is not { Class: WordClass.Mark, English: "," } comma
            || !IsDay(At(lexemes, at + 1))
            || At(lexemes, at - 1) is null or { Class: WordClass.Day or WordClass.Month or WordClass.Mark }
        )
        {
            return false;
        }

        var end = At(lexemes, at + 2) is { Class: WordClass.Mark, English: ['(', _, ..] } ? at + 3 : at + 2;
        if (
            At(lexemes, end) is { Class: WordClass.Day } or { Class: WordClass.Conjunction, Entry.Form: "dan" }
            || At(lexemes, end) is { English: "," } && At(lexemes, end + 1) is { Class: WordClass.Day }
        )
        {
            return false;
        }

        if (
            At(lexemes, end) is { English: "," }
            && At(lexemes, end + 1) is { Class: WordClass.Verb or WordClass.Passive }
            && !lexemes.Take(at).Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
        )
        {
            var day = lexemes[end - 1];
            lexemes[end - 1] = day with { Range = new TextRange(day.Range.Start, lexemes[end].Range.End) };
            lexemes.RemoveAt(end);
        }

        lexemes[at] = comma with
        {
            Class = WordClass.Preposition,
            English = "on",
            HasSpaceBefore = true,
            Entry = new LexiconEntry("pada", WordClass.Preposition, "on", string.Empty),
        };
        return true;
    }

    /// <summary>Whether it is a day, or a day with a part of it.</summary>
    private static bool IsDay(Lexeme? lexeme) =>
        lexeme is { Class: WordClass.Day }
        || lexeme is { Class: WordClass.Adverb } && lexeme.English.Split(' ') is [[.., 'd', 'a', 'y'] day, _] && char.IsUpper(day[0]);

    /// <summary><c>sudah 20 tahun bekerja</c>: has worked for 20 years.</summary>
    private static bool MoveDuration(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "sudah" or "telah" }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun } unit
            || !EnglishStyle.IsMeasure(unit.English)
            || At(lexemes, at + 3) is not { Class: WordClass.Verb } verb
            || !verb.Is(WordFeatures.Intransitive)
                && At(lexemes, at + 4) is not (null or { Class: WordClass.Mark or WordClass.Preposition or WordClass.Adverb })
        )
        {
            return false;
        }

        var time = count.English is "1" or "one" ? unit.English : EnglishInflection.Pluralize(unit.English);
        lexemes[at + 1] = verb;
        lexemes[at + 2] = count with
        {
            Class = WordClass.Adverb,
            English = $"for {count.English} {time}",
            Entry = unit.Entry! with { Class = WordClass.Adverb },
            Range = new TextRange(count.Range.Start, unit.Range.End),
        };
        lexemes.RemoveAt(at + 3);
        return true;
    }

    /// <summary><c>tiga hari ke depan</c>: the next three days. By itself, "going forward".</summary>
    private static bool MakeNext(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "ke depan" or "mendatang" } entry } ahead
            || At(lexemes, at - 1) is not { Class: WordClass.Noun } unit
            || !EnglishStyle.IsMeasure(unit.English)
            || At(lexemes, at - 2) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner } count
        )
        {
            return false;
        }

        lexemes[at] = ahead with
        {
            Class = WordClass.Adjective,
            English = "next",
            Entry = entry with { Class = WordClass.Adjective, English = "next" },
        };
        if (
            At(lexemes, at - 3) is { Entry: { Form: "hingga" or "sampai" or "selama" } until } before
            && count.Class != WordClass.Determiner
        )
        {
            lexemes[at - 3] = before with
            {
                Class = WordClass.Preposition,
                English = "for",
                Entry = until with { Class = WordClass.Preposition, English = "for" },
            };
        }

        return true;
    }

    /// <summary><c>saat pandemi</c>: during the pandemic. Before a clause, "when".</summary>
    private static bool MakeDuring(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Conjunction, Entry: { Form: "saat" or "ketika" or "kala" or "sewaktu" } entry } when
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Place or WordClass.Name }
            || at == 0
        )
        {
            return false;
        }

        var end = at + 1;
        while (
            At(lexemes, end)
                is {
                    Class: WordClass.Noun
                        or WordClass.Place
                        or WordClass.Name
                        or WordClass.Demonstrative
                        or WordClass.Number
                        or WordClass.Numeral
                        or WordClass.Ordinal
                }
        )
        {
            end++;
        }

        if (
            At(lexemes, end)
                is not (
                    null
                    or { Class: WordClass.Mark or WordClass.Day or WordClass.Month }
                    or { Class: WordClass.Conjunction, Entry.Form: "dan" }
                    or { Class: WordClass.Preposition, Entry.Form: "di" or "pada" or "dengan" or "bersama" or "ke" }
                )
            || lexemes
                .Skip(end)
                .TakeWhile(lexeme => lexeme.Class is not (WordClass.Mark or WordClass.Conjunction))
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation)
        )
        {
            return false;
        }

        lexemes[at] = when with
        {
            Class = WordClass.Preposition,
            English = "during",
            Entry = entry with { Class = WordClass.Preposition, English = "during" },
        };
        return true;
    }

    /// <summary><c>Sudah tiga hari listrik padam</c>: for three days.</summary>
    private static bool MakeForDays(List<Lexeme> lexemes, int at) =>
        at == 0
        && At(lexemes, at) is { Entry.Form: "sudah" or "telah" } already
        && At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral } count
        && At(lexemes, at + 2) is { Class: WordClass.Noun } unit
        && EnglishStyle.IsMeasure(unit.English)
        && At(lexemes, at + 3) is { } subject
        && NounPhrase.CanStart(subject)
        && Replace(
            lexemes,
            at,
            3,
            already with
            {
                Class = WordClass.Adverb,
                English =
                    $"for {count.English} {(count.English is "1" or "one" ? unit.English : EnglishInflection.Pluralize(unit.English))}",
                Entry = null,
            }
        );
}
