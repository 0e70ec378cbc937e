using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>A target that is not all English: it holds the source of another term, which requires another rendering.</summary>
internal sealed class TermInTargetRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG005", "term-in-target", "A target contains the source of another term.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        where !entry.Keep
        from occurrence in context.Matcher.Match(entry.Target)
        let found = occurrence.Range.In(entry.Target).ToString()
        where
            !ReferenceEquals(occurrence.Entry, entry)
            && occurrence.Clitic.Length == 0
            && !IsSameWord(found, occurrence.Entry)
            && !IsTurnedRound(entry, occurrence.Entry)
        select new LintFinding(
            Info.Id,
            Severity.Warning,
            $"the target '{entry.Target}' contains '{found}', which is '{occurrence.Entry.Target}' by {occurrence.Entry.Location}",
            entry.Location,
            $"Write English, or add '{found}' to 'accept' of the other entry if it is English too"
        );

    /// <summary>Two entries that turn each other round are circular, and reported as that.</summary>
    private static bool IsTurnedRound(TermEntry entry, TermEntry other) =>
        TextFolding.Words(other.Target) == TextFolding.Words(entry.Source)
        && TextFolding.Words(entry.Target) == TextFolding.Words(other.Source);

    private static bool IsSameWord(string found, TermEntry other) =>
        other.Keep || other.Renderings.Any(rendering => TextFolding.Words(rendering) == TextFolding.Words(found));
}
