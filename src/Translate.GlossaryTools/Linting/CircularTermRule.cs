using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>Targets that lead back to their own source over other entries: some entry has source and target the wrong way round.</summary>
internal sealed class CircularTermRule : ILintRule
{
    private const int MaxNamed = 8;

    public LintRuleInfo Info { get; } =
        new("TG004", "circular-term", "The target of a term is another term, whose target leads back to the first.");

    public IEnumerable<LintFinding> Check(LintContext context)
    {
        // Which walk came by; a walk that meets its own number has closed a circle.
        var walks = new Dictionary<TermEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (var (number, start) in context.ActiveEntries.Index())
        {
            var path = new List<TermEntry>();
            for (var entry = start; entry is not null && walks.TryAdd(entry, number); entry = Next(entry, context))
            {
                path.Add(entry);
            }

            if (path.Count > 1 && Next(path[^1], context) is { } last && walks[last] == number)
            {
                // The names of a long circle would fill the screen.
                var circle = path[path.FindIndex(entry => ReferenceEquals(entry, last))..];
                yield return new LintFinding(
                    Info.Id,
                    Severity.Error,
                    $"'{string.Join("' becomes '", circle.Take(MaxNamed).Select(entry => entry.Source).Append(circle.Count > MaxNamed ? "…" : circle[0].Source))}'{string.Concat(circle.Take(MaxNamed).Skip(1).Select(entry => $" ({entry.Location})"))}",
                    circle[0].Location,
                    "Put the source before the colon and the target after it, in both entries"
                );
            }
        }
    }

    /// <summary>The entry whose spelling is this one's target; null if absent, or if the word is the same in both languages.</summary>
    private static TermEntry? Next(TermEntry entry, LintContext context) =>
        entry.Keep || LintContext.HasSpelling(entry, entry.Target)
            ? null
            : context.WithSpelling(entry.Target).FirstOrDefault(follower => follower.Status != TermStatus.Deprecated && !follower.Keep);
}
