using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>A name that would match through the affixes of verbs.</summary>
internal sealed class VerbNameRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG017", "verb-name", "An entry with 'pos: verb' is a name or an acronym.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        context
            .Entries.Where(entry => entry.PartOfSpeech == PartOfSpeech.Verb && entry.Source.Count(char.IsUpper) > 1)
            .Select(entry => new LintFinding(
                Info.Id,
                Severity.Warning,
                $"'{entry.Source}' is a verb, but has the capitals of a name",
                entry.Location,
                "Remove 'pos: verb', or write the verb in small letters"
            ));
}
