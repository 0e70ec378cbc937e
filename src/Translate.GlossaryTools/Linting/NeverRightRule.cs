using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Linting;

/// <summary>A rendering that is both right and never right: the check looks for the forbidden renderings of all entries in every target.</summary>
internal sealed class NeverRightRule : ILintRule
{
    public LintRuleInfo Info { get; } =
        new("TG014", "never-is-right", "A rendering under 'never' occurs in a target, or in what its own entry accepts.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        context.Entries.SelectMany(InOwnRenderings).Concat(InTargetsOfOthers(context));

    private IEnumerable<LintFinding> InOwnRenderings(TermEntry entry) =>
        from never in entry.Never
        let right = entry.Renderings.FirstOrDefault(rendering => Stands(never, rendering))
        where right is not null
        select new LintFinding(
            Info.Id,
            Severity.Error,
            $"'{never}' is never right, but occurs in '{right}', which is {(right == entry.Target ? "the target" : "accepted")}",
            entry.Location,
            "Remove one of the two"
        );

    /// <summary>Found by their words, so that not every rendering is compared with every other; inflected ones are left to the own entry's check.</summary>
    private IEnumerable<LintFinding> InTargetsOfOthers(LintContext context)
    {
        var nevers = new PhraseTrie<TermEntry>();
        foreach (var entry in context.Entries)
        {
            entry.Never.ToList().ForEach(text => nevers.Add(text, entry));
        }

        return from entry in context.ActiveEntries
            from found in PhrasesIn(entry.Target, nevers)
            where !ReferenceEquals(found.Entry, entry) && Stands(found.Never, entry.Target)
            select new LintFinding(
                Info.Id,
                Severity.Error,
                $"'{found.Never}' is never right, but occurs in '{entry.Target}', the target of '{entry.Source}' ({entry.Location})",
                found.Entry.Location,
                "Remove it from 'never', or choose another target"
            );
    }

    /// <summary>The phrases that occur in a text, in any case; for several entries with one phrase, the first.</summary>
    private static List<(string Never, TermEntry Entry)> PhrasesIn(string text, PhraseTrie<TermEntry> phrases)
    {
        var found = new List<(string, TermEntry)>();
        var start = new Tokenizer(text, 0);
        while (start.TryRead())
        {
            var at = start;
            var node = PhraseTrie<TermEntry>.Root;
            do
            {
                node = phrases.Next(node, at.Current.In(text), at.Hash);
                if (node != PhraseTrie<TermEntry>.None && phrases.EndingAt(node) is [var first, ..])
                {
                    found.Add(first);
                }
            } while (node != PhraseTrie<TermEntry>.None && at.TryRead());
        }

        return found;
    }

    private static bool Stands(string never, string rendering) =>
        new RenderingMatcher(never).FindAll(rendering, Token.Tokenize(rendering)).Any();
}
