using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Rules that join or change neighbouring lexemes before the sentence is written.</summary>
internal static partial class LexemeRules
{
    /// <summary>The rules by name, in the order in which they apply.</summary>
    private static readonly LexemeRule[] All =
    [
        new("unknown-noun", MakeNoun, WordClass.Unknown),
        new("sense-by-context", ChooseSense),
        new("term-as-adjective", MakeTermAdjective, WordClass.Adjective),
        new("starting", MakeStarting, WordClass.Verb),
        new("in-month", AddInBeforeMonth, WordClass.Month),
        new("world-rank", MakeWorldRank, WordClass.Noun),
        new("size-of", MakeSizeOf, WordClass.Preposition),
        new("have-done", MakeHaveDone, WordClass.Passive),
        new("based-on", MakeBased, WordClass.Passive),
        new("every", MakeEvery, WordClass.Noun),
        new("dimension", MakeDimension, WordClass.Adjective, WordClass.Noun),
        new("short-form", KeepShortForm, WordClass.Title, WordClass.Noun, WordClass.Place),
        new("years-old", MakeYearsOld, WordClass.Passive),
        new("never", MakeNever, WordClass.Adverb),
        new("where", MakeWhere, WordClass.Noun),
        new("when-doing", DropOngoing, WordClass.Auxiliary),
        new("preposition-once", DropBeforeAdverb, WordClass.Preposition),
        new("perpetrator-once", DropPerpetrator, WordClass.Noun),
        new("millions-of", MakeMillionsOf, WordClass.Determiner),
        new("hour-of-day", JoinHour, WordClass.Preposition),
        new("part-of", DropFromAfterPart, WordClass.Numeral),
        new("quarter", WriteQuarter, WordClass.Noun),
        new("commission", JoinCommission, WordClass.Noun),
        new("as-of-date", MakeAsOfDate, WordClass.Preposition),
        new("around-time", MakeAroundTime, WordClass.Adverb),
        new("speaker-of-passive", MakeSpeaker, WordClass.Passive),
        new("only-then", MakeOnly, WordClass.Adjective),
        new("magnitude", MakeMagnitude),
        new("clock-time", WriteTime),
        new("until-time", DropAt),
        new("unit-per-unit", JoinUnits, WordClass.Noun),
        new("day-part", JoinDayPart, WordClass.Day),
        new("next-days", MakeNext),
        new("on-day", MakeOnDay, WordClass.Mark),
        new("verb-as-adjective", MakeAdjective, WordClass.Verb),
        new("age", WriteAge, WordClass.Number),
        new("party", DropParty, WordClass.Noun),
        new("former-term", MakeFormer),
        new("deputy", JoinDeputy),
        new("alleged", MakeAlleged, WordClass.Noun),
        new("parent-of", MakeParent),
        new("belonging", MakeBelonging, WordClass.Noun),
        new("work-by", MakeBy),
        new("route", MakeRoute, WordClass.Noun),
        new("back-or-front", MakeSide, WordClass.Preposition, WordClass.Noun),
        new("victims", MakeVictims, WordClass.Noun),
        new("at-home", MakeHome, WordClass.Preposition),
        new("out-of", MakeOutOf, WordClass.Preposition),
        new("from-country", DropFrom, WordClass.Preposition),
        new("minimum", MakeMinimum, WordClass.Adverb),
        new("lack", MakeLack, WordClass.Verb),
        new("nobody", MakeNobody, WordClass.Determiner),
        new("pair", MakePair, WordClass.Noun),
        new("penalty-once", DropPenalty, WordClass.Noun),
        new("closed-lower", MoveLower, WordClass.Verb),
        new("in-a-way", MakeWay, WordClass.Preposition),
        new("decade", MakeDecade, WordClass.Number),
        new("of-them", MakeOfThem, WordClass.Adverb),
        new("history-of", MakeHistory, WordClass.Adverb),
        new("last-month", MakeLastMonth, WordClass.Month),
        new("nth-time", MakeNthTime),
        new("quality-before-noun", MoveQuality, WordClass.Adjective),
        new("office-once", DropOffice, WordClass.Noun),
        new("all-of-many", MakeAll, WordClass.Determiner),
        new("duration", MakeDuration),
        new("much-more", MakeMuch),
        new("comparison", Compare),
        new("than", MakeThan, WordClass.Preposition),
        new("increase", Increase),
        new("the-more", MakeTheMore),
        new("rank", JoinRank, WordClass.Adjective),
        new("no-as-answer", MakeNo, WordClass.Negation),
        new("there-will-be-no", MoveNo, WordClass.Negation),
        new("absent", MakeAbsent, WordClass.Determiner),
        new("very", MakeVery, WordClass.Adjective),
        new("greatly", MakeHighly, WordClass.Adverb),
        new("a-little", MakeLittle, WordClass.Determiner),
        new("enough-to", MoveEnough),
        new("degree", JoinDegree, WordClass.Adverb),
        new("manner", MakeAdverb),
        new("time-ago", WriteAgo, WordClass.Number, WordClass.Numeral, WordClass.Determiner),
        new("for-duration", MoveDuration),
        new("for-days", MakeForDays),
        new("perfect", MakePerfect, WordClass.Adverb),
        new("there-still", MoveStill, WordClass.Adverb),
        new("no-while", DropWhile),
        new("last-time", MakeLastTime, WordClass.Adjective),
        new("just", MakeJust, WordClass.Adjective),
        new("about-to", MakeAbout, WordClass.Auxiliary),
        new("mostly", MakeMostly, WordClass.Determiner),
        new("there-are-still", MakeThereStill, WordClass.Adverb),
        new("also", MakeAlso, WordClass.Verb),
        new("adverb-before-verb", MakeAdverbBeforeVerb, WordClass.Adjective),
        new("during", MakeDuring, WordClass.Conjunction),
        new("two-adverbs", JoinAdverbs, WordClass.Adverb),
        new("both-and", PairConjunctions),
        new("return", MakeReturn),
        new("again-after-verb", MoveAgain, WordClass.Adverb),
        new("pair-of-names", JoinPair, WordClass.Name),
        new("nickname", CopyNickname, WordClass.Noun),
        new("place-name", CopyPlaceName, WordClass.Noun, WordClass.Name),
        new("name-part", MarkNamePart, WordClass.Noun, WordClass.Adjective),
        new("awareness-of", MakePreposition),
        new("perhaps", MakePerhaps, WordClass.Auxiliary),
        new("from-to", WriteRange),
        new("direction", WriteDirection, WordClass.Noun, WordClass.Adjective),
        new("region", WriteRegion, WordClass.Place),
        new("elect", MakeElect, WordClass.Title),
        new("former", JoinFormer),
        new("arrive", MakeArrive),
        new("attribution", MakeAttribution, WordClass.Adjective, WordClass.Adverb, WordClass.Noun),
        new("yes", MakeYes),
        new("how-much", MakeHowMuch),
        new("ordinal-noun", MakeOrdinalNoun),
        new("clause-as-sentence", DropThat),
        new("that-for-comma", MakeThat, WordClass.Mark),
        new("those-who", MakeThose, WordClass.Pronoun),
        new("they-of-office", MakeThey, WordClass.Noun),
        new("accompanied-by", MakeAccompanied, WordClass.Passive),
        new("one-of-group", MakeOne, WordClass.Noun),
        new("demonstrative-of-clause", MoveDemonstrative, WordClass.Demonstrative),
        new("same-as", MakeSameAs),
        new("agent-before-auxiliary", MoveAgent, WordClass.Pronoun),
        new("named", MakeNamed, WordClass.Passive),
        new("number-sign", JoinNumberSign),
        new("adverb-after-verb", MakeMannerAdverb, WordClass.Verb),
        new("initials", CopyInitials),
        new("to-amount", MakeToAmount),
        new("age-of", MakeAge, WordClass.Noun),
        new("total-before-noun", MoveTotal, WordClass.Noun),
        new("years", JoinYears),
        new("by-amount", MakeByAmount, WordClass.Preposition),
        new("years-of", MakeYears, WordClass.Number, WordClass.Numeral),
        new("floor", MakeFloor, WordClass.Noun),
        new("a-total-of", MakeTotal, WordClass.Preposition),
        new("slightly", MakeSlightly, WordClass.Adjective),
        new("for-distance", MakeForDistance),
        new("described-object", DescribeObject, WordClass.Verb),
        new("imposed-sentence", MakeImposed, WordClass.Verb),
        new("sentence-of", MakeSentence, WordClass.Noun),
        new("years-in-prison", WritePrison, WordClass.Noun),
        new("seek-sentence", MakeSeek, WordClass.Verb),
        new("face-sentence", MakeFacing, WordClass.Passive),
        new("size", MakeSize),
        new("bound-for", MakeBound, WordClass.Noun),
        new("successfully", MakeSuccessfully, WordClass.Auxiliary),
        new("continue", MakeContinue, WordClass.Adverb),
        new("self-as-subject", MakeSubject, WordClass.Pronoun),
        new("law-number", JoinLawNumber, WordClass.Noun),
        new("article-of-law", MarkLaw, WordClass.Noun),
        new("law-on", MakeOn, WordClass.Preposition),
        new("thousand", WriteThousand, WordClass.Number),
        new("withdraw", MakeWithdraw, WordClass.Verb),
        new("win-over", MakeOver, WordClass.Preposition),
        new("warn-of", MakeWarnOf, WordClass.Verb),
        new("suspect-that", MakeSuspect, WordClass.Verb),
        new("refuse", MakeRefuse, WordClass.Verb),
        new("resolve", MakeResolve, WordClass.Verb),
        new("commit", MakeCommit, WordClass.Verb),
        new("take-part", MakeTakePart, WordClass.Verb),
        new("name-as", MakeNameAs, WordClass.Verb),
        new("trail", MakeTrail, WordClass.Passive),
        new("face", MakeFace, WordClass.Passive),
        new("last", MakeLast, WordClass.Verb),
        new("commemoration", MakeCommemoration, WordClass.Noun),
        new("shared", MakeShared, WordClass.Preposition),
        new("two-adjectives", JoinAdjectives, WordClass.Adjective),
        new("agent-of-clause", MoveAgentOfClause),
        new("said-to", MakeSaid, WordClass.Passive),
        new("recorded-at", MakeRecordedAt, WordClass.Passive),
        new("enough", MakeEnough),
        new("as-of", MakeAsOf),
        new("score", MakeScore, WordClass.Noun),
        new("to-score", MakeToScore),
        new("time-span", DropTime, WordClass.Noun),
        new("ban", MakeBan, WordClass.Noun),
        new("spectators", MakeSpectators, WordClass.Noun),
        new("defend", MakeDefend, WordClass.Verb),
        new("study", MakeStudy, WordClass.Noun),
        new("sell", MakeSell, WordClass.Verb),
        new("cause", MakeCause, WordClass.Verb),
        new("detain", MakeDetain, WordClass.Verb),
        new("carry", MakeCarry, WordClass.Verb),
        new("attended", MakeAttended, WordClass.Passive),
        new("result", MarkResult, WordClass.Adjective),
        new("increase-number", MakeIncrease, WordClass.Verb),
        new("in-cash", MoveCash, WordClass.Noun),
        new("win", MakeWin, WordClass.Verb),
        new("score-in-draw", MoveScore, WordClass.Verb, WordClass.Passive),
        new("lose", MakeLose, WordClass.Verb),
        new("lose-to", MakeLoseTo, WordClass.Preposition),
        new("change-to", MakeChangeTo, WordClass.Verb),
        new("change-into", MakeInto, WordClass.Verb),
        new("agent-after-amount", AddAgent, WordClass.Passive),
        new("for-up-to", MakeUpToDistance, WordClass.Preposition),
        new("reduce", MakeReduce, WordClass.Verb),
        new("call-without-as", DropAs, WordClass.Verb),
        new("road-to", MakeTo),
        new("at-level", JoinLevel, WordClass.Noun),
        new("measure-of", WriteMeasure),
        new("others", MakeOthers, WordClass.Adjective),
        new("potential", MakePotential, WordClass.Adjective),
        new("ordinal-goal", SplitGoal),
        new("dead-as-verb", SplitDead, WordClass.Noun),
        new("each-other", MakeMutual),
        new("count-question", CountInQuestion, WordClass.Question),
        new("whose", MakeWhose),
        new("call-that", MakeSay, WordClass.Verb),
        new("up-to-amount", MakeUpTo),
        new("remain", MakeRemain, WordClass.Adverb),
        new("headline-verb", MakeHeadlineVerb, WordClass.Adjective, WordClass.Noun, WordClass.Adverb),
        new("player", MakePlayer, WordClass.Noun),
        new("wear", MakeWear, WordClass.Verb),
        new("public", MakePublic, WordClass.Noun),
        new("round", MakeRound, WordClass.Noun),
        new("feeling", MarkFeeling, WordClass.Adjective),
        new("predicate", MarkPredicate, WordClass.Adjective),
        new("that-after-feeling", AddThatAfterFeeling, WordClass.Adjective),
        new("fight", MakeFight, WordClass.Preposition),
        new("that-with", JoinRelativeWith),
        new("team", MarkTeam, WordClass.Name),
        new("hosts", MakeHosts, WordClass.Noun),
        new("players-of-coach", MakePlayers, WordClass.Noun),
        new("object-first", MoveObject, WordClass.Pronoun),
        new("subject-after-negation", MoveSubject, WordClass.Negation),
        new("pair-of-bodies", JoinBodies, WordClass.Noun),
        new("goods-of-one-head", JoinGoods, WordClass.Noun),
        new("outpouring", MakeOutpouring, WordClass.Noun),
        new("several-people", MakeSeveral, WordClass.Noun),
        new("parts-of-place", MakeParts, WordClass.Determiner),
        new("both-as-subject", MakeBoth, WordClass.Adverb),
        new("become-more", MakeBecome, WordClass.Adjective),
        new("since", MakeSince),
    ];

