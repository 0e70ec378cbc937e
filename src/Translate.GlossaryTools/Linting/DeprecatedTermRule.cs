using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>A deprecated entry that does not say what to use in its place.</summary>
internal sealed class DeprecatedTermRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new(
            "TG015",
            "deprecated-without-replacement",
            "A deprecated term has neither a note nor an active entry with its spelling or target."
        );

    public IEnumerable<LintFinding> Check(LintContext context)
    {
        var targets = context.ActiveEntries.Select(entry => TextFolding.Words(entry.Target)).ToHashSet(StringComparer.Ordinal);
        var spellings = context
            .ActiveEntries.SelectMany(entry => entry.Spellings)
            .Select(TextFolding.Words)
            .ToHashSet(StringComparer.Ordinal);
        return context
            .Entries.Where(entry =>
                entry.Status == TermStatus.Deprecated
                && string.IsNullOrWhiteSpace(entry.Note)
                && !targets.Contains(TextFolding.Words(entry.Target))
                && !entry.Spellings.Any(spelling => spellings.Contains(TextFolding.Words(spelling)))
            )
            .Select(entry => new LintFinding(
                Info.Id,
                Severity.Warning,
                $"'{entry.Source}' is deprecated, and nothing takes its place",
                entry.Location,
                "Add the entry that does, or say why under 'note'"
            ));
    }
}
