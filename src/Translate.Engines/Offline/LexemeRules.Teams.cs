namespace Translate.Engines.Offline;

/// <content>Rules for teams and players.</content>
internal static partial class LexemeRules
{
    /// <summary><c>Garuda Pesisir mengalahkan tamunya</c>: a name that is not a person's, before a verb of contests, is a team.</summary>
    private static bool MarkTeam(List<Lexeme> lexemes, int at)
    {
        const int Reach = 14;
        if (
            At(lexemes, at) is not { Class: WordClass.Name, IsTeam: false, IsAcronym: false } team
            || team.Is(WordFeatures.Human)
            || At(lexemes, at + 1)
                is not {
                    Class: WordClass.Verb,
                    Entry.Form: "mengalahkan"
                        or "menjamu"
                        or "menaklukkan"
                        or "menumbangkan"
                        or "menghadapi"
                        or "membungkam"
                        or "menundukkan"
                        or "menang"
                        or "kalah"
                        or "takluk"
                        or "imbang"
                        or "bermain"
                        or "bertandang"
                        or "unggul"
                        or "tampil"
                }
            || !lexemes.Skip(at + 2).Take(Reach).Any(lexeme => EnglishStyle.IsContest(lexeme.English) || lexeme.Entry?.Form is "tamu")
        )
        {
            return false;
        }

        lexemes[at] = team with { IsTeam = true };
        return true;
    }

    /// <summary><c>Tuan rumah tertinggal</c>: the hosts. After "become" and before a name, "host".</summary>
    private static bool MakeHosts(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not {
                    Class: WordClass.Noun,
                    HasPossessor: false,
                    Entry: { Form: "tuan rumah" or "tim tuan rumah" or "kubu tuan rumah" } entry
                } host
            || At(lexemes, at - 1) is not (null or { Class: WordClass.Mark } or { Class: WordClass.Conjunction, Entry.Form: not "yang" })
            || At(lexemes, at + 1)
                is not { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation }
        )
        {
            return false;
        }

        if (host.Term is not null)
        {
            // The glossary has the word.
            lexemes[at] = host with
            {
                IsPlural = host.English == "host",
                Entry = entry with { Features = WordFeatures.Human | WordFeatures.Unique },
            };
            return true;
        }

        lexemes[at] = host with
        {
            English = "the hosts",
            Entry = entry with { English = "the hosts", Forms = "=", Features = WordFeatures.Human | WordFeatures.Plural },
        };
        return true;
    }

    /// <summary><c>“Anak-anak bermain bagus,”</c>: to a coach they are the players.</summary>
    private static bool MakePlayers(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at)
                is not { Class: WordClass.Noun, IsPlural: true, HasPossessor: false, Term: null, Entry: { Form: "anak" } entry } children
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "“" or "\"" or "," }
            || !lexemes
                .Skip(at + 1)
                .TakeWhile(lexeme => lexeme.Class is WordClass.Negation or WordClass.Auxiliary or WordClass.Adverb or WordClass.Verb)
                .Any(lexeme =>
                    lexeme.Entry?.Form
                        is "menyerah"
                            or "bermain"
                            or "tampil"
                            or "berjuang"
                            or "bertanding"
                            or "bertarung"
                            or "kalah"
                            or "menang"
                            or "unggul"
                )
        )
        {
            return false;
        }

        lexemes[at] = children with
        {
            IsPlural = false,
            English = "the players",
            Entry = entry with { English = "the players", Forms = "=", Features = WordFeatures.Human | WordFeatures.Plural },
        };
        return true;
    }
}
