using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Takes the screenshots of docs/images. Runs only if the variable names a folder for them.</summary>
public sealed class ScreenshotTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Variable = "TRANSLATE_SCREENSHOTS";

    [Theory]
    [InlineData("review-light", ColorScheme.Light, 1280, 760, "rows")]
    [InlineData("review-dark", ColorScheme.Dark, 1280, 760, "rows")]
    [InlineData("review-narrow", ColorScheme.Light, 390, 844, "rows")]
    [InlineData("review-zoomed", ColorScheme.Light, 640, 400, "rows")]
    [InlineData("review-reading", ColorScheme.Dark, 1280, 760, "both")]
    [InlineData("review-errors", ColorScheme.Light, 1280, 760, "errors")]
    [InlineData("review-errors-narrow", ColorScheme.Dark, 390, 844, "errors")]
    [InlineData("review-term", ColorScheme.Light, 390, 844, "term")]
    [InlineData("review-term-dark", ColorScheme.Dark, 1280, 760, "term")]
    [InlineData("review-touched", ColorScheme.Light, 1280, 760, "touched")]
    [InlineData("review-touched-narrow", ColorScheme.Dark, 390, 844, "touched")]
    [InlineData("review-handout", ColorScheme.Light, 1280, 760, "handout")]
    [InlineData("review-handout-narrow", ColorScheme.Dark, 390, 844, "handout")]
    [InlineData("review-page", ColorScheme.Light, 1280, 760, "page")]
    [InlineData("review-proposal", ColorScheme.Light, 1280, 760, "proposal")]
    [InlineData("review-proposal-narrow", ColorScheme.Dark, 390, 844, "proposal")]
    [InlineData("review-scorecard", ColorScheme.Light, 1280, 500, "scorecard")]
    [InlineData("review-scorecard-narrow", ColorScheme.Dark, 390, 700, "scorecard")]
    [InlineData("review-list", ColorScheme.Light, 1280, 500, "")]
    [InlineData("review-list-narrow", ColorScheme.Dark, 390, 700, "")]
    public async Task Take(string name, ColorScheme scheme, int width, int height, string mode)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(folder is not null, $"Set {Variable} to a folder to take the screenshots.");
        using var files = new TemporaryFolder();
        files.Write("in/diplomasi.txt", SampleArticles.Sample);
        files.Write(
            "in/kota.txt",
            "Warga kota itu menunggu kabar baik dari ibu kota.\nMenteri itu pulang ke Jakarta setelah rapat selesai."
        );
        files.Write(
            "glossary/diplomacy.yaml",
            "domain: diplomacy\nterms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: ceasefire\n"
        );
        await using var review = await TestReview.StartAsync(
            files,
            options => options with { Glossary = files["glossary"] },
            terms: SampleArticles.Terms
        );
        await review.SignInAsync();
        await review.ApproveAsync("1.1");
        var context = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
        };
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, mode.Length == 0 ? string.Empty : "#/0", context);
        if (mode == "rows")
        {
            await page.EditAsync("2.1");
            if (width > 700)
            {
                await page.Row("3.2").Locator(".source mark").HoverAsync();
            }
        }
        else if (mode == "errors")
        {
            await page.EditAsync("2.3");
            await page.Editor.EvaluateAsync("area => area.setSelectionRange(13, 21)");
            await page.Keyboard.PressAsync("Alt+E");
            await page.Keyboard.PressAsync("Enter");
            await page.Row("2.3").Locator(".errors li").WaitForAsync();
            await page.Editor.EvaluateAsync("area => area.setSelectionRange(33, 58)");
            await page.Keyboard.PressAsync("Alt+Shift+E");
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.PressAsync("Enter");
            await page.Row("2.3").Locator(".errors li").Nth(1).WaitForAsync();
        }
        else if (mode is "handout" or "page")
        {
            await page.Page.GotoAsync(new Uri(files["out/diplomasi.txt.bilingual.html"]).AbsoluteUri);
            if (mode == "handout")
            {
                await page.Page.Locator("#review").ClickAsync();
                await page.EditAsync("2.1");
            }
        }
        else if (mode == "proposal")
        {
            await page.EditAsync("2.3");
            await page.Page.RouteAsync(
                "**/decision",
                async route =>
                    await route.FulfillAsync(
                        new()
                        {
                            Json = new
                            {
                                units = Array.Empty<object>(),
                                entries = Array.Empty<object>(),
                                elsewhere = Array.Empty<object>(),
                                same = 0,
                                proposal = new
                                {
                                    source = "menteri",
                                    target = "cabinet minister",
                                    instead = "minister",
                                    evidence = new[]
                                    {
                                        new
                                        {
                                            document = "diplomasi.txt",
                                            place = "2.3",
                                            source = "Menteri itu pulang ke Jakarta setelah rapat selesai.",
                                            after = "The cabinet minister returned to Jakarta after the meeting ended.",
                                        },
                                    },
                                },
                            },
                        }
                    )
            );
            await page.Keyboard.PressAsync("Enter");
            await page.Page.Locator("#proposal").WaitForAsync();
        }
        else if (mode == "scorecard")
        {
            await review.ApproveAsync("2.2", "Some 15 countries attended the meeting.");
            await page.Page.Locator("#scorecard").ClickAsync();
            await page.Page.Locator(".scores").First.WaitForAsync();
        }
        else if (mode is "term" or "touched")
        {
            await page.EditAsync("2.3");
            await page.Editor.EvaluateAsync("area => area.setSelectionRange(4, 12)");
            await page.Keyboard.PressAsync("Alt+G");
            await page.Page.Locator("dialog input").First.FillAsync("menteri");
            await page.Page.Locator("dialog input").Last.FillAsync("cabinet minister");
            if (mode == "touched")
            {
                await page.Keyboard.PressAsync("Enter");
                await page.Page.Locator(".touched li").First.WaitForAsync();
            }
        }
        else if (mode.Length > 0)
        {
            await page.Page.Locator("#mode").SelectOptionAsync(mode);
        }

        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder!, name + ".png") });
        if (mode == "rows")
        {
            await page.Page.PdfAsync(new() { Path = Path.Combine(folder!, name + ".pdf") });
        }
    }
}
