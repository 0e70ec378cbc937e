using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Checks a page with axe-core, in the light and in the dark scheme.</summary>
internal static class Accessibility
{
    private const string Run = """
        async rules => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) });
          return violations.map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
        }
        """;

    /// <summary>The only rules whose outcome depends on the scheme.</summary>
    private static readonly string[] Colors = ["color-contrast", "link-in-text-block"];

    /// <summary>Fails with what axe-core finds.</summary>
    /// <param name="page">The page. Its policy must be bypassed, because axe is a script of the test.</param>
    /// <param name="view">What is shown, for the message.</param>
    public static async Task AssertAsync(IPage page, string view)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.RunAxe(
                new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions { Type = "rule", Values = ["html-has-lang"] },
                }
            );
        }

        foreach (var (scheme, rules) in ((ColorScheme, string[]?)[])[(ColorScheme.Light, null), (ColorScheme.Dark, Colors)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Equal(
                string.Empty,
                string.Join('\n', (await page.EvaluateAsync<string[]>(Run, rules)).Select(violation => $"{view}, {scheme}: {violation}"))
            );
        }
    }
}
