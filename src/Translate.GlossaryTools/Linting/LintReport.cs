using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Linting;

/// <summary>Findings as lines of text and of JSON.</summary>
public static class LintReport
{
    /// <summary><c>file:line:column: severity TG001 duplicate-term: message. Advice.</c></summary>
    public static string Line(LintFinding finding) =>
        $"{finding.Location}: {EnumNames.Get(finding.Severity)} {finding.RuleId} {GetName(finding)}: {Sentences(finding)}";

    /// <summary>A JSON object on one line; without <c>advice</c> if absent.</summary>
    public static string JsonLine(LintFinding finding) =>
        JsonText.Write(
            new
            {
                Rule = finding.RuleId,
                Name = GetName(finding),
                finding.Severity,
                finding.Message,
                finding.Advice,
                finding.Location.File,
                finding.Location.Line,
                finding.Location.Column,
            }
        );

    /// <summary>Message and advice, each ended.</summary>
    public static string Sentences(LintFinding finding) =>
        finding.Advice switch
        {
            null => finding.Message + ".",
            [.., '?'] question => $"{finding.Message}. {question}",
            var advice => $"{finding.Message}. {advice}.",
        };

    /// <summary>How many findings of each severity: <c>724 terms: 1 error, 2 warnings, 0 infos</c>.</summary>
    public static string Count(int terms, IReadOnlyList<LintFinding> findings)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity =>
            Number(findings.Count(finding => finding.Severity == severity), EnumNames.Get(severity))
        );
        return $"{Number(terms, "term")}: {string.Join(", ", counts)}";
    }

    private static string Number(int count, string noun) =>
        FormattableString.Invariant($"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static string GetName(LintFinding finding) => LintRules.Infos.First(rule => rule.Id == finding.RuleId).Name;
}
