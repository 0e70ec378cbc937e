using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for clauses with the object first, and for what goes on since a time.</content>
internal static partial class LexemeRules
{
    /// <summary><c>Kemenangan ini kami persembahkan</c>: we dedicate this victory. The verb has no prefix, and its agent is before it.</summary>
    private static bool MoveObject(List<Lexeme> lexemes, int at)
    {
        var place = at + 1;
        while (At(lexemes, place) is { Class: WordClass.Auxiliary or WordClass.Negation })
        {
            place++;
        }

        if (
            At(lexemes, at) is not { Class: WordClass.Pronoun, HasPossessor: false } agent
            || At(lexemes, place) is not { Class: WordClass.Verb, Term: null, HasPossessor: false, Entry: { } verb }
            || EnglishStyle.IsPrefixed(verb.Form)
            || EnglishStyle.IsAttribution(verb.Form)
            || (verb.Features & WordFeatures.Intransitive) != 0
        )
        {
            return false;
        }

        var (first, middle) = FindObjectBefore(lexemes, at);
        if (
            first == middle
            || At(lexemes, first - 1) is not (null or { Class: WordClass.Mark } or { Class: WordClass.Conjunction, Entry.Form: not "yang" })
            || middle == at && lexemes[at - 1].Class != WordClass.Demonstrative
            || !NounPhrase.CanStart(lexemes[first])
            || NounPhraseParser.Parse(lexemes, first).Next != middle
        )
        {
            return false;
        }

        var moved = lexemes.GetRange(first, middle - first);
        var beginning = moved[0];
        moved[0] = beginning with { HasSpaceBefore = true, IsFirst = false, HasCapital = beginning.HasCapital && !beginning.IsFirst };
        List<Lexeme> clause =
        [
            agent with
            {
                HasSpaceBefore = beginning.HasSpaceBefore,
                HasCapital = beginning.HasCapital,
                IsFirst = beginning.IsFirst,
            },
            .. lexemes.GetRange(middle, at - middle).Select(MakeHave),
            .. lexemes.GetRange(at + 1, place - at - 1),
            .. SplitPreposition(lexemes[place], verb, moved),
        ];
        lexemes.RemoveRange(first, place + 1 - first);
        lexemes.InsertRange(first, clause);
        return true;
    }

    /// <summary>Returns where an object before the agent begins and ends. Adverbs and auxiliaries are between it and the agent.</summary>
    private static (int First, int End) FindObjectBefore(List<Lexeme> lexemes, int agent)
    {
        var end = agent;
        while (
            At(lexemes, end - 1)
                is { Class: WordClass.Auxiliary or WordClass.Negation }
                    or { Class: WordClass.Adverb, Entry.Form: "sudah" or "juga" or "masih" or "belum" or "pernah" or "selalu" }
        )
        {
            end--;
        }

        var first = end;
        while (
            At(lexemes, first - 1)
                is {
                    Class: WordClass.Noun
                        or WordClass.Title
                        or WordClass.Place
                        or WordClass.Name
                        or WordClass.Demonstrative
                        or WordClass.Adjective
                        or WordClass.Determiner
                        or WordClass.Numeral
                        or WordClass.Number
                        or WordClass.Ordinal
                }
        )
        {
            first--;
        }

        return (first, end);
    }

    /// <summary>Returns the verb with its object. Where the lexicon has verb and preposition as one, <c>persembahkan untuk</c>, the object is between them.</summary>
    private static IEnumerable<Lexeme> SplitPreposition(Lexeme verb, LexiconEntry entry, List<Lexeme> objects)
    {
        if (
            entry.Form.LastIndexOf(' ') is not (> 0 and var blank)
            || entry.Form[(blank + 1)..] is not ("untuk" or "kepada" or "pada" or "dengan" or "dari" or "ke")
            || verb.English.LastIndexOf(' ') is not (> 0 and var gap)
            || verb.Source.LastIndexOf(' ') is not (> 0 and var at)
        )
        {
            return [verb, .. objects];
        }

        var (english, before) = (verb.English[..gap], verb.English[(gap + 1)..]);
        var split = verb.Range.Start + at;
        return
        [
            verb with
            {
                English = english,
                Entry = entry with { English = english },
                Range = new TextRange(verb.Range.Start, split),
                Source = verb.Source[..at],
            },
            .. objects,
            new Lexeme(WordClass.Preposition, before, new TextRange(split + 1, verb.Range.End))
            {
                Source = verb.Source[(at + 1)..],
                HasSpaceBefore = true,
                Entry = entry with
                {
                    Form = entry.Form[(blank + 1)..],
                    Class = WordClass.Preposition,
                    English = before,
                    Forms = string.Empty,
                    DerivedFrom = entry.Form,
                },
            },
        ];
    }

