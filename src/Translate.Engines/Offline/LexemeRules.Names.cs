namespace Translate.Engines.Offline;

/// <content>Rules for names.</content>
internal static partial class LexemeRules
{
    /// <summary>Marks common words with a capital beside another one: <c>Kantor Pos Obanazawa</c>.</summary>
    private static bool MarkNamePart(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Adjective } word
            || word.IsProper
            || word.Is(WordFeatures.Human)
            || word.IsFirst && EnglishStyle.IsAct(word.English)
        )
        {
            return false;
        }

        var isInside = IsNamePart(At(lexemes, at - 1)) && word.HasSpaceBefore;
        var isBefore =
            At(lexemes, at + 1) is { HasSpaceBefore: true } next
            && (
                IsNamePart(next)
                || next.Class == WordClass.Place
                    && EnglishStyle.IsPartOfName(word.English)
                    && (EnglishStyle.KeepsName(word.Entry?.Form) || word.English == "university")
            );
        if (!isInside && !isBefore)
        {
            return false;
        }

        lexemes[at] = word with { IsPartOfName = true };
        return true;
    }

    /// <summary>The name of a street or a regency stays as it is: <c>Kabupaten Lembah Suri</c>, Lembah Suri Regency.</summary>
    private static bool CopyPlaceName(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Name } head
            || !EnglishStyle.KeepsName(head.Entry?.Form ?? head.Source.Split(' ')[0].ToLowerInvariant())
        )
        {
            return false;
        }

        var end = at + 1;
        while (
            At(lexemes, end)
                is {
                    HasCapital: true,
                    HasSpaceBefore: true,
                    Term: null,
                    Class: WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Place or WordClass.Verb or WordClass.Adverb
                }
        )
        {
            end++;
        }

        if (head.Class == WordClass.Name && end > at + 1)
        {
            return Replace(lexemes, at, end - at, head with { English = string.Join(' ', lexemes[at..end].Select(CopySource)) });
        }

        if (end < at + 2 || end == at + 2 && lexemes[at + 1].Class is WordClass.Name or WordClass.Place)
        {
            return false;
        }

        return Replace(
            lexemes,
            at + 1,
            end - at - 1,
            lexemes[at + 1] with
            {
                Class = WordClass.Name,
                English = string.Join(' ', lexemes[(at + 1)..end].Select(CopySource)),
                Entry = null,
                HasPossessor = false,
                IsPlural = false,
            }
        );
    }

    /// <summary>Returns the source of a word. That of a name may be of its first part only.</summary>
    private static string CopySource(Lexeme lexeme) => lexeme.Class == WordClass.Name ? lexeme.English : lexeme.Source;

    /// <summary><c>California utara</c>: northern California.</summary>
    private static bool WriteRegion(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Place } place
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Place, HasSpaceBefore: true, Term: null } direction
            || EnglishStyle.GetRegion(direction.English.ToLowerInvariant()) is not { } region
        )
        {
            return false;
        }

        var english = (direction.HasCapital ? char.ToUpperInvariant(region[0]) + region[1..] : region) + " " + place.English;
        return Replace(
            lexemes,
            at,
            2,
            place with
            {
                English = english,
                Entry = new LexiconEntry(place.Entry?.Form ?? place.Source, WordClass.Place, english, string.Empty),
            }
        );
    }

    /// <summary><c>mantan menteri</c>: former minister.</summary>
    private static bool JoinFormer(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "mantan" or "bekas" or "eks", Term: null } former
        && At(lexemes, at + 1) is { Class: WordClass.Noun or WordClass.Title, Term: null, HasSpaceBefore: true } head
        && !head.IsProper
        && Replace(
            lexemes,
            at,
            2,
            head with
            {
                English = "former " + head.English,
                HasSpaceBefore = former.HasSpaceBefore,
                HasCapital = former.HasCapital,
            }
        );

    /// <summary><c>presiden terpilih</c>: president-elect. Without another verb, "was elected".</summary>
    private static bool MakeElect(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Class: WordClass.Title, HasPossessor: false } title
        && At(lexemes, at + 1) is { Class: WordClass.Passive, Entry.Form: "terpilih" }
        && At(lexemes, at + 2)
            is {
                    Class: WordClass.Verb
                        or WordClass.Auxiliary
                        or WordClass.Name
                        or WordClass.Demonstrative
                        or WordClass.Negation
                        or WordClass.Place
                }
                or { Class: WordClass.Passive, Entry.Form: ['d', 'i', ..] }
        && Replace(lexemes, at, 2, title with { English = title.English + "-elect" });

    private static bool IsNamePart(Lexeme? lexeme) =>
        lexeme is { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Adjective or WordClass.Name }
        && !lexeme.Is(WordFeatures.Human)
        && !(lexeme.IsProper && lexeme.Class == WordClass.Noun);

    /// <summary><c>bek Harimau Selat</c>: an animal with a capital is the name of a team or of a person, with the capital word after it.</summary>
    private static bool CopyNickname(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, IsCapitalized: true, Term: null } animal
            || !EnglishStyle.IsAnimal(animal.English)
        )
        {
            return false;
        }

        var name = animal with { Class = WordClass.Name, IsTeam = true, English = animal.Source, Entry = null };
        if (
            At(lexemes, at + 1)
            is not {
                IsCapitalized: true,
                HasSpaceBefore: true,
                Term: null,
                Class: WordClass.Noun or WordClass.Adjective or WordClass.Name
            } second
        )
        {
            lexemes[at] = name;
            return true;
        }

        return Replace(
            lexemes,
            at,
            2,
            name with
            {
                English = $"{animal.Source} {second.Source}",
                Source = $"{animal.Source} {second.Source}",
            }
        );
    }

    /// <summary><c>Wagiman, petani di Klaten</c>: a farmer. By itself, the noun is of several.</summary>
    private static bool MakeOne(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun, IsOne: false } noun
            || !noun.Is(WordFeatures.Plural)
            || !noun.Is(WordFeatures.Human)
            || At(lexemes, at - 1)
                is not ({ Class: WordClass.Mark, English: "," } or { Entry.Form: "adalah" or "sebagai" or "menjadi" or "merupakan" })
            || At(lexemes, at - 2)
                is not ({ Class: WordClass.Name, IsAcronym: false } or { Entry.Form: "dia" or "ia" or "beliau" or "saya" or "aku" })
        )
        {
            return false;
        }

        lexemes[at] = noun with { IsOne = true };
        return true;
    }

    /// <summary><c>Fajar Alfian/Rian Ardianto</c>: the names of a pair are one.</summary>
    private static bool JoinPair(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Name } first
            || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: "/", HasSpaceBefore: false }
            || At(lexemes, at + 2) is not { Class: WordClass.Name, HasSpaceBefore: false } second
        )
        {
            return false;
        }

        if (
            At(lexemes, at - 1) is { Class: WordClass.Noun, Entry: { } entry, Term: null } doubles
            && entry.English.EndsWith(" doubles", StringComparison.Ordinal)
        )
        {
            lexemes[at - 1] = doubles with
            {
                English = doubles.English + " pair",
                Entry = entry with { English = entry.English + " pair", Features = WordFeatures.Human },
            };
        }

        return Replace(lexemes, at, 3, first with { English = $"{first.English}/{second.English}" });
    }

    /// <summary><c>48 kilometer barat daya Padang</c>, <c>di utara Trenton</c>: southwest of Padang, north of Trenton.</summary>
    private static bool WriteDirection(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun or WordClass.Adjective, HasCapital: false } direction
            || !EnglishStyle.IsDirection(direction.English)
            || At(lexemes, at + 1) is not { Class: WordClass.Place or WordClass.Name or WordClass.Noun, HasSpaceBefore: true } of
            || of.Class == WordClass.Noun && At(lexemes, at - 1) is not { Entry.Form: "sebelah" or "di sebelah" }
        )
        {
            return false;
        }

        if (At(lexemes, at - 1) is { Entry.Form: "di" or "sebelah" or "di sebelah" } before)
        {
            return Replace(
                lexemes,
                at - 1,
                2,
                direction with
                {
                    Class = WordClass.Preposition,
                    English = direction.English + " of",
                    HasSpaceBefore = before.HasSpaceBefore,
                    HasCapital = before.HasCapital,
                }
            );
        }

        if (At(lexemes, at - 1) is not { } unit || !EnglishStyle.IsMeasure(unit.English))
        {
            return false;
        }

        lexemes[at] = direction with { Class = WordClass.Preposition, English = direction.English + " of" };
        return true;
    }
}
