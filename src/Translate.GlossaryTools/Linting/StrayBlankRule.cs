using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Blanks at an end, or several together.</summary>
internal sealed class StrayBlankRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG009", "stray-blank", "A term or rendering has a blank at an end, or several together.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        EntryTexts.Check(context, Info, Severity.Warning, "Keep one blank between words and none at the ends", Fault);

    private static string? Fault(string written)
    {
        // A text of several lines (target: >) ends with a line feed that nobody wrote.
        var text = written.TrimEnd('\n');
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return $"{(char.IsWhiteSpace(text[0]) ? "begins" : "ends")} with a blank";
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i - 1]))
            {
                return "has several blanks together";
            }
        }

        return null;
    }
}
