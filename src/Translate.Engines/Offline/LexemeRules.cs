using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Rules that join or change neighbouring lexemes before the sentence is written.</summary>
internal static partial class LexemeRules
{
    /// <summary>The rules by name, in the order in which they apply.</summary>
    public static IReadOnlyList<(string Name, Func<List<Lexeme>, int, bool> Apply)> All { get; } =
    [
        ("clock-time", WriteTime),
        ("until-time", DropAt),
        ("unit-per-unit", JoinUnits),
        ("day-part", JoinDayPart),
        ("verb-as-adjective", MakeAdjective),
        ("age", WriteAge),
        ("party", DropParty),
        ("former-term", MakeFormer),
        ("alleged", MakeAlleged),
        ("parent-of", MakeParent),
        ("belonging", MakeBelonging),
        ("duration", MakeDuration),
        ("much-more", MakeMuch),
        ("comparison", Compare),
        ("than", MakeThan),
        ("increase", Increase),
        ("very", MakeVery),
        ("a-little", MakeLittle),
        ("degree", JoinDegree),
        ("manner", MakeAdverb),
        ("time-ago", WriteAgo),
        ("both-and", PairConjunctions),
        ("return", MakeReturn),
        ("nickname", CopyNickname),
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
        ("how-much", MakeHowMuch),
        ("those-who", MakeThose),
        ("same-as", MakeSameAs),
        ("agent-before-auxiliary", MoveAgent),
        ("named", MakeNamed),
        ("number-sign", JoinNumberSign),
        ("adverb-after-verb", MakeMannerAdverb),
        ("initials", CopyInitials),
        ("to-amount", MakeToAmount),
        ("by-amount", MakeByAmount),
        ("for-distance", MakeForDistance),
        ("described-object", DescribeObject),
        ("sentence-of", MakeSentence),
        ("size", MakeSize),
        ("bound-for", MakeBound),
        ("successfully", MakeSuccessfully),
        ("continue", MakeContinue),
        ("self-as-subject", MakeSubject),
        ("article-of-law", MarkLaw),
        ("thousand", WriteThousand),
        ("withdraw", MakeWithdraw),
        ("win-over", MakeOver),
        ("warn-of", MakeWarnOf),
        ("resolve", MakeResolve),
        ("road-to", MakeTo),
        ("at-level", JoinLevel),
        ("measure-of", WriteMeasure),
        ("others", MakeOthers),
        ("potential", MakePotential),
        ("ordinal-goal", SplitGoal),
        ("law-number", JoinLawNumber),
        ("each-other", MakeMutual),
        ("count-question", CountInQuestion),
        ("whose", MakeWhose),
        ("call-that", MakeSay),
        ("up-to-amount", MakeUpTo),
        ("remain", MakeRemain),
        ("hold", MakeHold),
        ("player", MakePlayer),
        ("wear", MakeWear),
        ("predicate", MarkPredicate),
        ("fight", MakeFight),
        ("that-with", JoinRelativeWith),
    ];

    /// <summary>Applies all rules to a sentence.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="isExplained">Whether the lexemes get the names of the rules that changed them.</param>
    public static void Apply(List<Lexeme> lexemes, bool isExplained = false)
    {
        var isTitleCase = lexemes.Count > 3 && lexemes.All(lexeme => lexeme.HasCapital || lexeme.Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Verb));
        foreach (var (name, apply) in All)
        {
            if (isTitleCase && (name is "nickname" or "place-name" or "name-part"))
            {
                // Every word of the headline has a capital, so that a capital means nothing.
                continue;
            }

            for (var i = 0; i < lexemes.Count; i++)
            {
                HashSet<Lexeme> before = isExplained ? new(lexemes, ReferenceEqualityComparer.Instance) : [];
                if (apply(lexemes, i) && isExplained)
                {
                    NoteRule(lexemes, before, name);
                }
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

    /// <summary><c>hingga pukul 09.30</c>: until 09:30, not "until at".</summary>
    private static bool DropAt(List<Lexeme> lexemes, int at) =>
        At(lexemes, at) is { Entry.Form: "hingga" or "sampai" or "sejak" or "sebelum" or "setelah" or "menjelang" or "mulai" or "dari" or "pada" } preposition && At(lexemes, at + 1) is { Entry.Form: "pukul" or "jam" } && At(lexemes, at + 2) is { Class: WordClass.Number }
        && Replace(lexemes, at, 2, preposition);

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

    /// <summary><c>tiga tahun lalu</c>: three years ago; without a number, <c>tahun lalu</c> is last year.</summary>
    private static bool WriteAgo(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner } count || EnglishStyle.IsMagnitude(count.English) && At(lexemes, at - 1) is { Class: WordClass.Number or WordClass.Name } || At(lexemes, at + 1) is not { } time)
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

    private static void NoteRule(List<Lexeme> lexemes, HashSet<Lexeme> before, string name)
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            lexemes[i] = before.Contains(lexemes[i]) ? lexemes[i] : lexemes[i] with { Rules = [.. lexemes[i].Rules, name] };
        }
    }

    private static Lexeme? At(List<Lexeme> lexemes, int index) => index >= 0 && index < lexemes.Count ? lexemes[index] : null;

    private static bool Replace(List<Lexeme> lexemes, int at, int count, Lexeme lexeme)
    {
        lexemes[at] = lexeme with { Range = new TextRange(lexemes[at].Range.Start, lexemes[at + count - 1].Range.End) };
        lexemes.RemoveRange(at + 1, count - 1);
        return true;
    }
}
