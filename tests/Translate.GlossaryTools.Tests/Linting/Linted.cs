using System.Globalization;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Linting;

namespace Translate.GlossaryTools.Tests.Linting;

/// <summary>What the linter says of a glossary of one file.</summary>
internal static class Linted
{
    /// <summary>All findings for the lines below <c>terms:</c>, the first of which is line 2.</summary>
    public static IReadOnlyList<LintFinding> Terms(params string[] lines)
    {
        using var folder = new GlossaryFolder();
        folder.Add("a.yaml", "terms:\n" + string.Concat(lines.Select(line => $"  {line}\n")));
        return [.. GlossaryLinter.Default.Lint(GlossaryReader.ReadDraft(folder.Path))];
    }

    /// <summary>The findings of one rule as <c>line severity</c>, with commas.</summary>
    public static string Lint(string rule, params string[] lines) =>
        string.Join(
            ", ",
            Terms(lines)
                .Where(finding => finding.RuleId == rule)
                .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Location.Line} {finding.Severity}"))
        );

    /// <summary>The message of the only finding of a rule.</summary>
    public static string Message(string rule, params string[] lines) =>
        Assert.Single(Terms(lines), finding => finding.RuleId == rule).Message;
}
