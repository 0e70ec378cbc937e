using Translate.Core.Quality;

namespace Translate.Core.Glossaries.Linting;

/// <summary>A rendering that is both right and never right: the check of forbidden renderings looks for those of all entries in every target.</summary>
internal sealed class NeverRightRule : ILintRule
{
    public LintRuleInfo Info { get; } = new("TG014", "never-is-right", "A rendering under 'never' stands in a target, or in what its own entry accepts.");

    public IEnumerable<LintFinding> Check(LintContext context)
    {
        // Looked up by their first word, so that not every rendering is compared with every other.
        var nevers = context.Entries
            .SelectMany(entry => entry.Never.Select(text => new Forbidden(entry, text, new RenderingMatcher(text))))
            .ToLookup(never => FirstWord(never.Text), StringComparer.OrdinalIgnoreCase);
        if (nevers.Count == 0)
        {
            yield break;
        }

        foreach (var entry in context.ActiveEntries)
        {
            foreach (var rendering in entry.Renderings)
            {
                var words = Word.AllIn(rendering);
                var found = words.SelectMany(word => nevers[word.In(rendering).ToString()]).Where(never =>
                    (ReferenceEquals(never.Entry, entry) || rendering == entry.Target) && never.Matcher.FindAll(rendering, words).Any());
                foreach (var never in found.Distinct())
                {
                    yield return ReferenceEquals(never.Entry, entry)
                        ? new LintFinding(Info.Id, Severity.Error, $"'{never.Text}' is never right, but stands in '{rendering}', which is {(rendering == entry.Target ? "the target" : "accepted")}", entry.Location, "Remove one of the two")
                        : new LintFinding(Info.Id, Severity.Error, $"'{never.Text}' is never right, but stands in '{rendering}', the target of '{entry.Source}' ({entry.Location})", never.Entry.Location, "Remove it from 'never', or choose another target");
                }
            }
        }
    }

    private static string FirstWord(string text) => Word.AllIn(text) is [var first, ..] ? first.In(text).ToString() : string.Empty;

    private sealed record Forbidden(TermEntry Entry, string Text, RenderingMatcher Matcher);
}
