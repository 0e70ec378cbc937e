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
        const int Reach = 10;
        if (
            At(lexemes, at)
            is not { Entry.Form: "sejak" or "semenjak" }
                and not { Class: WordClass.Adverb, English: ['s', 'i', 'n', 'c', 'e', ' ', ..] }
        )
        {
            return false;
        }

        var verb = at - 1;
        while (
            verb > 0
            && at - verb < Reach
            && !IsPredicate(lexemes, verb)
            && lexemes[verb].Class is not (WordClass.Mark or WordClass.Conjunction)
        )
        {
            verb--;
        }

        if (verb > 1 && lexemes[verb - 1] is { Class: WordClass.Verb, English: "become" })
        {
            verb--;
        }

        var predicate = verb;
        while (At(lexemes, verb - 1) is { Class: WordClass.Adverb, Entry.Form: "semakin" or "makin" or "terus" or "juga" or "hanya" })
        {
            verb--;
        }

        if (
            verb > 0
            && At(lexemes, at + 1) is { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
            && At(lexemes, at + 2) is { Class: WordClass.Noun, English: [.. var units, ' ', 'a', 'g', 'o'] } time
        )
        {
            if (EnglishStyle.IsBeginning(lexemes[predicate].English))
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
            verb <= 0
            || !IsPredicate(lexemes, predicate)
            || EnglishStyle.IsBeginning(lexemes[predicate].English)
            || EnglishStyle.IsAttribution(lexemes[predicate].Entry?.Form)
            || At(lexemes, verb - 1)
                is not {
                    Class: WordClass.Noun
                        or WordClass.Title
                        or WordClass.Name
                        or WordClass.Place
                        or WordClass.Pronoun
                        or WordClass.Demonstrative
                        or WordClass.Adjective
                }
        )
        {
            return false;
        }

        lexemes.Insert(
            verb,
            new Lexeme(WordClass.Auxiliary, string.Empty, new TextRange(lexemes[verb].Range.Start, lexemes[verb].Range.Start))
            {
                HasSpaceBefore = true,
                Entry = new LexiconEntry("telah", WordClass.Auxiliary, string.Empty, string.Empty),
            }
        );
        return true;
    }
}
