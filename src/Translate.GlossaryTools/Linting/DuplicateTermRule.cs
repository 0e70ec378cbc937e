using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Two entries for one term with the same target: the glossary is refused, or one of them does nothing.</summary>
internal sealed class DuplicateTermRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG001", "duplicate-term", "Two entries have the same spelling and the same target.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from pair in context.SpellingPairs
        where pair.HasSameTarget && !pair.HasDeprecated && (!pair.DiffersInCapitals || IsCoveredBySmallLetters(pair))
        let difference = pair.IsExact ? string.Empty : $" as '{pair.FirstSpelling}', which differs {pair.Difference}"
        select new LintFinding(
            Info.Id,
            pair.IsExact ? Severity.Error
                : pair.IsOneToTheMatcher || pair.DiffersInCapitals ? Severity.Warning
                : Severity.Info,
            $"'{pair.SecondSpelling}' is already defined at {pair.First.Location}{difference}",
            pair.Second.Location,
            pair.IsExact || pair.IsOneToTheMatcher || pair.DiffersInCapitals ? "Keep one of the two" : "Make one an alias of the other"
        );

    /// <summary>Small letters match capitals too, so that the entry with capitals adds nothing.</summary>
    private static bool IsCoveredBySmallLetters(SpellingPair pair) =>
        pair.DiffersInCapitals && (!pair.FirstSpelling.Any(char.IsUpper) || !pair.SecondSpelling.Any(char.IsUpper));
}
