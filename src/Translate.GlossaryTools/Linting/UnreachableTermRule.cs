using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Languages;

namespace Translate.GlossaryTools.Linting;

/// <summary>Spellings that never match, since another entry takes their place or they are there twice.</summary>
internal sealed class UnreachableTermRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG003", "unreachable-term", "A spelling can never match.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        context
            .Entries.SelectMany(RepeatedAliases)
            .Concat(context.ActiveEntries.SelectMany(entry => Shadowed(entry, context)))
            .Concat(Deprecated(context));

    /// <summary>An alias that the source, or an earlier alias, already covers.</summary>
    private IEnumerable<LintFinding> RepeatedAliases(TermEntry entry)
    {
        if (entry.Aliases.Count == 0)
        {
            yield break;
        }

        var earlier = new HashSet<string>(StringComparer.Ordinal) { TextFolding.CasedWords(entry.Source) };
        foreach (var alias in entry.Aliases)
        {
            var words = TextFolding.CasedWords(alias);
            if (!earlier.Add(words) || (words.Any(char.IsUpper) && earlier.Contains(words.ToLowerInvariant())))
            {
                var isExact = entry.Spellings.Count(spelling => spelling == alias) > 1;
                yield return new LintFinding(
                    Info.Id,
                    isExact ? Severity.Error : Severity.Warning,
                    $"the alias '{alias}' adds nothing to '{entry.Source}'",
                    entry.Location,
                    "Remove the alias"
                );
            }
        }
    }

    /// <summary>An entry is tried on its own spellings: whatever takes them there takes them everywhere.</summary>
    private IEnumerable<LintFinding> Shadowed(TermEntry entry, LintContext context)
    {
        if (!entry.When.IsAlways || entry.Match.Only)
        {
            yield break;
        }

        foreach (var spelling in entry.Spellings)
        {
            var found = context.Matcher.Match(GetSample(entry, spelling));
            if (found.Any(occurrence => ReferenceEquals(occurrence.Entry, entry)))
            {
                continue;
            }

            if (found is not [var winner, ..])
            {
                yield return new LintFinding(
                    Info.Id,
                    Severity.Error,
                    $"'{spelling}' matches nothing",
                    entry.Location,
                    "Shorten it, and remove characters that are not letters"
                );
            }
            else if (!LintContext.HasSpelling(winner.Entry, spelling))
            {
                yield return new LintFinding(
                    Info.Id,
                    Severity.Warning,
                    $"'{spelling}' is always taken by '{winner.Entry}' ({winner.Entry.Location})",
                    entry.Location,
                    "Remove one of the two, or move this entry before the other"
                );
            }
        }
    }

    /// <summary>A text that has the spelling. The root of a verb matches in its other forms.</summary>
    private static string GetSample(TermEntry entry, string spelling) =>
        entry.PartOfSpeech == PartOfSpeech.Verb && spelling == entry.Source
            ? IndonesianVerb.GetForms(spelling).First(form => !form.NeedsAgent).Form
            : spelling;

    private IEnumerable<LintFinding> Deprecated(LintContext context) =>
        from pair in context.SpellingPairs
        where pair.HasDeprecated && pair.IsOneToTheMatcher
        let isFirst = pair.First.Status == TermStatus.Deprecated
        let old = isFirst ? pair.First : pair.Second
        let other = isFirst ? pair.Second : pair.First
        select new LintFinding(
            Info.Id,
            pair.IsExact ? Severity.Error : Severity.Warning,
            $"'{pair.SecondSpelling}' is deprecated here, and a spelling of '{other.Source}' at {other.Location}",
            old.Location,
            "Remove the deprecated entry, or the other's spelling"
        );
}
