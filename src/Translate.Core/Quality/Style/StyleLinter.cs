using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>Looks for rules that cannot be trusted: without an example, without a counter-example, or with an example of a correction that no rule makes.</summary>
internal static class StyleLinter
{
    /// <summary>Returns what should be changed, in the order of the file.</summary>
    public static IEnumerable<Problem> Lint(StyleGuide guide)
    {
        foreach (var rule in guide.Rules)
        {
            if (rule.Examples.Count == 0)
            {
                yield return Problem.At(
                    rule.Location,
                    $"the rule '{rule.Name}' has no example",
                    "Add sentences that it must find under 'examples'"
                );
            }

            if (rule.Counterexamples.Count == 0)
            {
                yield return Problem.At(
                    rule.Location,
                    $"the rule '{rule.Name}' has no counter-example",
                    "Add sentences that it must not find under 'not'"
                );
            }

            if (rule.CanFix && rule.Examples.All(example => example.Right is null))
            {
                yield return Problem.At(
                    rule.Location,
                    $"the rule '{rule.Name}' corrects text, and no example has a 'right'",
                    "Write {wrong: …, right: …}"
                );
            }

            foreach (var example in rule.Examples.Where(example => example.Right is not null && !rule.CanFix))
            {
                yield return Problem.At(
                    example.Location,
                    $"the rule '{rule.Name}' corrects nothing, so 'right' is not tested",
                    "Add 'replace' to a pattern, or remove 'right'"
                );
            }
        }
    }
}
