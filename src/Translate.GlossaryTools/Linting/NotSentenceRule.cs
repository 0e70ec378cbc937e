using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>A sentence under <c>not</c> in which the entry matches all the same.</summary>
internal sealed class NotSentenceRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG008", "not-sentence-matches", "The term matches in a sentence in which it must not.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        from entry in context.ActiveEntries
        from sentence in entry.NotIn
        let found = context.TermsIn(sentence, entry).FirstOrDefault(occurrence => ReferenceEquals(occurrence.Entry, entry))
        where found is not null
        select new LintFinding(
            Info.Id,
            Severity.Error,
            $"'{entry.Source}' matches '{found.Range.In(sentence)}' in the sentence '{sentence}' under 'not'",
            entry.Location,
            "Give the entry capitals, a longer source or a 'when' condition, or add an entry for what the sentence says"
        );
}
