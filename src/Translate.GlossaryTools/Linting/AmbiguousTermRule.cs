using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>A term whose meaning depends on context, without an example that proves where it matches.</summary>
internal sealed class AmbiguousTermRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG018", "ambiguous-without-example", "A term with a condition, or one that capitals alone part from another, has no example.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        where entry.Examples.Count == 0 && (!entry.When.IsAlways || HasRival(entry, context))
        select new LintFinding(
            Info.Id,
            Severity.Warning,
            $"'{entry.Source}' depends on context or capitals, and has no example",
            entry.Location,
            "Add a pair of sentences under 'examples'"
        );

    private static bool HasRival(TermEntry entry, LintContext context) =>
        entry
            .Spellings.SelectMany(spelling => context.WithSpelling(spelling).Take(2))
            .Any(other =>
                !ReferenceEquals(other, entry)
                && TextFolding.CasedWords(other.Source) != TextFolding.CasedWords(entry.Source)
                && TextFolding.Words(other.Target) != TextFolding.Words(entry.Target)
            );
}
