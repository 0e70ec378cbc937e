using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for words whose English depends on an amount, a time or a score after them.</content>
internal static partial class LexemeRules
{
    /// <summary><c>perang yang berlangsung 30 bulan</c>, <c>bertahan hingga turun minum</c>: last.</summary>
    private static bool MakeLast(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "berlangsung" or "bertahan" } entry } lasting
            || !(
                At(lexemes, at + 1)
                    is { Class: WordClass.Number or WordClass.Numeral }
                        or { English: "more than" or "about" or "nearly" or "almost" or "at least" }
                || entry.Form == "bertahan" && At(lexemes, at + 1) is { Entry.Form: "hingga" or "sampai" or "selama" }
            )
        )
        {
            return false;
        }

        lexemes[at] = lasting with { English = "last", Entry = entry with { English = "last", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>peringatan 70 tahun kemerdekaan</c>: the commemoration. Elsewhere, "warning".</summary>
    private static bool MakeCommemoration(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry: { Form: "peringatan" } entry } warning
            || !(
                At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Ordinal }
                    && At(lexemes, at + 2) is { English: "year" }
                || At(lexemes, at + 1) is { Entry.Form: "hari" or "ulang tahun" or "hari ulang tahun" or "hari kemerdekaan" }
            )
        )
        {
            return false;
        }

        if (
            At(lexemes, at + 1) is { Class: WordClass.Number, English: var years } count
            && years.All(char.IsAsciiDigit)
            && At(lexemes, at + 2) is { English: "year" } year
        )
        {
            // The 70th anniversary of the ceasefire.
            lexemes[at] = count with
            {
                Class = WordClass.Ordinal,
                English = NumberConverter.AddOrdinalSuffix(years),
                Entry = null,
            };
            lexemes[at + 1] = warning with
            {
                English = "anniversary",
                Entry = entry with { English = "anniversary" },
                Range = warning.Range,
            };
            lexemes.RemoveAt(at + 2);
            lexemes[at] = lexemes[at] with { Range = new TextRange(count.Range.Start, year.Range.End) };
            return true;
        }

        lexemes[at] = warning with { English = "commemoration", Entry = entry with { English = "commemoration" } };
        return true;
    }

    /// <summary><c>keamanan bersama</c>: shared security. Before a noun, "together with".</summary>
    private static bool MakeShared(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "bersama" } entry } together
            || At(lexemes, at - 1) is not { Class: WordClass.Noun }
            || At(lexemes, at + 1)
                is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Verb or WordClass.Demonstrative })
        )
        {
            return false;
        }

        lexemes[at] = together with
        {
            Class = WordClass.Adjective,
            English = "shared",
            Entry = entry with { Class = WordClass.Adjective, English = "shared" },
        };
        return true;
    }

    /// <summary><c>situasi regional dan internasional</c>: the regional and international situation.</summary>
    private static bool JoinAdjectives(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adjective, IsPredicate: false, Term: null } first
        && At(lexemes, at - 1) is { Class: WordClass.Noun }
        && At(lexemes, at + 1) is { Class: WordClass.Conjunction, English: "and" or "or" } and
        && At(lexemes, at + 2) is { Class: WordClass.Adjective, IsPredicate: false, Term: null, HasPossessor: false } second
        && At(lexemes, at + 3)
            is null
                or {
                    Class: WordClass.Mark
                        or WordClass.Preposition
                        or WordClass.Verb
                        or WordClass.Passive
                        or WordClass.Demonstrative
                        or WordClass.Auxiliary
                        or WordClass.Conjunction
                }
        && Replace(lexemes, at, 3, first with { English = $"{first.English} {and.English} {second.English}" });

    /// <summary><c>klaim yang oleh Seoul disebut</c>: a claim that Seoul called.</summary>
    private static bool MoveAgentOfClause(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "oleh" }
            || At(lexemes, at - 1) is not { Entry.Form: "yang" }
            || At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Place or WordClass.Noun or WordClass.Title }
        )
        {
            return false;
        }

        var end = at + 1;
        while (
            At(lexemes, end) is { Class: WordClass.Name or WordClass.Place or WordClass.Noun or WordClass.Title or WordClass.Demonstrative }
        )
        {
            end++;
        }

        if (At(lexemes, end) is not { Class: WordClass.Passive, Term: null, Entry: { } entry } passive)
        {
            return false;
        }

        var past = passive.English.Split(' ')[0];
        lexemes[end] = passive with
        {
            Class = WordClass.Verb,
            Entry = entry with
            {
                Class = WordClass.Verb,
                English = passive.English,
                Forms = $"{past}|{past}",
                Features = WordFeatures.None,
            },
        };
        lexemes.RemoveAt(at);
        return true;
    }

    /// <summary><c>disebut sedang bertemu</c>: said to be meeting. Before a name, "called".</summary>
    private static bool MakeSaid(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "disebut" } } called
            || At(lexemes, at + 1) is not { Class: WordClass.Verb or WordClass.Auxiliary or WordClass.Passive }
        )
        {
            return false;
        }

        lexemes[at] = called with { English = "said" };
        return true;
    }

    /// <summary><c>tercatat 3,5 persen</c>: recorded at 3.5 percent.</summary>
    private static bool MakeRecordedAt(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, English: "recorded" or "valued" or "set" } recorded
            || At(lexemes, at + 1) is not { Class: WordClass.Number } amount
            || !(At(lexemes, at + 2) is { English: "percent" or "point" } || amount.Source is ['R', 'p', ..] or ['U', 'S', '$', ..])
            || At(lexemes, at - 1) is null or { Class: WordClass.Mark }
        )
        {
            return false;
        }

        lexemes[at] = recorded with { English = recorded.English + " at" };
        return true;
    }

    /// <summary><c>cukup untuk membiayai impor</c>: enough to finance. Before an adjective, "quite".</summary>
    private static bool MakeEnough(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "cukup" } entry } quite
            || !(
                At(lexemes, at + 1) is { Entry.Form: "untuk" or "bagi" }
                || At(lexemes, at + 1)
                    is {
                        Class: WordClass.Preposition,
                        Entry.Form: "hingga" or "sampai" or "selama" or "hingga akhir" or "sampai akhir" or "hingga awal"
                    }
                    && At(lexemes, at - 1) is { Class: WordClass.Noun or WordClass.Pronoun or WordClass.Demonstrative }
            )
        )
        {
            return false;
        }

        lexemes[at] = quite with
        {
            Class = WordClass.Adjective,
            English = "enough",
            IsPredicate = true,
            Entry = entry with { Class = WordClass.Adjective, English = "enough" },
        };
        return true;
    }

    /// <summary><c>cukup cepat untuk menempuh</c>: fast enough to cover.</summary>
    private static bool MoveEnough(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "cukup" }
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && At(lexemes, at + 2) is { Entry.Form: "untuk" }
        && At(lexemes, at + 3) is { Class: WordClass.Verb or WordClass.Passive }
        && Replace(lexemes, at, 2, adjective with { English = adjective.English + " enough", IsPredicate = true });

    /// <summary><c>Hingga pukul 09.30</c> at the start: as of 09:30.</summary>
    private static bool MakeAsOf(List<Lexeme> lexemes, int at)
    {
        if (
            at > 0
            || At(lexemes, at) is not { Entry: { Form: "hingga" or "sampai" } entry } until
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Day or WordClass.Month }
        )
        {
            return false;
        }

        lexemes[at] = until with
        {
            Class = WordClass.Preposition,
            English = "as of",
            Entry = entry with { Class = WordClass.Preposition, English = "as of" },
        };
        return true;
    }

    /// <summary><c>punya waktu tiga pekan</c>: have three weeks.</summary>
    private static bool DropTime(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry.Form: "waktu" }
        && At(lexemes, at - 1) is { Class: WordClass.Verb }
        && At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral } count
        && At(lexemes, at + 2) is { Class: WordClass.Noun } unit
        && EnglishStyle.IsMeasure(unit.English)
        && Replace(lexemes, at, 2, count);
}
