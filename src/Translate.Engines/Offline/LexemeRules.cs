using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Rules that join or change neighbouring lexemes before the sentence is written.</summary>
internal static partial class LexemeRules
{
    /// <summary>The rules by name, in the order in which they apply.</summary>
    public static IReadOnlyList<(string Name, Func<List<Lexeme>, int, bool> Apply)> All { get; } =
    [
        ("unknown-noun", MakeNoun),
        ("magnitude", MakeMagnitude),
        ("clock-time", WriteTime),
        ("until-time", DropAt),
        ("unit-per-unit", JoinUnits),
        ("day-part", JoinDayPart),
        ("next-days", MakeNext),
        ("on-day", MakeOnDay),
        ("verb-as-adjective", MakeAdjective),
        ("age", WriteAge),
        ("party", DropParty),
        ("former-term", MakeFormer),
        ("deputy", JoinDeputy),
        ("alleged", MakeAlleged),
        ("parent-of", MakeParent),
        ("belonging", MakeBelonging),
        ("work-by", MakeBy),
        ("route", MakeRoute),
        ("back-or-front", MakeSide),
        ("victims", MakeVictims),
        ("at-home", MakeHome),
        ("out-of", MakeOutOf),
        ("from-country", DropFrom),
        ("minimum", MakeMinimum),
        ("nobody", MakeNobody),
        ("pair", MakePair),
        ("penalty-once", DropPenalty),
        ("closed-lower", MoveLower),
        ("in-a-way", MakeWay),
        ("decade", MakeDecade),
        ("history-of", MakeHistory),
        ("last-month", MakeLastMonth),
        ("nth-time", MakeNthTime),
        ("quality-before-noun", MoveQuality),
        ("office-once", DropOffice),
        ("all-of-many", MakeAll),
        ("duration", MakeDuration),
        ("much-more", MakeMuch),
        ("comparison", Compare),
        ("than", MakeThan),
        ("increase", Increase),
        ("very", MakeVery),
        ("greatly", MakeHighly),
        ("a-little", MakeLittle),
        ("enough-to", MoveEnough),
        ("degree", JoinDegree),
        ("manner", MakeAdverb),
        ("time-ago", WriteAgo),
        ("for-duration", MoveDuration),
        ("for-days", MakeForDays),
        ("perfect", MakePerfect),
        ("there-still", MoveStill),
        ("no-while", DropWhile),
        ("last-time", MakeLastTime),
        ("just", MakeJust),
        ("about-to", MakeAbout),
        ("mostly", MakeMostly),
        ("there-are-still", MakeThereStill),
        ("also", MakeAlso),
        ("adverb-before-verb", MakeAdverbBeforeVerb),
        ("during", MakeDuring),
        ("two-adverbs", JoinAdverbs),
        ("both-and", PairConjunctions),
        ("return", MakeReturn),
        ("again-after-verb", MoveAgain),
        ("pair-of-names", JoinPair),
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
        ("ordinal-noun", MakeOrdinalNoun),
        ("clause-as-sentence", DropThat),
        ("that-for-comma", MakeThat),
        ("those-who", MakeThose),
        ("they-of-office", MakeThey),
        ("accompanied-by", MakeAccompanied),
        ("one-of-group", MakeOne),
        ("demonstrative-of-clause", MoveDemonstrative),
        ("same-as", MakeSameAs),
        ("agent-before-auxiliary", MoveAgent),
        ("named", MakeNamed),
        ("number-sign", JoinNumberSign),
        ("adverb-after-verb", MakeMannerAdverb),
        ("initials", CopyInitials),
        ("to-amount", MakeToAmount),
        ("age-of", MakeAge),
        ("total-before-noun", MoveTotal),
        ("years", JoinYears),
        ("by-amount", MakeByAmount),
        ("years-of", MakeYears),
        ("floor", MakeFloor),
        ("a-total-of", MakeTotal),
        ("slightly", MakeSlightly),
        ("for-distance", MakeForDistance),
        ("described-object", DescribeObject),
        ("imposed-sentence", MakeImposed),
        ("sentence-of", MakeSentence),
        ("years-in-prison", WritePrison),
        ("seek-sentence", MakeSeek),
        ("face-sentence", MakeFacing),
        ("size", MakeSize),
        ("bound-for", MakeBound),
        ("successfully", MakeSuccessfully),
        ("continue", MakeContinue),
        ("self-as-subject", MakeSubject),
        ("law-number", JoinLawNumber),
        ("article-of-law", MarkLaw),
        ("law-on", MakeOn),
        ("thousand", WriteThousand),
        ("withdraw", MakeWithdraw),
        ("win-over", MakeOver),
        ("warn-of", MakeWarnOf),
        ("suspect-that", MakeSuspect),
        ("refuse", MakeRefuse),
        ("resolve", MakeResolve),
        ("commit", MakeCommit),
        ("take-part", MakeTakePart),
        ("name-as", MakeNameAs),
        ("trail", MakeTrail),
        ("face", MakeFace),
        ("last", MakeLast),
        ("commemoration", MakeCommemoration),
        ("shared", MakeShared),
        ("two-adjectives", JoinAdjectives),
        ("agent-of-clause", MoveAgentOfClause),
        ("said-to", MakeSaid),
        ("recorded-at", MakeRecordedAt),
        ("enough", MakeEnough),
        ("as-of", MakeAsOf),
        ("score", MakeScore),
        ("to-score", MakeToScore),
        ("time-span", DropTime),
        ("ban", MakeBan),
        ("spectators", MakeSpectators),
        ("defend", MakeDefend),
        ("study", MakeStudy),
        ("sell", MakeSell),
        ("cause", MakeCause),
        ("detain", MakeDetain),
        ("carry", MakeCarry),
        ("attended", MakeAttended),
        ("result", MarkResult),
        ("increase-number", MakeIncrease),
        ("in-cash", MoveCash),
        ("win", MakeWin),
        ("lose-to", MakeLoseTo),
        ("change-to", MakeChangeTo),
        ("reduce", MakeReduce),
        ("call-without-as", DropAs),
        ("road-to", MakeTo),
        ("at-level", JoinLevel),
        ("measure-of", WriteMeasure),
        ("others", MakeOthers),
        ("potential", MakePotential),
        ("ordinal-goal", SplitGoal),
        ("dead-as-verb", SplitDead),
        ("each-other", MakeMutual),
        ("count-question", CountInQuestion),
        ("whose", MakeWhose),
        ("call-that", MakeSay),
        ("up-to-amount", MakeUpTo),
        ("remain", MakeRemain),
        ("headline-verb", MakeHeadlineVerb),
        ("player", MakePlayer),
        ("wear", MakeWear),
        ("public", MakePublic),
        ("round", MakeRound),
        ("feeling", MarkFeeling),
        ("predicate", MarkPredicate),
        ("fight", MakeFight),
        ("that-with", JoinRelativeWith),
        ("team", MarkTeam),
        ("hosts", MakeHosts),
        ("players-of-coach", MakePlayers),
        ("object-first", MoveObject),
        ("subject-after-negation", MoveSubject),
        ("pair-of-bodies", JoinBodies),
        ("goods-of-one-head", JoinGoods),
        ("outpouring", MakeOutpouring),
        ("several-people", MakeSeveral),
        ("both-as-subject", MakeBoth),
        ("become-more", MakeBecome),
        ("since", MakeSince),
    ];

