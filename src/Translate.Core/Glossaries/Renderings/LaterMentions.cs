using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Waives occurrences that English says in a short form or with a pronoun, because the document has named the term before.</summary>
internal static class LaterMentions
{
    /// <summary>Returns the outcomes with what English need not say in full.</summary>
    public static IReadOnlyList<TermOutcome> Apply(List<TermOutcome> outcomes, string target, IReadOnlyList<Token> words)
    {
        var taken = outcomes.Where(outcome => outcome.Target is not null).Select(outcome => outcome.Target!.Value).ToList();
        var pronouns = new Lazy<List<TextRange>>(() =>
            [.. FindFreePronouns(outcomes[0].Occurrence.Sentence, target, words), .. FindProForms(target, words)]
        );
        for (var i = 0; i < outcomes.Count; i++)
        {
            var occurrence = outcomes[i].Occurrence;
            if (outcomes[i].Kind != TermOutcomeKind.Violated || !IsNamedBefore(outcomes, i))
            {
                continue;
            }

            var earlier =
                outcomes
                    .Take(i)
                    .LastOrDefault(other => other.Occurrence.Entry.Target == occurrence.Entry.Target && other.Target is not null)
                    ?.Target?.End
                ?? 0;
            var (place, reason) =
                FindShortForm(occurrence.Entry, target, words, taken) is { } shortForm ? (shortForm, WaiverReason.LaterMention)
                : pronouns.Value.Find(pronoun => pronoun.Start >= earlier && !taken.Exists(pronoun.Overlaps)) is { Length: > 0 } pronoun
                    ? (pronoun, WaiverReason.Pronoun)
                : default;
            if (reason != WaiverReason.None)
            {
                taken.Add(place);
                outcomes[i] = new TermOutcome(occurrence, TermOutcomeKind.Waived, place) { Reason = reason };
            }
        }

        return outcomes;
    }

    /// <summary>Takes back the waivers of terms that no sentence before has in full.</summary>
    /// <param name="document">The outcomes of each sentence of an article, in reading order.</param>
    public static IReadOnlyList<IReadOnlyList<TermOutcome>> RequireFullFirst(IEnumerable<IReadOnlyList<TermOutcome>> document)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        return [.. document.Select(outcomes => (IReadOnlyList<TermOutcome>)[.. outcomes.Select(outcome => Resolve(outcome, named))])];
    }

    private static TermOutcome Resolve(TermOutcome outcome, HashSet<string> named)
    {
        if (outcome.Kind is TermOutcomeKind.Applied or TermOutcomeKind.Repaired)
        {
            named.Add(outcome.Occurrence.Entry.Target);
        }

        return outcome.Reason is WaiverReason.LaterMention or WaiverReason.Pronoun && !named.Contains(outcome.Occurrence.Entry.Target)
            ? new TermOutcome(outcome.Occurrence, TermOutcomeKind.Violated, Target: null)
            : outcome;
    }

    /// <summary>Whether the document, or this sentence in its translation, has the term before.</summary>
    private static bool IsNamedBefore(List<TermOutcome> outcomes, int index)
    {
        var occurrence = outcomes[index].Occurrence;
        var inSentence = outcomes.Take(index).Where(other => other.Occurrence.Entry.Target == occurrence.Entry.Target).ToList();
        return occurrence.IsLater && (inSentence.Count == 0 || inSentence.Exists(other => other.Kind != TermOutcomeKind.Violated));
    }

    private static TextRange? FindShortForm(TermEntry entry, string target, IReadOnlyList<Token> words, List<TextRange> taken)
    {
        foreach (var rendering in entry.Later)
        {
            foreach (
                var place in new RenderingMatcher(rendering, entry.PartOfSpeech)
                    .FindAll(target, words)
                    .Where(place => !taken.Exists(place.Overlaps))
            )
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the pronouns of the target if it has more than the source: they replace something that the source names. If only the count of
    /// other pronouns than possessives is greater, returns those. <c>-nya</c> with a noun counts as a possessive: <c>tersangka mengakui
    /// perbuatannya</c>, "he confessed".
    /// </summary>
    private static List<TextRange> FindFreePronouns(string source, string target, IReadOnlyList<Token> words)
    {
        var own = Token.Tokenize(source).ConvertAll(word => word.In(source).ToString());
        var (pronouns, possessives) = (Find(RenderingWords.Pronouns), Find(RenderingWords.Possessives));
        var (ownPronouns, ownPossessives) = (own.Count(IsPronoun), own.Count(IsPossessive));
        return source.Length == 0 ? []
            : pronouns.Count + possessives.Count > ownPronouns + ownPossessives
                ? [.. pronouns.Concat(possessives).OrderBy(place => place.Start)]
            : pronouns.Count > ownPronouns ? pronouns
            : [];

        List<TextRange> Find(IReadOnlySet<string> sought) =>
            [.. words.Where(word => sought.Contains(word.In(target).ToString())).Select(word => word.Range)];
    }

    /// <summary>Words such as <c>those</c> and <c>the second</c> that no noun follows.</summary>
    private static IEnumerable<TextRange> FindProForms(string target, IReadOnlyList<Token> words) =>
        Enumerable
            .Range(1, Math.Max(words.Count - 1, 0))
            .Where(i =>
                i < words.Count
                && (
                    RenderingWords.ProForms.Contains(words[i].In(target).ToString())
                    || (
                        RenderingWords.ProFormsAfterThe.Contains(words[i].In(target).ToString())
                        && RenderingMatcher.Is(words[i - 1].In(target), "the")
                    )
                )
                && (
                    i + 1 == words.Count
                    || words[i + 1].IsMark
                    || FuzzyWord.Followers.Contains(words[i + 1].In(target).ToString())
                    || EnglishConjugation.IsPast(words[i + 1].In(target).ToString())
                )
            )
            .Select(i => words[i].Range);

    private static bool IsPronoun(string word) => RenderingWords.SourcePronouns.Contains(word) || (HasNya(word) && IsVerb(word));

    private static bool IsPossessive(string word) => HasNya(word) && !IsVerb(word);

    private static bool HasNya(string word) => IndonesianClitic.TryFind(word, out var clitic) && clitic == "nya";

    private static bool IsVerb(string word) =>
        word.StartsWith("me", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("di", StringComparison.OrdinalIgnoreCase)
        || word is "katanya" or "ujarnya" or "ucapnya" or "tuturnya";
}
