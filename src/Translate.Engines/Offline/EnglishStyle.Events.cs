namespace Translate.Engines.Offline;

/// <content>Nouns of events.</content>
internal static partial class EnglishStyle
{
    /// <summary>Whether the noun is a blow, which takes "on": an attack on the city.</summary>
    public static bool IsAttack(string noun) =>
        LastWord(noun)
            is "attack"
                or "attacks"
                or "assault"
                or "raid"
                or "airstrike"
                or "airstrikes"
                or "strike"
                or "strikes"
                or "offensive";

    /// <summary>Whether the noun belongs to a contest of teams.</summary>
    public static bool IsContest(string noun) =>
        LastWord(noun)
            is "match"
                or "score"
                or "goal"
                or "game"
                or "league"
                or "half"
                or "final"
                or "semifinal"
                or "championship"
                or "cup"
                or "point";

    /// <summary>Whether something is said at the event, not in it.</summary>
    public static bool IsGathering(string noun) =>
        LastWord(noun)
            is "conference"
                or "meeting"
                or "ceremony"
                or "summit"
                or "hearing"
                or "rally"
                or "forum"
                or "event"
                or "gathering"
                or "anniversary"
                or "commemoration";

    /// <summary>Whether a verb is the beginning of something, which takes the past after "since Monday": began, not has begun.</summary>
    public static bool IsBeginning(string verb) =>
        verb.Split(' ')[0]
            is "begin"
                or "start"
                or "started"
                or "appear"
                or "disappear"
                or "die"
                or "arrive"
                or "occur"
                or "emerge"
                or "born"
                or "established"
                or "founded"
                or "opened";
}
