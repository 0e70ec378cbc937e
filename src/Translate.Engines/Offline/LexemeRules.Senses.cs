using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for words whose English depends on adjacent words.</content>
internal static partial class LexemeRules
{
    /// <summary><c>mencetak gol kedua</c>: score the second goal.</summary>
    private static bool SplitGoal(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "mencetak gol" } entry } score
            || At(lexemes, at + 1) is not { Class: WordClass.Ordinal }
        )
        {
            return false;
        }

        var blank = score.Range.Start + score.Source.IndexOf(' ', StringComparison.Ordinal);
        lexemes[at] = score with { Range = new TextRange(score.Range.Start, blank) };
        lexemes.Insert(
            at + 1,
            new Lexeme(WordClass.Noun, "goal", new TextRange(blank + 1, score.Range.End))
            {
                Source = "gol",
                HasSpaceBefore = true,
                Entry = new LexiconEntry("gol", WordClass.Noun, "goal", string.Empty) { File = entry.File, Line = entry.Line },
            }
        );
        return true;
    }

    /// <summary><c>merugi hingga Rp2 triliun</c>: up to Rp2 trillion.</summary>
    private static bool MakeUpTo(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "hingga" or "sampai" } entry } until
            || At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Passive or WordClass.Noun or WordClass.Adverb }
            || At(lexemes, at + 1)
                is not {
                    Class: WordClass.Determiner,
                    Entry.Form: "ratusan"
                        or "ribuan"
                        or "puluhan"
                        or "jutaan"
                        or "ratusan juta"
                        or "puluhan juta"
                        or "ratusan ribu"
                        or "belasan juta"
                }
                && At(lexemes, at + 1) is not { Source: ['R', 'p', ..] or ['U', 'S', ..] or ['$', ..] }
                && !(
                    At(lexemes, at + 1) is { Class: WordClass.Number }
                    && At(lexemes, at + 2)
                        is { Class: WordClass.Noun, English: not ("year" or "month" or "week" or "day" or "hour" or "minute" or "second") }
                )
        )
        {
            return false;
        }

        lexemes[at] = until with
        {
            Class = WordClass.Adverb,
            English = "up to",
            Entry = entry with { Class = WordClass.Adverb, English = "up to" },
        };
        return true;
    }

    /// <summary><c>tetap tenang</c>: remain calm. Before a verb, "still".</summary>
    private static bool MakeRemain(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adverb, Entry: { Form: "tetap" } entry } still
            || At(lexemes, at + 1) is not { Class: WordClass.Adjective } adjective
        )
        {
            return false;
        }

        lexemes[at] = still with
        {
            Class = WordClass.Verb,
            English = "remain",
            Entry = entry with { Class = WordClass.Verb, English = "remain", Forms = string.Empty, Features = WordFeatures.Intransitive },
        };
        lexemes[at + 1] = adjective with { IsPredicate = true };
        return true;
    }

    /// <summary>In a headline, <c>BI Tahan Suku Bunga</c>, <c>PBNU Gelar Muktamar</c>: hold. Elsewhere the words are "resistant" and "title".</summary>
    private static bool MakeHeadlineVerb(List<Lexeme> lexemes, int at)
    {
        if (
            at == 0
            || lexemes[^1].Class == WordClass.Mark
            || At(lexemes, at)
                is not {
                    Class: WordClass.Adjective or WordClass.Noun or WordClass.Adverb,
                    HasPossessor: false,
                    Term: null,
                    Entry: { } entry
                } word
            || EnglishStyle.GetHeadlineVerb(entry.Form) is not { } verb
            || At(lexemes, at - 1) is { Class: WordClass.Preposition or WordClass.Verb or WordClass.Passive or WordClass.Conjunction }
            || At(lexemes, at + 1)
                is not {
                    Class: WordClass.Noun
                        or WordClass.Determiner
                        or WordClass.Numeral
                        or WordClass.Number
                        or WordClass.Title
                        or WordClass.Place
                        or WordClass.Name
                }
        )
        {
            return false;
        }

        lexemes[at] = word with
        {
            Class = WordClass.Verb,
            English = verb,
            Entry = entry with { Class = WordClass.Verb, English = verb, Forms = string.Empty, Features = WordFeatures.None },
        };
        return true;
    }

    /// <summary><c>pelaku UMKM</c>: small business players, for example. In a crime, "perpetrator".</summary>
    private static bool MakePlayer(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Entry: { Form: "pelaku" } entry } perpetrator
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } field
            || !EnglishStyle.IsTrade(field.English)
        )
        {
            return false;
        }

        lexemes[at] = perpetrator with
        {
            English = "player",
            Entry = entry with { English = "player", Features = WordFeatures.Human | WordFeatures.Plural },
        };
        return true;
    }

    /// <summary><c>memakai masker</c>: wear a mask. With other things, "use".</summary>
    private static bool MakeWear(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Entry: { Form: "memakai" } entry } use
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } worn
            || !EnglishStyle.IsWorn(worn.English)
        )
        {
            return false;
        }

        lexemes[at] = use with { English = "wear", Entry = entry with { English = "wear", Forms = "wore|worn" } };
        return true;
    }

    /// <summary><c>meminta masyarakat tenang</c>: the public. Of a place or a kind, "community".</summary>
    private static bool MakePublic(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    IsPlural: false,
                    Term: null,
                    Entry: { Form: "masyarakat" } entry
                } community
            || At(lexemes, at + 1)
                is { Class: WordClass.Noun or WordClass.Place or WordClass.Name or WordClass.Demonstrative or WordClass.Pronoun }
            || At(lexemes, at + 1) is { Class: WordClass.Adjective } && At(lexemes, at + 2) is not null
            || At(lexemes, at - 1) is { Class: WordClass.Determiner or WordClass.Noun }
        )
        {
            return false;
        }

        lexemes[at] = community with { English = "public", Entry = entry with { English = "public" } };
        return true;
    }

    /// <summary><c>kalah pada babak kedua</c>, where players meet one by one: round. Elsewhere, "half".</summary>
    private static bool MakeRound(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null, Entry: { Form: "babak pertama" or "babak kedua" } entry } half
            || !lexemes.Exists(lexeme => EnglishStyle.HasRounds(lexeme.English))
        )
        {
            return false;
        }

        var english = half.English.Replace(" half", " round", StringComparison.Ordinal);
        lexemes[at] = half with { English = english, Entry = entry with { English = english, Forms = string.Empty } };
        return true;
    }

    /// <summary><c>korban meninggal akibat tertimpa</c>: victims died. With another verb, the dead are its subject.</summary>
    private static bool SplitDead(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    Entry: { Form: "korban meninggal" or "korban meninggal dunia" or "korban tewas" } entry,
                    Term: null
                } dead
            || At(lexemes, at + 1)
                is not (
                    { Class: WordClass.Preposition, Entry.Form: "akibat" or "di" or "karena" or "dalam" or "saat" }
                    or { Class: WordClass.Conjunction, Entry.Form: "karena" or "setelah" or "saat" or "ketika" }
                )
            || lexemes
                .Take(at)
                .Reverse()
                .TakeWhile(lexeme => lexeme.Class != WordClass.Mark)
                .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
        )
        {
            return false;
        }

        var blank = dead.Range.Start + "korban".Length;
        lexemes[at] = dead with
        {
            English = "victim",
            Range = new TextRange(dead.Range.Start, blank),
            Entry = entry with
            {
                English = "victim",
                Features =
                    WordFeatures.Human
                    | (At(lexemes, at - 1) is { Class: WordClass.Determiner } ? WordFeatures.Plural : WordFeatures.Unique),
            },
        };
        lexemes.Insert(
            at + 1,
            new Lexeme(WordClass.Verb, "die", new TextRange(blank + 1, dead.Range.End))
            {
                Source = dead.Source["korban ".Length..],
                HasSpaceBefore = true,
                Entry = entry with { Class = WordClass.Verb, English = "die", Forms = string.Empty, Features = WordFeatures.Intransitive },
            }
        );
        return true;
    }
}