    /// <summary><c>Hubungan semakin erat</c>: became closer. Before a noun, "closer" is enough.</summary>
    private static bool MakeBecome(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective, IsPredicate: true, Term: null, Entry: { } entry } change
            || !(entry.Form.StartsWith("semakin ", StringComparison.Ordinal) || entry.Form.StartsWith("makin ", StringComparison.Ordinal))
            || At(lexemes, at - 1)
                is not {
                    Class: WordClass.Noun
                        or WordClass.Title
                        or WordClass.Name
                        or WordClass.Place
                        or WordClass.Pronoun
                        or WordClass.Demonstrative
                        or WordClass.Auxiliary
                } before
            || before.English is "is"
        )
        {
            return false;
        }

        var end = change.Range.Start + entry.Form.IndexOf(' ', StringComparison.Ordinal);
        lexemes[at] = change with { Range = new TextRange(end + 1, change.Range.End), HasSpaceBefore = true };
        lexemes.Insert(
            at,
            new Lexeme(WordClass.Verb, "become", new TextRange(change.Range.Start, end))
            {
                Source = entry.Form[..entry.Form.IndexOf(' ', StringComparison.Ordinal)],
                HasSpaceBefore = true,
                Entry = entry with
                {
                    Form = "menjadi",
                    Class = WordClass.Verb,
                    English = "become",
                    Forms = "became|become",
                    Features = WordFeatures.Intransitive,
                },
            }
        );
        return true;
    }

    /// <summary><c>Belum diketahui penyebab kebakaran</c>: the cause of the fire is not yet known; <c>tidak ditemukan korban</c>: no victims were found.</summary>
    private static bool MoveSubject(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Negation, Entry: { Form: "belum" or "tidak" or "tak" } entry } not
            || At(lexemes, at + 1)
                is not { Class: WordClass.Passive, HasPossessor: false, Entry.Form: ['d' or 't', 'i' or 'e', ..] } passive
            || At(lexemes, at + 2) is not { Class: WordClass.Noun or WordClass.Determiner } first
            || At(lexemes, at - 1)
                is not (
                    null
                    or { Class: WordClass.Mark, English: not "," }
                    or {
                        Class: WordClass.Adverb,
                        Entry.Form: "hingga kini" or "sampai kini" or "hingga saat ini" or "sampai saat ini" or "kini" or "saat ini"
                    }
                    or { Class: WordClass.Conjunction, Entry.Form: "bahwa" or "karena" or "namun" or "tetapi" or "tapi" or "sehingga" }
                )
        )
        {
            return false;
        }

        var (phrase, end) = NounPhraseParser.Parse(lexemes, at + 2);
        if (
            phrase.Head is null
            || At(lexemes, end)
                is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation or WordClass.Pronoun }
        )
        {
            return false;
        }

        var isNone = entry.Form != "belum" && phrase is { Quantifiers.Count: 0, IsOwned: false, Demonstrative: null };
        var subject = lexemes.GetRange(at + 2, end - at - 2);
        subject[0] = first with
        {
            HasCapital = isNone ? first.HasCapital : not.HasCapital,
            IsFirst = !isNone && not.IsFirst,
            HasSpaceBefore = isNone || not.HasSpaceBefore,
        };
        List<Lexeme> clause = isNone
            ?
            [
                not with
                {
                    Class = WordClass.Determiner,
                    English = "no",
                    Entry = entry with { Class = WordClass.Determiner, English = "no", Forms = first.IsMass ? string.Empty : "pl" },
                },
                .. subject,
                passive,
            ]
            : [.. subject, not with { HasCapital = false, IsFirst = false, HasSpaceBefore = true }, passive];
        lexemes.RemoveRange(at, end - at);
        lexemes.InsertRange(at, clause);
        return true;
    }

    /// <summary>Whether the word is the verb of a clause, or an adjective that is its predicate.</summary>
    private static bool IsPredicate(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Verb or WordClass.Passive } or { Class: WordClass.Adjective, IsPredicate: true };
}
