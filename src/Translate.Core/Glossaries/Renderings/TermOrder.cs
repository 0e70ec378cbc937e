using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds two terms that have changed places around a verb: <c>hakim menuduh jaksa</c>, "the prosecutor accused the judge".</summary>
/// <remarks>Only where both sentences are active and nothing else is between the two terms; English has many other reasons for another order.</remarks>
internal static class TermOrder
{
    private const int MaxWordsBetween = 3;

    /// <summary>Returns the outcomes, those of swapped terms as violated.</summary>
    public static List<TermOutcome> Apply(List<TermOutcome> outcomes, string target, IReadOnlyList<Token> words)
    {
        for (var i = 0; i + 1 < outcomes.Count; i++)
        {
            var (agent, patient) = (outcomes[i], outcomes[i + 1]);
            if (agent.Target is { } first && patient.Target is { } second && agent.Occurrence.Entry != patient.Occurrence.Entry && second.End <= first.Start
                && IsActiveVerb(agent.Occurrence, patient.Occurrence) && AreAroundVerb(second, first, target, words)
                && outcomes.Count(outcome => outcome.Occurrence.Entry == agent.Occurrence.Entry || outcome.Occurrence.Entry == patient.Occurrence.Entry) == 2)
            {
                outcomes[i] = new TermOutcome(agent.Occurrence, TermOutcomeKind.Violated, Target: null);
                outcomes[i + 1] = new TermOutcome(patient.Occurrence, TermOutcomeKind.Violated, Target: null);
            }
        }

        return outcomes;
    }

    private static bool IsActiveVerb(TermOccurrence agent, TermOccurrence patient)
    {
        var (start, end) = (agent.Range.End, patient.Range.Start);
        if (end > agent.Sentence.Length || start >= end)
        {
            return false;
        }

        var between = agent.Sentence[start..end];
        var words = Token.Tokenize(between);
        return words.Count is > 0 and <= MaxWordsBetween
            && words.TrueForAll(word => !word.IsMark && !word.In(between).Equals("yang", StringComparison.OrdinalIgnoreCase))
            && words[^1].In(between).StartsWith("me", StringComparison.OrdinalIgnoreCase) && Languages.IndonesianVerb.GetRoots(words[^1].In(between).ToString().ToLowerInvariant()).Any();
    }

    private static bool AreAroundVerb(TextRange before, TextRange after, string target, IReadOnlyList<Token> words)
    {
        var between = words.Where(word => word.Range.Start >= before.End && word.Range.End <= after.Start).ToList();
        return between.Count > 0 && between.Count <= MaxWordsBetween
            && between.TrueForAll(word => !word.IsMark && !(word.In(target) is "by" or "of" or "was" or "were" or "is" or "are" or "been" or "be" or "being" or "and" or "or" or "that" or "who" or "from" or "to" or "in" or "for"))
            && between.Exists(word => !FuzzyWord.Articles.Contains(word.In(target).ToString()));
    }
}