    /// <summary>Applies all rules to a sentence.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="isExplained">Whether the lexemes get the names of the rules that changed them.</param>
    public static void Apply(List<Lexeme> lexemes, bool isExplained = false)
    {
        var isTitleCase =
            lexemes.Count > 3
            && lexemes.All(lexeme => lexeme.HasCapital || lexeme.Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Verb));
        foreach (var (name, apply) in All)
        {
            if (isTitleCase && (name is "nickname" or "place-name" or "name-part"))
            {
                // Every word of the headline has a capital, so that a capital means nothing.
                continue;
            }

            var startsAtMark = name is "on-day" or "that-for-comma";
            for (var i = 0; i < lexemes.Count; i++)
            {
                if (lexemes[i].Class == WordClass.Mark && !startsAtMark)
                {
                    // The other rules start at a word.
                    continue;
                }

                if (!isExplained)
                {
                    apply(lexemes, i);
                    continue;
                }

                HashSet<Lexeme> before = new(lexemes, ReferenceEqualityComparer.Instance);
                if (apply(lexemes, i))
                {
                    NoteRule(lexemes, before, name);
                }
            }
        }
    }

    /// <summary><c>km/jam</c>: kilometers per hour.</summary>
    private static bool JoinUnits(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Noun } unit
            || At(lexemes, at + 1) is not { Class: WordClass.Mark, English: "/", HasSpaceBefore: false }
            || At(lexemes, at + 2) is not { Class: WordClass.Noun, HasSpaceBefore: false } per
            || !EnglishStyle.IsMeasure(unit.English)
            || !EnglishStyle.IsMeasure(per.English)
        )
        {
            return false;
        }

        var english = $"{EnglishInflection.Pluralize(unit.English)} per {per.English}";
        return Replace(
            lexemes,
            at,
            3,
            unit with
            {
                English = english,
                Entry = new LexiconEntry(unit.Entry!.Form, WordClass.Noun, english, "="),
            }
        );
    }

    /// <summary><c>3 hingga 5</c>: 3 to 5.</summary>
    private static bool WriteRange(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "hingga" or "sampai" or "sampai dengan" } until
            || At(lexemes, at - 1) is not { Class: WordClass.Number or WordClass.Numeral }
            || At(lexemes, at + 1) is not { Class: WordClass.Number or WordClass.Numeral }
        )
        {
            return false;
        }

        lexemes[at] = until with { Class = WordClass.Number, English = "to", HasSpaceBefore = true };
        return true;
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
