namespace Translate.Engines.Offline;

/// <content>Rules for contests and roles.</content>
internal static partial class LexemeRules
{
    /// <summary><c>menang 2-1 atas Malaysia</c>: won 2-1 over Malaysia.</summary>
    private static bool MakeOver(List<Lexeme> lexemes, int at)
    {
        const int Reach = 5;
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "atas" } entry } upon
            || !lexemes.Take(at).TakeLast(Reach).Any(lexeme => lexeme.English is "win" or "victory" or "triumph" or "lead" or "advantage")
        )
        {
            return false;
        }

        lexemes[at] = upon with { English = "over", Entry = entry with { English = "over" } };
        return true;
    }

    /// <summary><c>ditahan imbang 1-1 oleh</c>: held to a 1-1 draw by.</summary>
    private static bool MoveScore(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb or WordClass.Passive, Term: null, Entry: { } entry } draw
            || draw.English.IndexOf("a draw", StringComparison.Ordinal) is not (>= 0 and var article)
            || !IsScore(lexemes, at + 1)
        )
        {
            return false;
        }

        var score = $"{lexemes[at + 1].English}-{lexemes[at + 3].English}";
        var english = $"{draw.English[..article]}a {score} draw{draw.English[(article + "a draw".Length)..]}";
        return Replace(lexemes, at, 4, draw with { English = english, Entry = entry with { English = english } });
    }

    /// <summary><c>tumbang 0-3</c>: lose. Without a score or an opponent, "fall".</summary>
    private static bool MakeLose(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Verb,
                    Term: null,
                    Entry: { Form: "tumbang" or "takluk" or "tunduk" or "keok" or "jatuh" } entry
                } fall
            || !IsScore(lexemes, at + 1)
                && !(
                    At(lexemes, at + 1) is { Entry.Form: "dari" or "atas" }
                    && At(lexemes, at + 2) is { Class: WordClass.Place or WordClass.Name }
                    && entry.Form is not "jatuh"
                )
        )
        {
            return false;
        }

        lexemes[at] = fall with { English = "lose", Entry = entry with { English = "lose", Forms = "lost" } };
        return true;
    }

    /// <summary><c>kalah 0-2 dari Jepang</c>: lost 0-2 to Japan.</summary>
    private static bool MakeLoseTo(List<Lexeme> lexemes, int at)
    {
        const int Reach = 9;
        if (
            At(lexemes, at) is not { Class: WordClass.Preposition, Entry: { Form: "dari" } entry } of
            || At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Place or WordClass.Noun or WordClass.Title }
            || lexemes
                .Take(at)
                .TakeLast(Reach)
                .LastOrDefault(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Noun)
                is not { Class: WordClass.Verb, English: "lose" }
        )
        {
            return false;
        }

        lexemes[at] = of with { English = "to", Entry = entry with { English = "to" } };
        return true;
    }

    /// <summary><c>sanksi larangan bermain</c>: a ban is a penalty, so it is written once.</summary>
    private static bool DropPenalty(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry.Form: "sanksi" or "hukuman" } penalty
        && At(lexemes, at + 1) is { Class: WordClass.Noun, Entry.Form: "larangan bermain" } ban
        && Replace(lexemes, at, 2, ban);

    /// <summary><c>Pasangan tersebut bertemu</c>: the pair. Of a marriage, "couple".</summary>
    private static bool MakePair(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Noun, HasPossessor: false, Term: null, IsPlural: false, Entry: { Form: "pasangan" } entry } couple
            || At(lexemes, at + 1) is not { Class: WordClass.Demonstrative }
            || lexemes.Exists(lexeme =>
                lexeme.Entry?.Form
                    is "menikah"
                        or "pernikahan"
                        or "suami"
                        or "istri"
                        or "anak"
                        or "cerai"
                        or "bercerai"
                        or "rumah tangga"
                        or "pengantin"
                        or "melangsungkan"
            )
        )
        {
            return false;
        }

        lexemes[at] = couple with { English = "pair", Entry = entry with { English = "pair", Features = WordFeatures.Human } };
        return true;
    }

    /// <summary><c>meraih gelar juara</c>: win. With other things, "achieve".</summary>
    private static bool MakeWin(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "meraih" or "raih" } entry } achieve)
        {
            return false;
        }

        var thing = lexemes
            .Skip(at + 1)
            .FirstOrDefault(lexeme =>
                lexeme.Class is not (WordClass.Determiner or WordClass.Numeral or WordClass.Number or WordClass.Ordinal)
            );
        if (thing is not { Class: WordClass.Noun } || !EnglishStyle.IsPrize(thing.English))
        {
            return false;
        }

        lexemes[at] = achieve with { English = "win", Entry = entry with { English = "win", Forms = "won" } };
        return true;
    }

    /// <summary><c>mengikuti lomba</c>: take part in. With other things, "follow".</summary>
    private static bool MakeTakePart(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "mengikuti" } entry } follow
            || At(lexemes, at + 1) is not { Class: WordClass.Noun } joined
            || !EnglishStyle.IsJoined(joined.English)
                && !(joined.Entry?.Form is "pekan" && At(lexemes, at + 2) is { Class: WordClass.Noun })
        )
        {
            return false;
        }

        lexemes[at] = follow with { English = "take part in", Entry = entry with { English = "take part in", Forms = "took|taken" } };
        return true;
    }

    /// <summary><c>menetapkan lima orang sebagai tersangka</c>: name. With other things, "set".</summary>
    private static bool MakeNameAs(List<Lexeme> lexemes, int at)
    {
        const int Reach = 12;
        if (At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "menetapkan" or "tetapkan" } entry } set)
        {
            return false;
        }

        var role = lexemes.FindIndex(
            at + 1,
            Math.Min(Reach, lexemes.Count - at - 1),
            lexeme => lexeme.Entry?.Form is "sebagai" or "menjadi"
        );
        if (role < 0 || At(lexemes, role + 1) is not { } named || !named.Is(WordFeatures.Human) && named.Class != WordClass.Title)
        {
            return false;
        }

        lexemes[at] = set with { English = "name", Entry = entry with { English = "name", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>tertinggal 0-2</c>: trail. By itself, "left behind".</summary>
    private static bool MakeTrail(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "tertinggal" } entry } left
            || At(lexemes, at + 1)
                is not ({ Class: WordClass.Number or WordClass.Numeral } or { Entry.Form: "lebih dulu" or "lebih dahulu" })
        )
        {
            return false;
        }

        var english = At(lexemes, at + 1)!.Class == WordClass.Adverb ? "fall behind" : "trail";
        lexemes[at] = left with
        {
            Class = WordClass.Verb,
            English = english,
            Entry = entry with { Class = WordClass.Verb, English = english },
        };
        return true;
    }

    /// <summary><c>diikuti 800 peserta</c>: attended by. Of what comes next, "followed by".</summary>
    private static bool MakeAttended(List<Lexeme> lexemes, int at)
    {
        const int Reach = 4;
        if (
            At(lexemes, at) is not { Class: WordClass.Passive, Term: null, Entry: { Form: "diikuti" } } followed
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
            || !lexemes.Skip(at + 1).Take(Reach).Any(lexeme => lexeme.Is(WordFeatures.Human))
        )
        {
            return false;
        }

        lexemes[at] = followed with { English = "attended" };
        return true;
    }
}
