using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Curly and straight marks in one text, which shows that one of them was pasted.</summary>
internal sealed class MixedQuotesRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG012", "mixed-quotes", "A term or rendering has both curly and straight quotation marks or apostrophes.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        EntryTexts.Check(
            context,
            Info,
            Severity.Warning,
            "Write straight marks; the matcher takes curly apostrophes for them",
            text =>
                text.AsSpan().ContainsAny('\'', '"') && text.AsSpan().IndexOfAny("‘’“”") >= 0
                    ? "has curly and straight quotation marks"
                    : null
        );
}
