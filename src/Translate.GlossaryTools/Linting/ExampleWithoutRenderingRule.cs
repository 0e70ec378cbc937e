using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;

namespace Translate.GlossaryTools.Linting;

/// <summary>An example whose English sentence lacks the rendering of a term that the Indonesian one has.</summary>
internal sealed class ExampleWithoutRenderingRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG007", "example-without-rendering", "The English sentence of an example lacks a term's rendering.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        from example in entry.Examples
        from outcome in TermVerifier.Verify(context.TermsIn(example.Indonesian, entry), example.English)
        where outcome.Kind != TermOutcomeKind.Applied
        let term = outcome.Occurrence.Entry
        select new LintFinding(
            Info.Id,
            Severity.Error,
            $"'{outcome.Occurrence.Range.In(example.Indonesian)}' must be '{term.Target}' in the example '{example.English}'{(ReferenceEquals(term, entry) ? string.Empty : $" ({term.Location})")}",
            example.Location,
            "Use the rendering in the sentence, or add the one that is used there to 'accept'"
        );
}
