using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for the perfect.</content>
internal static partial class LexemeRules
{
    private static Lexeme MakeHave(Lexeme word) =>
        word is { Class: WordClass.Adverb, Entry: { Form: "sudah" } entry }
            ? word with
            {
                Class = WordClass.Auxiliary,
                English = string.Empty,
                Entry = entry with { Form = "telah", Class = WordClass.Auxiliary, English = string.Empty, DerivedFrom = entry.Form },
            }
            : word;

    /// <summary><c>ditutup sejak Senin</c>: has been closed since Monday. What began at a time is over.</summary>
    private static bool MakeSince(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
            is not { Entry.Form: "sejak" or "semenjak" }
                and not { Class: WordClass.Adverb, English: ['s', 'i', 'n', 'c', 'e', ' ', ..] }
        )
        {
            return false;
        }

        var predicate = FindPredicateBefore(lexemes, at);
        var verb = predicate;
        while (At(lexemes, verb - 1) is { Class: WordClass.Adverb, Entry.Form: "semakin" or "makin" or "terus" or "juga" or "hanya" })
        {
            verb--;
        }

        if (verb <= 0)
        {
            return false;
        }

        var isBeginning = EnglishStyle.IsBeginning(lexemes[predicate].English);
        if (
            At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
            && At(lexemes, at + 2) is { Class: WordClass.Noun, English: [.. var units, ' ', 'a', 'g', 'o'] } time
        )
        {
            if (isBeginning)
            {
                // It began three days ago.
                lexemes[at] = lexemes[at] with
                {
                    English = string.Empty,
                };
                return true;
            }

            lexemes[at] = lexemes[at] with { Class = WordClass.Preposition, English = "for" };
            lexemes[at + 2] = time with { English = units, Entry = time.Entry! with { Forms = "=" } };
        }

        if (
            isBeginning
            || !IsPredicate(lexemes, predicate)
            || EnglishStyle.IsAttribution(lexemes[predicate].Entry?.Form)
            || !EndsSubject(At(lexemes, verb - 1))
        )
        {
            return false;
        }

        InsertHave(lexemes, verb);
        return true;
    }

    private static void InsertHave(List<Lexeme> lexemes, int at)
    {
        var start = lexemes[at].Range.Start;
        lexemes.Insert(
            at,
            new Lexeme(WordClass.Auxiliary, string.Empty, new TextRange(start, start))
            {
                HasSpaceBefore = true,
                Entry = new LexiconEntry("telah", WordClass.Auxiliary, string.Empty, string.Empty),
            }
        );
    }

    /// <summary>Returns the index of the predicate of the clause that goes on at a word, or of where the search ends.</summary>
    private static int FindPredicateBefore(List<Lexeme> lexemes, int at)
    {
        const int Reach = 10;
        var predicate = at - 1;
        while (
            predicate > 0
            && at - predicate < Reach
            && !IsPredicate(lexemes, predicate)
            && lexemes[predicate].Class is not (WordClass.Mark or WordClass.Conjunction)
        )
        {
            predicate--;
        }

        return predicate > 1 && lexemes[predicate - 1] is { Class: WordClass.Verb, English: "become" } ? predicate - 1 : predicate;
    }

    private static bool EndsSubject(Lexeme? lexeme) =>
        lexeme
            is {
                Class: WordClass.Noun
                    or WordClass.Title
                    or WordClass.Name
                    or WordClass.Place
                    or WordClass.Pronoun
                    or WordClass.Demonstrative
                    or WordClass.Adjective
            };
}