    /// <summary>Applies all rules to a sentence.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="isExplained">Whether the lexemes get the names of the rules that changed them.</param>
    public static void Apply(List<Lexeme> lexemes, bool isExplained = false)
    {
        var isTitleCase =
            lexemes.Count > 3
            && lexemes.All(lexeme => lexeme.HasCapital || lexeme.Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Verb));
        var classes = LexemeRule.GetClasses(lexemes);
        foreach (var rule in All)
        {
            if (!rule.StartsAtAny(classes) || isTitleCase && rule.Name is ("nickname" or "place-name" or "name-part"))
            {
                // Where every word of the headline has a capital, a capital means nothing.
                continue;
            }

            var hasChanged = false;
            for (var i = 0; i < lexemes.Count; i++)
            {
                hasChanged |= isExplained ? ApplyAndNote(rule, lexemes, i) : rule.Apply(lexemes, i);
            }

            classes = hasChanged ? LexemeRule.GetClasses(lexemes) : classes;
        }
    }

    private static bool ApplyAndNote(LexemeRule rule, List<Lexeme> lexemes, int at)
    {
        HashSet<Lexeme> before = new(lexemes, ReferenceEqualityComparer.Instance);
        if (!rule.Apply(lexemes, at))
        {
            return false;
        }

        NoteRule(lexemes, before, rule.Name);
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
