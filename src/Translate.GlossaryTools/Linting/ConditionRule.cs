using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Linting;

/// <summary>Conditions that never hold, or that have a word without effect.</summary>
internal sealed class ConditionRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG016", "impossible-condition", "A 'when' condition can never hold, or demands a word that can never be found.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        context
            .Entries.Where(entry => !entry.When.IsAlways)
            .SelectMany(entry => Unfindable(entry).Concat(OwnWords(entry)).Concat(UnknownDomains(entry, context)));

    private IEnumerable<LintFinding> Unfindable(TermEntry entry)
    {
        var when = entry.When;
        foreach (
            var (key, words) in new[]
            {
                ("before", when.Before),
                ("after", when.After),
                ("sentence", when.Sentence),
                ("document", when.Document),
            }
        )
        {
            var unfindable = words.Where(word => Token.Tokenize(word).Count != 1).ToList();
            if (unfindable.Count > 0)
            {
                var isHopeless = unfindable.Count == words.Count;
                var effect =
                    !isHopeless ? string.Empty
                    : when.Not ? ", so that the condition always holds"
                    : ", so that the condition never holds";
                yield return new LintFinding(
                    Info.Id,
                    isHopeless ? Severity.Error : Severity.Warning,
                    $"'{entry.Source}': '{unfindable[0]}' under '{key}' is not a single word, and never found{effect}",
                    entry.Location,
                    "Name single words"
                );
            }
        }
    }

    /// <summary>The term's own words are in every sentence that has it.</summary>
    private IEnumerable<LintFinding> OwnWords(TermEntry entry)
    {
        var when = entry.When;
        var own = entry
            .Spellings.Select(spelling =>
                Token.Tokenize(spelling).Select(word => word.In(spelling).ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase)
            )
            .ToList();
        var isOnlyDemand =
            when.Before.Count + when.After.Count + when.Domain.Count == 0 && (when.Sentence.Count == 0 || when.Document.Count == 0);
        if (isOnlyDemand && own.TrueForAll(words => when.Sentence.Concat(when.Document).Any(words.Contains)))
        {
            yield return when.Not
                ? new LintFinding(
                    Info.Id,
                    Severity.Error,
                    $"'{entry.Source}' must not occur next to its own words, so it never matches",
                    entry.Location,
                    "Name other words"
                )
                : new LintFinding(
                    Info.Id,
                    Severity.Warning,
                    $"'{entry.Source}' demands its own words, so that it always matches",
                    entry.Location,
                    "Name other words, or remove 'when'"
                );
        }
    }

    private IEnumerable<LintFinding> UnknownDomains(TermEntry entry, LintContext context) =>
        from domain in entry.When.Domain
        where !context.Domains.Contains(domain)
        select new LintFinding(
            Info.Id,
            Severity.Info,
            $"'{entry.Source}' demands the domain '{domain}', which no glossary file has",
            entry.Location,
            Spelling.FindClosest(domain, context.Domains) is { } near
                ? $"Did you mean '{near}'?"
                : "Specify the domain of a file, if that is meant"
        );
}
