using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>Tries the rules on their own examples and counter-examples.</summary>
internal static class StyleTester
{
    /// <summary>Returns a problem for each sentence that its rule judges wrongly.</summary>
    public static IEnumerable<Problem> Test(StyleGuide guide)
    {
        foreach (var rule in guide.Rules)
        {
            var alone = new StyleGuide([rule], AcronymRules.None, string.Empty);
            foreach (var example in rule.Examples)
            {
                if (!rule.Find(example.Wrong).Any())
                {
                    yield return Problem.At(
                        example.Location,
                        $"'{rule.Name}' does not find anything in '{example.Wrong}'",
                        "Change the pattern or the example"
                    );
                }
                else if (
                    example.Right is { } right
                    && StyleFixer.Fix(alone, example.Wrong, [], static _ => { }) is var result
                    && result != right
                )
                {
                    yield return Problem.At(example.Location, $"'{rule.Name}' writes '{result}'", $"Expected is '{right}'");
                }
                else if (example.Right is { } correct && rule.Find(correct).Any())
                {
                    yield return Problem.At(
                        example.Location,
                        $"'{rule.Name}' objects to the right sentence '{correct}'",
                        "Change the pattern or the example"
                    );
                }
            }

            foreach (var (text, location) in rule.Counterexamples)
            {
                if (rule.Find(text).FirstOrDefault() is { } match)
                {
                    yield return Problem.At(
                        location,
                        $"'{rule.Name}' objects to '{match.Range.In(text)}' in '{text}'",
                        "Add what is right to 'unless', or change the sentence"
                    );
                }
            }
        }
    }
}
