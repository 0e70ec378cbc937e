using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>An example in whose Indonesian sentence the entry does not match.</summary>
internal sealed class ExampleWithoutTermRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG006", "example-without-term", "The Indonesian sentence of an example lacks the term.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        from example in entry.Examples
        let found = context.TermsIn(example.Indonesian, entry)
        where !found.Any(occurrence => ReferenceEquals(occurrence.Entry, entry))
        select new LintFinding(
            Info.Id,
            Severity.Error,
            $"'{entry.Source}' does not match in the example '{example.Indonesian}'",
            example.Location,
            "Use the term in the sentence, with the entry's capitals, or add the form that is used there to 'aliases'"
        );
}
