using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds two terms that have changed places around a verb: <c>hakim menuduh jaksa</c>, "the prosecutor accused the judge".</summary>
/// <remarks>
/// Only where both sentences are active and nothing is between the two terms but the verb, or the verb, what is given, and "to"; English has
/// many other reasons for another order.
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

    /// <summary>Returns the outcomes, those of swapped terms as violated.</summary>
    public static List<TermOutcome> Apply(List<TermOutcome> outcomes, string target, IReadOnlyList<Token> words)
    {
        for (var i = 0; i + 1 < outcomes.Count; i++)
        {
            var (agent, patient) = (outcomes[i], outcomes[i + 1]);
            if (
                agent.Target is { } first
                && patient.Target is { } second
                && agent.Occurrence.Entry != patient.Occurrence.Entry
                && second.End <= first.Start
                && AreSwapped(GetWordsBetween(agent.Occurrence, patient.Occurrence), GetWordsBetween(second, first, target, words))
                && outcomes.Count(outcome =>
                    outcome.Occurrence.Entry == agent.Occurrence.Entry || outcome.Occurrence.Entry == patient.Occurrence.Entry
                ) == 2
            )
            {
                outcomes[i] = new TermOutcome(agent.Occurrence, TermOutcomeKind.Violated, Target: null);
                outcomes[i + 1] = new TermOutcome(patient.Occurrence, TermOutcomeKind.Violated, Target: null);
            }
        }

        return outcomes;
    }

    private static bool AreSwapped(List<string> source, List<string> target) =>
        IsToReceiver(source)
            ? IsToReceiver(target, source.Count)
            : IsActiveVerb(source)
                && target.Count is > 0 and <= MaxWordsBetween
                && !target.Exists(Others.Contains)
                && !target.TrueForAll(FuzzyWord.Articles.Contains);

    private static bool IsActiveVerb(List<string> source) => source.Count is > 0 and <= MaxWordsBetween && IsVerb(source[^1]);

    /// <summary>Whether the words are a verb, what is given, and <c>kepada</c>.</summary>
    private static bool IsToReceiver(List<string> source) =>
        source.Count is > 2 and <= MaxWordsToReceiver && source[^1] == "kepada" && IsVerb(source[0]);

    private static bool IsToReceiver(List<string> target, int length)
    {
        var bare = target.FindAll(word => !FuzzyWord.Articles.Contains(word));
        return bare.Count > 2
            && bare.Count <= length + 1
            && bare[^1] == "to"
            && !bare[..^1].Exists(Others.Contains)
            && !Converse.Contains(bare[0]);
    }

    private static bool IsVerb(string word) => word.StartsWith("me", StringComparison.Ordinal) && IndonesianVerb.GetRoots(word).Any();

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
