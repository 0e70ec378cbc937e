namespace Translate.Engines.Offline;

/// <content>Rules for comparison and degree.</content>
internal static partial class LexemeRules
{
    /// <summary><c>lebih tua</c>: older; <c>paling penting</c>: most important.</summary>
    private static bool Compare(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "lebih" or "paling" } degree
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective, Term: null } adjective
        )
        {
            return false;
        }

        var english =
            degree.Entry.Form == "lebih" ? EnglishAdjective.GetComparative(adjective) : EnglishAdjective.GetSuperlative(adjective);
        if (
            degree.Entry.Form == "lebih"
            && At(lexemes, at + 2) is { Entry: { Form: "dari" or "daripada" or "dibanding" or "dibandingkan" or "ketimbang" } entry } than
        )
        {
            lexemes[at + 2] = than with
            {
                Class = WordClass.Preposition,
                English = "than",
                Entry = entry with { Class = WordClass.Preposition, English = "than" },
            };
        }

        return Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = english,
                IsPredicate = degree.Entry.Form == "lebih" && !IsObject(lexemes, at - 1),
                HasSpaceBefore = degree.HasSpaceBefore,
                HasCapital = degree.HasCapital,
            }
        );
    }

    /// <summary>Whether the phrase that ends at an index is the object of a verb or of a preposition such as "with": <c>dengan tekanan lebih besar</c>.</summary>
    private static bool IsObject(List<Lexeme> lexemes, int end)
    {
        var at = end;
        while (
            At(lexemes, at)
                is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Numeral or WordClass.Number }
        )
        {
            at--;
        }

        return at < end
            && At(lexemes, at)
                is { Class: WordClass.Verb }
                    or { Class: WordClass.Preposition, English: "with" or "for" or "as" or "without" };
    }

    /// <summary><c>semakin buruk</c>: worse; a long adjective keeps "increasingly".</summary>
    private static bool Increase(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "semakin" or "makin" } degree
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && EnglishAdjective.GetComparative(adjective) is var english
        && !english.StartsWith("more ", StringComparison.Ordinal)
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = english,
                IsPredicate = true,
                Entry = adjective.Entry is { } entry ? entry with { Form = $"{degree.Entry.Form} {entry.Form}" } : null,
                HasSpaceBefore = degree.HasSpaceBefore,
                HasCapital = degree.HasCapital,
            }
        );

    /// <summary><c>sedikit menakutkan</c>: a little frightening.</summary>
    private static bool MakeLittle(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Determiner, Entry: { Form: "sedikit" } entry } little
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective }
        )
        {
            return false;
        }

        lexemes[at] = little with { Class = WordClass.Adverb, English = "a little", Entry = entry with { Class = WordClass.Adverb } };
        return true;
    }

    /// <summary><c>masalah yang sangat penting</c>: a very important problem.</summary>
    private static bool JoinDegree(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adverb } degree
        && EnglishStyle.IsDegree(degree.English)
        && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = $"{degree.English} {adjective.English}",
                IsPredicate = !IsObject(lexemes, at - 1),
            }
        );

    /// <summary><c>besar sekali</c>: very big.</summary>
    private static bool MakeVery(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Adjective, Term: null } adjective
        && At(lexemes, at + 1) is { Entry: { Form: "sekali" } entry }
        && Replace(
            lexemes,
            at,
            2,
            adjective with
            {
                English = $"{entry.English} {adjective.English}",
                IsPredicate = !IsObject(lexemes, at - 1),
            }
        );
}
