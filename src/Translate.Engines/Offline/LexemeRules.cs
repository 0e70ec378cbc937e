using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Rules that join or change neighbouring lexemes before the sentence is written.</summary>
internal static class LexemeRules
{
    /// <summary>The rules by name, in the order in which they apply.</summary>
    public static IReadOnlyList<(string Name, Func<List<Lexeme>, int, bool> Apply)> All { get; } =
    [
        ("clock-time", WriteTime),
        ("unit-per-unit", JoinUnits),
        ("day-part", JoinDayPart),
        ("comparison", Compare),
        ("increase", Increase),
        ("manner", MakeAdverb),
        ("time-ago", WriteAgo),
        ("both-and", PairConjunctions),
        ("return", MakeReturn),
        ("place-name", CopyPlaceName),
        ("name-part", MarkNamePart),
        ("awareness-of", MakePreposition),
        ("perhaps", MakePerhaps),
        ("from-to", WriteRange),
        ("direction", WriteDirection),
        ("region", WriteRegion),
        ("former", JoinFormer),
        ("arrive", MakeArrive),
        ("attribution", MakeAttribution),
        ("yes", MakeYes),
        ("verb-as-adjective", MakeAdjective),
        ("how-much", MakeHowMuch),
    ];

    /// <summary>Applies all rules to a sentence.</summary>
    public static void Apply(List<Lexeme> lexemes)
    {
        var isTitleCase = lexemes.Count > 3 && lexemes.All(lexeme => lexeme.HasCapital || lexeme.Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Verb));
        foreach (var (name, apply) in All)
        {
            if (isTitleCase && (name is "place-name" or "name-part"))
            {
                // Every word of the headline has a capital, so that a capital means nothing.
                continue;
            }

            for (var i = 0; i < lexemes.Count; i++)
            {
                apply(lexemes, i);
            }
        }
    }

    /// <summary><c>pukul 19.30</c>: 19:30.</summary>
    private static bool WriteTime(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "pukul" or "pada pukul" or "jam" } || At(lexemes, at + 1) is not { Class: WordClass.Number, English: [_, '.', _, _] or [_, _, '.', _, _] } time)
        {
            return false;
        }

        lexemes[at + 1] = time with { English = time.English.Replace('.', ':') };
        return true;
    }

    /// <summary><c>km/jam</c>: kilometers per hour.</summary>
    private static bool JoinUnits(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Noun } unit || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: "/", HasSpaceBefore: false } || At(lexemes, at + 2) is not { Class: WordClass.Noun, HasSpaceBefore: false } per
            || !EnglishStyle.IsMeasure(unit.English) || !EnglishStyle.IsMeasure(per.English))
        {
            return false;
        }

        var english = $"{EnglishInflection.Pluralize(unit.English)} per {per.English}";
        return Replace(lexemes, at, 3, unit with { English = english, Entry = new LexiconEntry(unit.Entry!.Form, WordClass.Noun, english, "=") });
    }

    /// <summary><c>Sabtu (7/6) malam</c>: Saturday night (June 7).</summary>
    private static bool JoinDayPart(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Day } day)
        {
            return false;
        }

        var isDated = At(lexemes, at + 1) is { Class: WordClass.Mark, English.Length: > 1 } mark && mark.English[0] == '(';
        var part = At(lexemes, at + (isDated ? 2 : 1));
        if (part?.Entry is not { } entry || EnglishStyle.GetDayPart(entry.Form) is not { } english)
        {
            return false;
        }

        // The date keeps its place in the text, so the part of the day takes the range of the day.
        lexemes.RemoveAt(at + (isDated ? 2 : 1));
        lexemes[at] = day with { English = $"{day.English} {english}", Range = isDated ? day.Range : new TextRange(day.Range.Start, part.Range.End) };
        if (isDated)
        {
            lexemes[at + 1] = lexemes[at + 1] with { Range = new TextRange(lexemes[at + 1].Range.Start, part.Range.End) };
        }

        return true;
    }

    /// <summary><c>lebih tua</c>: older; <c>paling penting</c>: most important.</summary>
    private static bool Compare(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "lebih" or "paling" } degree || At(lexemes, at + 1) is not { Class: WordClass.Adjective, Term: null } adjective)
        {
            return false;
        }

        var english = degree.Entry.Form == "lebih" ? EnglishAdjective.GetComparative(adjective) : EnglishAdjective.GetSuperlative(adjective);
        if (degree.Entry.Form == "lebih" && At(lexemes, at + 2) is { Entry: { Form: "dari" or "daripada" or "dibanding" or "dibandingkan" or "ketimbang" } entry } than)
        {
            lexemes[at + 2] = than with { Class = WordClass.Preposition, English = "than", Entry = entry with { Class = WordClass.Preposition, English = "than" } };
        }

        return Replace(lexemes, at, 2, adjective with { English = english, IsPredicate = degree.Entry.Form == "lebih", HasSpaceBefore = degree.HasSpaceBefore, HasCapital = degree.HasCapital });
    }

    /// <summary><c>semakin buruk</c>: worse; a long adjective keeps "increasingly".</summary>
    private static bool Increase(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "semakin" or "makin" } degree && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective && EnglishAdjective.GetComparative(adjective) is var english && !english.StartsWith("more ", StringComparison.Ordinal)
        && Replace(lexemes, at, 2, adjective with { English = english, IsPredicate = true, HasSpaceBefore = degree.HasSpaceBefore, HasCapital = degree.HasCapital });

    /// <summary><c>secara resmi</c>, <c>dengan cepat</c>: officially, quickly.</summary>
    private static bool MakeAdverb(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "secara" or "dengan" } && At(lexemes, at + 1) is { Class: WordClass.Adjective, Term: null } adjective && !adjective.English.Contains(' ', StringComparison.Ordinal)
        && Replace(lexemes, at, 2, adjective with { Class = WordClass.Adverb, English = EnglishAdjective.GetAdverb(adjective.English), HasCapital = lexemes[at].HasCapital, HasSpaceBefore = lexemes[at].HasSpaceBefore });

    /// <summary><c>tiga tahun lalu</c>: three years ago; without a number, <c>tahun lalu</c> is last year.</summary>
    private static bool WriteAgo(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner } || At(lexemes, at + 1) is not { } time)
        {
            return false;
        }

        if (time.Entry is { } phrase && phrase.Form.EndsWith(" lalu", StringComparison.Ordinal) && phrase.English.StartsWith("last ", StringComparison.Ordinal))
        {
            var unit = phrase.English["last ".Length..];
            lexemes[at + 1] = time with { Class = WordClass.Noun, English = EnglishInflection.Pluralize(unit) + " ago", Entry = new LexiconEntry(phrase.Form, WordClass.Noun, unit, "=") };
            return true;
        }

        if (!EnglishStyle.IsMeasure(time.English))
        {
            return false;
        }

        var next = At(lexemes, at + 2) is { Entry.Form: "yang" } ? at + 3 : at + 2;
        return At(lexemes, next) is { Entry.Form: "lalu" or "silam" or "yang lalu" } && Replace(lexemes, at + 1, next - at, time with { English = EnglishInflection.Pluralize(time.English) + " ago", Entry = new LexiconEntry(time.Entry!.Form, WordClass.Noun, time.English, "=") });
    }

    /// <summary><c>baik … maupun …</c>: both … and ….</summary>
    private static bool PairConjunctions(List<Lexeme> lexemes, int at)
    {
        const int Reach = 12;
        if (At(lexemes, at) is not { Entry.Form: "baik" } both || !lexemes.Skip(at + 1).Take(Reach).Any(lexeme => lexeme.Entry?.Form == "maupun"))
        {
            return false;
        }

        lexemes[at] = both with { Class = WordClass.Particle, English = "both" };
        return true;
    }

    /// <summary><c>kembali</c> before a preposition of direction is the verb; elsewhere, "again".</summary>
    private static bool MakeReturn(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "kembali" } entry } again || At(lexemes, at + 1) is not { Entry.Form: "ke" or "dari" or "pada" or "kepada" or "dengan" or "di" })
        {
            return false;
        }

        lexemes[at] = again with { Class = WordClass.Verb, English = "return", Entry = new LexiconEntry(entry.Form, WordClass.Verb, "return", string.Empty) { Features = WordFeatures.Intransitive } };
        return true;
    }

    /// <summary>Marks common words with a capital beside another one: <c>Kantor Pos Obanazawa</c>.</summary>
    private static bool MarkNamePart(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Adjective } word || word.IsProper || word.Is(WordFeatures.Human))
        {
            return false;
        }

        var isInside = IsNamePart(At(lexemes, at - 1)) && word.HasSpaceBefore;
        var isBefore = At(lexemes, at + 1) is { HasSpaceBefore: true } next && (IsNamePart(next) || next.Class == WordClass.Place && EnglishStyle.IsPartOfName(word.English) && EnglishStyle.KeepsName(word.Entry?.Form));
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
        if (At(lexemes, at) is not { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Name } head || !EnglishStyle.KeepsName(head.Entry?.Form ?? head.Source.ToLowerInvariant()))
        {
            return false;
        }

        var end = at + 1;
        while (At(lexemes, end) is { HasCapital: true, HasSpaceBefore: true, Term: null, Class: WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Verb or WordClass.Adverb })
        {
            end++;
        }

        if (head.Class == WordClass.Name && end > at + 1)
        {
            return Replace(lexemes, at, end - at, head with { English = string.Join(' ', lexemes[at..end].Select(lexeme => lexeme.Source)) });
        }

        if (end < at + 2 || end == at + 2 && lexemes[at + 1].Class == WordClass.Name)
        {
            return false;
        }

        return Replace(lexemes, at + 1, end - at - 1, lexemes[at + 1] with { Class = WordClass.Name, English = string.Join(' ', lexemes[(at + 1)..end].Select(lexeme => lexeme.Source)), Entry = null, HasPossessor = false, IsPlural = false });
    }

    /// <summary><c>kesadaran akan ras</c>: awareness of race.</summary>
    private static bool MakePreposition(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "akan" } entry } will || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective } || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Title or WordClass.Determiner })
        {
            return false;
        }

        lexemes[at] = will with { Class = WordClass.Preposition, English = "of", Entry = new LexiconEntry(entry.Form, WordClass.Preposition, "of", string.Empty) };
        return true;
    }

    /// <summary><c>mungkin</c> without a verb after it: perhaps.</summary>
    private static bool MakePerhaps(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "mungkin", Class: WordClass.Auxiliary } may || At(lexemes, at + 1) is null or { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation or WordClass.Adjective or WordClass.Adverb })
        {
            return false;
        }

        lexemes[at] = may with { Class = WordClass.Adverb, English = "perhaps" };
        return true;
    }

    /// <summary><c>3 hingga 5</c>: 3 to 5.</summary>
    private static bool WriteRange(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "hingga" or "sampai" or "sampai dengan" } until || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral } || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral })
        {
            return false;
        }

        lexemes[at] = until with { Class = WordClass.Number, English = "to", HasSpaceBefore = true };
        return true;
    }

    /// <summary><c>48 kilometer barat daya Padang</c>, <c>di utara Trenton</c>: southwest of Padang, north of Trenton.</summary>
    private static bool WriteDirection(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Noun or WordClass.Adjective, HasCapital: false } direction || !EnglishStyle.IsDirection(direction.English) || At(lexemes, at + 1) is not { Class: WordClass.Place or WordClass.Name, HasSpaceBefore: true })
        {
            return false;
        }

        if (At(lexemes, at - 1) is { Entry.Form: "di" or "sebelah" or "di sebelah" } before)
        {
            return Replace(lexemes, at - 1, 2, direction with { Class = WordClass.Preposition, English = direction.English + " of", HasSpaceBefore = before.HasSpaceBefore, HasCapital = before.HasCapital });
        }

        if (At(lexemes, at - 1) is not { } unit || !EnglishStyle.IsMeasure(unit.English))
        {
            return false;
        }

        lexemes[at] = direction with { Class = WordClass.Preposition, English = direction.English + " of" };
        return true;
    }

    /// <summary><c>California utara</c>: northern California.</summary>
    private static bool WriteRegion(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Place, Term: null } place || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Place, HasSpaceBefore: true, Term: null } direction || EnglishStyle.GetRegion(direction.English.ToLowerInvariant()) is not { } region)
        {
            return false;
        }

        var english = (direction.HasCapital ? char.ToUpperInvariant(region[0]) + region[1..] : region) + " " + place.English;
        return Replace(lexemes, at, 2, place with { English = english, Entry = new LexiconEntry(place.Entry?.Form ?? place.Source, WordClass.Place, english, string.Empty) });
    }

    /// <summary><c>mantan menteri</c>: former minister.</summary>
    private static bool JoinFormer(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "mantan" or "bekas", Term: null } former && At(lexemes, at + 1) is { Class: WordClass.Noun or WordClass.Title, Term: null, HasSpaceBefore: true } head && !head.IsProper
        && Replace(lexemes, at, 2, head with { English = "former " + head.English, HasSpaceBefore = former.HasSpaceBefore, HasCapital = former.HasCapital });

    /// <summary><c>sampai di</c> is the verb; elsewhere, "until".</summary>
    private static bool MakeArrive(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "sampai" } entry } until || At(lexemes, at + 1) is not { Entry.Form: "di" })
        {
            return false;
        }

        lexemes[at] = until with { Class = WordClass.Verb, English = "arrive", Entry = new LexiconEntry(entry.Form, WordClass.Verb, "arrive", string.Empty) { Features = WordFeatures.Intransitive } };
        return true;
    }

    /// <summary><c>"…," jelas Budi</c>: explained Budi.</summary>
    private static bool MakeAttribution(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Adjective or WordClass.Adverb or WordClass.Noun, Entry: { } entry } word || EnglishStyle.GetAttribution(entry.Form) is not { } verb
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "," or "\"" or "”" } || At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Title or WordClass.Pronoun })
        {
            return false;
        }

        lexemes[at] = word with { Class = WordClass.Verb, English = verb, Entry = new LexiconEntry(entry.Form, WordClass.Verb, verb, string.Empty) { Features = WordFeatures.Speech } };
        return true;
    }

    /// <summary><c>Ya, saya setuju</c>: yes. Inside a sentence, the particle has no English.</summary>
    private static bool MakeYes(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "ya", IsFirst: true } yes || At(lexemes, at + 1) is not (null or { Class: WordClass.Mark }))
        {
            return false;
        }

        lexemes[at] = yes with { English = "yes" };
        return true;
    }

    /// <summary><c>buku itu menarik</c>: interesting; with an object, it is the verb.</summary>
    private static bool MakeAdjective(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Verb, HasPossessor: false, Entry: { } entry } verb || EnglishStyle.GetAdjective(entry.Form) is not { } adjective
            || At(lexemes, at + 1) is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Preposition or WordClass.Demonstrative or WordClass.Adverb }))
        {
            return false;
        }

        lexemes[at] = verb with { Class = WordClass.Adjective, English = adjective, Entry = entry with { Class = WordClass.Adjective, English = adjective } };
        return true;
    }

    /// <summary><c>berapa harganya</c>: what is its price.</summary>
    private static bool MakeHowMuch(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry.Form: "berapa" or "berapakah" } how || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: true })
        {
            return false;
        }

        lexemes[at] = how with { English = "how much is" };
        return true;
    }

    private static bool IsNamePart(Lexeme? lexeme) => lexeme is { HasCapital: true, Term: null, Class: WordClass.Noun or WordClass.Adjective or WordClass.Name } && !lexeme.Is(WordFeatures.Human) && !(lexeme.IsProper && lexeme.Class == WordClass.Noun);

    private static Lexeme? At(List<Lexeme> lexemes, int index) => index >= 0 && index < lexemes.Count ? lexemes[index] : null;

    private static bool Replace(List<Lexeme> lexemes, int at, int count, Lexeme lexeme)
    {
        lexemes[at] = lexeme with { Range = new TextRange(lexemes[at].Range.Start, lexemes[at + count - 1].Range.End) };
        lexemes.RemoveRange(at + 1, count - 1);
        return true;
    }
}
