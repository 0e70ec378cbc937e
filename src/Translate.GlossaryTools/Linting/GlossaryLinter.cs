using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Linting;

/// <summary>Holds a glossary to the rules.</summary>
public sealed class GlossaryLinter
{
    private readonly IReadOnlyList<ILintRule> _rules;

    internal GlossaryLinter(IReadOnlyList<ILintRule> rules) => _rules = rules;

    /// <summary>Holds glossaries to all rules.</summary>
    public static GlossaryLinter Default { get; } = new(LintRules.All);

    /// <summary>Every finding, in the order of files and of places in them.</summary>
    public IReadOnlyList<LintFinding> Lint(GlossaryDraft glossary)
    {
        var context = new LintContext(glossary.Entries);
        return
        [
            .. glossary
                .Problems.Select(ToFinding)
                .Concat(_rules.SelectMany(rule => rule.Check(context)))
                .OrderBy(finding => finding.Location.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Line)
                .ThenBy(finding => finding.Location.Column)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
        ];
    }

    private static LintFinding ToFinding(Problem problem) =>
        new(
            LintRules.InvalidFile.Id,
            Severity.Error,
            problem.Offset is { } offset ? FormattableString.Invariant($"{problem.Message} at byte {offset}") : problem.Message,
            new SourceLocation(problem.File ?? string.Empty, problem.Line ?? 1, problem.Column ?? 1),
            problem.Advice
        );
}
