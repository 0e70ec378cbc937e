using System.Buffers;
using System.Text;
using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>Replaces renderings that an entry says are never right by the wanted one, where an occurrence lacks its rendering.</summary>
public static class TermRepair
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«([ ");

    /// <summary>The target with what can be mended mended, and the outcomes that it then has.</summary>
    /// <param name="occurrences">The terms of the source.</param>
    /// <param name="target">What the engine gave.</param>
    public static (string Target, IReadOnlyList<TermOutcome> Outcomes) Apply(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        var outcomes = TermVerifier.Verify(occurrences, target);
        var right = outcomes.Where(outcome => outcome.Target is not null).Select(outcome => outcome.Target!.Value).ToList();
        var mends = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .GroupBy(outcome => outcome.Occurrence.Entry)
            .SelectMany(group => WrongPlaces(group.Key, target, right).Take(group.Count()).Select(range => (Range: range, Entry: group.Key)))
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

            mended.Append(target, at, range.Start - at).Append(IsAtStart(range, target) ? Capitalised(entry.Target) : entry.Target);
            at = range.End;
        }

        var repaired = mended.Append(target, at, target.Length - at).ToString();
        var verified = TermVerifier.Verify(occurrences, repaired).Select((outcome, i) =>
            outcome.Kind == TermOutcomeKind.Applied && outcomes[i].Kind == TermOutcomeKind.Violated
                ? outcome with { Kind = TermOutcomeKind.Repaired }
                : outcome);
        return (repaired, [.. verified]);
    }

    /// <summary>Places to mend in reading order, the longest where several overlap; none that breaks a right rendering.</summary>
    private static List<TextRange> WrongPlaces(TermEntry entry, string target, List<TextRange> right)
    {
        var words = Word.AllIn(target);
        var places = new List<TextRange>();
        foreach (var range in entry.Never
            .SelectMany(rendering => new RenderingMatcher(rendering).FindAll(target, words))
            .OrderByDescending(range => range.Length))
        {
            if (!right.Exists(range.Overlaps) && !places.Exists(range.Overlaps))
            {
                places.Add(range);
            }
        }

        return [.. places.OrderBy(range => range.Start)];
    }

    /// <summary>Whether the place begins the target with a capital, quotation marks aside.</summary>
    private static bool IsAtStart(TextRange range, string target) =>
        char.IsUpper(target[range.Start]) && !target.AsSpan(0, range.Start).ContainsAnyExcept(Openers);

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
