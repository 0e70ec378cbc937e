using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Two entries for one term with different targets: which of them wins is chance, or a matter of a hyphen.</summary>
internal sealed class ConflictingTermRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG002", "conflicting-term", "Two entries have the same spelling, but for case, hyphens and blanks, and different targets.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from pair in context.SpellingPairs
        where !pair.HasSameTarget && !pair.HasDeprecated && !IsProven(pair)
        let place = pair.IsExact
            ? $"is '{pair.First.Target}' at {pair.First.Location}"
            : $"and '{pair.FirstSpelling}' ('{pair.First.Target}', {pair.First.Location}) differ {pair.Difference}"
        select new LintFinding(
            Info.Id,
            pair.IsExact || pair.IsOneToTheMatcher ? Severity.Error : Severity.Warning,
            $"'{pair.SecondSpelling}' ('{pair.Second.Target}') {place}",
            pair.Second.Location,
            pair.DiffersInCapitals
                ? "Show under 'not' of either where it must not match, or keep one of the two"
                : "Keep one of the two, or give them 'when' conditions that exclude each other"
        );

    /// <summary>Capitals may part a name from a noun (Perang Dingin, perang dingin); a sentence that must not match proves that it is meant.</summary>
    private static bool IsProven(SpellingPair pair) =>
        pair.DiffersInCapitals && (pair.First.NotIn.Count > 0 || pair.Second.NotIn.Count > 0);
}
