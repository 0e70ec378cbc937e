using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds two terms that have changed places around a verb: <c>hakim menuduh jaksa</c>, "the prosecutor accused the judge".</summary>
/// <remarks>
/// Only where nothing is between the two terms but the verb, or the verb, what is given, and "to"; English has many other reasons for another
/// order.
/// </remarks>
internal static class TermOrder
{
    private const int MaxWordsBetween = 3;
    private const int MaxWordsToReceiver = 5;

    /// <summary>What the receiver does: <c>meminjamkan uang kepada</c> is "owes money to".</summary>
    private static readonly FrozenSet<string> Converse = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "owe",
        "owes",
        "owed",
        "lost",
        "loses",
        "lose",
        "listened",
        "listens",
        "belongs",
        "belonged",
        "subjected"
    );

    /// <summary>They make another sentence of the words between the terms.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.Ordinal,
        "by",
        "of",
        "was",
        "were",
        "is",
        "are",
        "been",
        "be",
        "being",
        "and",
        "or",
        "that",
        "who",
        "from",
        "to",
        "in",
        "for"
    );

    /// <summary>Verbs whose subject is the one to whom something is done: <c>menerima kunjungan</c>, "was visited by".</summary>
    private static readonly FrozenSet<string> Receiving = FrozenSet.Create(
        StringComparer.Ordinal,
        "menghadap",
        "menemui",
        "mendapat",
        "mendapatkan",
        "menerima",
        "mengalami",
        "menderita",
        "menjalani",
        "menuai",
        "menggantikan",
        "menyusul",
        "mendahului"
    );

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        StringComparer.Ordinal,
        "itu",
        "ini",
        "tersebut",
        "telah",
        "sudah",
        "akan",
        "sedang",
        "pernah",
        "juga",
        "kemudian",
        "lalu"
    );
    private static readonly FrozenSet<string> FormsOfBe = FrozenSet.Create(
        StringComparer.Ordinal,
        "was",
        "were",
        "is",
        "are",
        "been",
        "being",
        "be"
    );

    /// <summary>Returns the outcomes. Swapped terms are violated.</summary>
    public static List<TermOutcome> Apply(List<TermOutcome> outcomes, string target, IReadOnlyList<Token> words)
    {
        var nouns = Enumerable.Range(0, outcomes.Count).Where(i => outcomes[i].Occurrence.Entry.PartOfSpeech == PartOfSpeech.Noun).ToList();
        for (var i = 0; i + 1 < nouns.Count; i++)
        {
            // What is given to a receiver may be a term between the two.
            foreach (var next in nouns.Skip(i + 1).Take(2))
            {
                var (one, other) = (outcomes[nouns[i]], outcomes[next]);
                if (
                    (
                        AreSwapped(one, other, target, words, isReceiver: next != nouns[i + 1])
                        || TermRoles.HaveOtherDirections(one, other, target, words)
                        || TermRoles.HaveOtherNumbers(one, other, target)
                    )
                    && outcomes.Count(outcome =>
                        outcome.Occurrence.Entry == one.Occurrence.Entry || outcome.Occurrence.Entry == other.Occurrence.Entry
                    ) == 2
                )
                {
                    Violate(outcomes, nouns[i], next);
                }
            }
        }

        for (var i = 0; i + 3 < nouns.Count; i++)
        {
            var four = nouns.GetRange(i, 4);
            if (TermRoles.HaveOtherOwners(four.ConvertAll(index => outcomes[index]), target, words))
            {
                Violate(outcomes, [.. four]);
            }
        }

        return outcomes;
    }

    private static void Violate(List<TermOutcome> outcomes, params ReadOnlySpan<int> indexes)
    {
        foreach (var index in indexes)
        {
            outcomes[index] = new TermOutcome(outcomes[index].Occurrence, TermOutcomeKind.Violated, Target: null);
        }
    }

    private static bool AreSwapped(TermOutcome agent, TermOutcome patient, string target, IReadOnlyList<Token> words, bool isReceiver)
    {
        if (agent.Target is not { } first || patient.Target is not { } second || agent.Occurrence.Entry == patient.Occurrence.Entry)
        {
            return false;
        }

        var source = GetWordsBetween(agent.Occurrence, patient.Occurrence);
        return isReceiver && !IsToReceiver(source) ? false
            : second.End <= first.Start ? AreReversed(source, GetWordsBetween(second, first, target, words))
            : first.End <= second.Start
                && (
                    HasOtherVoice(source, GetWordsBetween(first, second, target, words))
                    || (
                        IsToReceiver(source)
                        && GetWordsBetween(first, second, target, words).FindAll(word => !FuzzyWord.Articles.Contains(word)) is ["by"]
                        && IsAfterTo(first, target, words)
                    )
                );
    }

    /// <summary>Whether a place is the receiver, which was the agent: <c>A mengirim kapal ke B</c>, "a ship was sent to A by B".</summary>
    private static bool IsAfterTo(TextRange place, string target, IReadOnlyList<Token> words) =>
        words
            .Where(word => word.Range.End <= place.Start)
            .Select(word => word.In(target).ToString())
            .LastOrDefault(word => !FuzzyWord.Articles.Contains(word))
            is "to";

    private static bool AreReversed(List<string> source, List<string> target) =>
        IsToReceiver(source) ? IsToReceiver(target, source.Count)
        : source is [var verb, .., "oleh"] && IsPassive(verb) ? IsPassiveWithAgent(target)
        : IsActiveVerb(source)
            && target.Count is > 0 and <= MaxWordsBetween
            && !target.Exists(Others.Contains)
            && !target.TrueForAll(FuzzyWord.Articles.Contains);

    private static bool IsPassiveWithAgent(List<string> target) =>
        target.FindAll(word => !FuzzyWord.Articles.Contains(word)) is [var be, _, .., "by"] && FormsOfBe.Contains(be);

    /// <summary>
    /// Whether the order is kept and the voice is not, so that who did it has changed: <c>jaksa dilaporkan terdakwa</c>, "the prosecutor reported
    /// the defendant", or <c>jaksa melaporkan terdakwa</c>, "the prosecutor was reported by the defendant".
    /// </summary>
    private static bool HasOtherVoice(List<string> source, List<string> target)
    {
        var bare = target.FindAll(word => !FuzzyWord.Articles.Contains(word));
        return source.FindAll(word => !Auxiliaries.Contains(word)) is [var verb, .. var rest]
            && (
                IsPassive(verb)
                    ? rest is [] or ["oleh"] && bare is [var only] && EnglishConjugation.IsPast(only) && !Others.Contains(only)
                    : rest is [] && IsVerb(verb) && !Receiving.Contains(verb) && bare is [var be, _, "by"] && FormsOfBe.Contains(be)
            );
    }

    private static bool IsPassive(string word) =>
        word.Length > 5 && word.StartsWith("di", StringComparison.Ordinal) && !Matching.MatchingWords.LikeVerbs.Contains(word);

    private static bool IsActiveVerb(List<string> source) => source.Count is > 0 and <= MaxWordsBetween && IsVerb(source[^1]);

    /// <summary>Whether the words are a verb, perhaps what is given, and <c>kepada</c> or <c>ke</c>.</summary>
    private static bool IsToReceiver(List<string> source) =>
        source.Count is > 1 and <= MaxWordsToReceiver && source[^1] is "kepada" or "ke" && IsVerb(source[0]);

    private static bool IsToReceiver(List<string> target, int length)
    {
        var bare = target.FindAll(word => !FuzzyWord.Articles.Contains(word));
        return bare.Count > 1
            && bare.Count <= length + 1
            && bare[^1] == "to"
            && !bare[..^1].Exists(Others.Contains)
            && !Converse.Contains(bare[0]);
    }

    private static bool IsVerb(string word) =>
        word.StartsWith("me", StringComparison.Ordinal)
        && !Matching.MatchingWords.LikeVerbs.Contains(word)
        && IndonesianVerb.GetRoots(word).Any();

    /// <summary>The words between two terms of the source, in lowercase letters; empty if there are marks or a relative clause.</summary>
    private static List<string> GetWordsBetween(TermOccurrence agent, TermOccurrence patient)
    {
        var (start, end) = (agent.Range.End, patient.Range.Start);
        if (end > agent.Sentence.Length || start >= end)
        {
            return [];
        }

        var between = agent.Sentence[start..end];
        var words = Token.Tokenize(between);
        List<string> found = [.. words.Select(word => word.In(between).ToString().ToLowerInvariant())];
        return words.Exists(word => word.IsMark) || found.Contains("yang") ? [] : found;
    }

    /// <summary>The words of the target between two places; empty if there are marks.</summary>
    private static List<string> GetWordsBetween(TextRange before, TextRange after, string target, IReadOnlyList<Token> words)
    {
        var between = words.Where(word => word.Range.Start >= before.End && word.Range.End <= after.Start).ToList();
        return between.Exists(word => word.IsMark) ? [] : between.ConvertAll(word => word.In(target).ToString());
    }
}
