namespace Translate.Engines.Offline;

/// <content>Rules for scores and matches.</content>
internal static partial class LexemeRules
{
    /// <summary><c>kedudukan 0-1</c>: the 0-1 score. Elsewhere, "position".</summary>
    private static bool MakeScore(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, HasPossessor: false, Term: null, Entry: { Form: "kedudukan" } entry } position
            || !IsScore(lexemes, at + 1)
        )
        {
            return false;
        }

        var english = $"{lexemes[at + 1].English}-{lexemes[at + 3].English} score";
        return Replace(lexemes, at, 4, position with { English = english, Entry = entry with { English = english } });
    }

    /// <summary><c>menyamakan skor menjadi 1-1</c>: to 1-1.</summary>
    private static bool MakeToScore(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "menjadi" } entry } become
            || !IsScore(lexemes, at + 1)
            || At(lexemes, at - 1) is not { Class: WordClass.Verb or WordClass.Noun }
        )
        {
            return false;
        }

        lexemes[at] = become with
        {
            Class = WordClass.Preposition,
            English = "to",
            Entry = entry with { Class = WordClass.Preposition, English = "to" },
        };
        return true;
    }

    private static bool IsScore(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Number }
        && At(lexemes, at + 1) is { Class: WordClass.Mark, English: "-" or "–", HasSpaceBefore: false }
        && At(lexemes, at + 2) is { Class: WordClass.Number };

    /// <summary><c>larangan bermain dua pertandingan</c>: a two-match ban.</summary>
    private static bool MakeBan(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    Term: null,
                    Entry.Form: "larangan bermain"
                        or "larangan bertanding"
                        or "larangan tampil"
                        or "sanksi larangan bermain"
                        or "sanksi larangan bertanding"
                        or "hukuman larangan bermain"
                        or "hukuman larangan bertanding"
                        or "larangan"
                }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral } count
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, English: "match" or "game" or "year" or "month" } unit
        )
        {
            return false;
        }

        return Replace(
            lexemes,
            at + 1,
            2,
            count with
            {
                Class = WordClass.Adjective,
                English = $"{count.English}-{unit.English}",
                Entry = null,
            }
        );
    }

    /// <summary><c>24.500 penonton</c>: 24,500 spectators. Not counted, "audience".</summary>
    private static bool MakeSpectators(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, Term: null, Entry: { Form: "penonton" } entry } audience
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner }
        )
        {
            return false;
        }

        lexemes[at] = audience with { English = "spectator", Entry = entry with { English = "spectator", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>mempertahankan gelar</c>: defend. With other things, "maintain".</summary>
    private static bool MakeDefend(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "mempertahankan" or "pertahankan" } entry } maintain
            || At(lexemes, at + 1)
                is not {
                    Entry.Form: "gelar"
                        or "gelar juara"
                        or "diri"
                        or "wilayah"
                        or "negara"
                        or "kedaulatan"
                        or "kepentingan"
                        or "tanah"
                        or "kota"
                        or "disertasi"
                }
        )
        {
            return false;
        }

        lexemes[at] = maintain with { English = "defend", Entry = entry with { English = "defend", Forms = string.Empty } };
        return true;
    }
}
