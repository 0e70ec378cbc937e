using System.Text;
using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>Replaces renderings that an entry says are never right by the wanted one, where an occurrence lacks its rendering.</summary>
public static class TermRepair
{
    /// <summary>The target with what can be mended mended, and the outcomes that it then has.</summary>
    /// <param name="occurrences">The terms of the source.</param>
    /// <param name="target">What the engine gave.</param>
    public static (string Target, IReadOnlyList<TermOutcome> Outcomes) Apply(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        var outcomes = TermVerifier.Verify(occurrences, target);
        var mends = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .GroupBy(outcome => outcome.Occurrence.Entry)
            .SelectMany(group => WrongPlaces(group.Key, target).Take(group.Count()).Select(range => (Range: range, Entry: group.Key)))
            .OrderBy(mend => mend.Range.Start)
            .ToList();
        if (mends.Count == 0)
        {
            return (target, outcomes);
        }

        var mended = new StringBuilder();
        var at = 0;
        foreach (var (range, entry) in mends)
        {
            if (range.Start < at)
            {
                continue;
            }

            mended.Append(target, at, range.Start - at).Append(entry.Target);
            at = range.End;
        }

        var repaired = mended.Append(target, at, target.Length - at).ToString();
        var verified = TermVerifier.Verify(occurrences, repaired).Select((outcome, i) =>
            outcome.Kind == TermOutcomeKind.Applied && outcomes[i].Kind == TermOutcomeKind.Violated
                ? outcome with { Kind = TermOutcomeKind.Repaired }
                : outcome);
        return (repaired, [.. verified]);
    }

    private static IEnumerable<TextRange> WrongPlaces(TermEntry entry, string target)
    {
        var words = Word.AllIn(target);
        return entry.Never.SelectMany(rendering => new RenderingMatcher(rendering).FindAll(target, words)).OrderBy(range => range.Start);
    }
}
