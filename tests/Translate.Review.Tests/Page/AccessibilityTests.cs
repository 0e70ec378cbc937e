using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Every view of the page has no violation for axe-core, in light and in dark.</summary>
public sealed class AccessibilityTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task List_rows_and_reading_modes_are_accessible()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Warga kota itu menunggu kabar baik dari ibu kota.")
        );
        await using var page = await OpenAsync(review, hash: string.Empty);
        await Accessibility.AssertAsync(page.Page, "list");
        await page.Page.EvaluateAsync("location.hash = '#/0'");
        await page.EditAsync("2.1");
        await Accessibility.AssertAsync(page.Page, "rows");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Page.Locator("#tip")).ToContainTextAsync("The organ of the United Nations");
        await Accessibility.AssertAsync(page.Page, "tip");
        foreach (var mode in (string[])["both", "source", "target"])
        {
            await page.Page.Locator("#mode").SelectOptionAsync(mode);
            await Accessibility.AssertAsync(page.Page, mode);
        }
    }

    [Fact]
    public async Task Dialogs_are_accessible()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await OpenAsync(review);
        foreach (var (id, key) in ((string, string)[])[("2.2", "Alt+D"), ("2.1", "Alt+E"), ("2.1", "Alt+G"), ("2.1", "Alt+/")])
        {
            await page.EditAsync(id);
            await page.Keyboard.PressAsync(key);
            await page.Page.Locator("dialog h2").WaitForAsync();
            await Accessibility.AssertAsync(page.Page, key);
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Page.Locator("dialog")).ToBeHiddenAsync();
        }

        await page.Editor.EvaluateAsync("area => area.select()");
        await page.Keyboard.PressAsync("Alt+K");
        await page.Page.Locator("dialog .concordance li").First.WaitForAsync();
        await Accessibility.AssertAsync(page.Page, "memory");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Editor).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+R");
        await page.Page.Locator("dialog input").First.FillAsync("minister");
        await page.Page.Locator("dialog input").Last.FillAsync("secretary");
        await Assertions.Expect(page.Page.Locator("dialog li")).ToHaveCountAsync(2);
        await Accessibility.AssertAsync(page.Page, "replace");
    }

    [Fact]
    public async Task Conflict_errors_history_and_proposed_term_are_accessible()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await OpenAsync(review);
        await page.EditAsync("2.2");
        await page.Keyboard.PressAsync("Alt+Shift+E");
        await page.Keyboard.PressAsync("Enter");
        await page.Row("2.2").Locator(".errors li").WaitForAsync();
        await page.Editor.FillAsync("Mine.");
        await review.ApproveAsync("2.2", "Theirs.");
        await page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("dialog h3").First.WaitForAsync();
        await Accessibility.AssertAsync(page.Page, "conflict");
        await page.Page.Locator("dialog").GetByText("Take theirs").ClickAsync();
        await page.EditAsync("2.2");
        await page.Keyboard.PressAsync("Alt+H");
        await page.Page.Locator("dialog .history li").First.WaitForAsync();
        await Accessibility.AssertAsync(page.Page, "history");
        await page.Keyboard.PressAsync("Escape");
        var proposal = new
        {
            source = "perundingan damai",
            target = "peace talks",
            instead = "peaceful bargaining",
            evidence = new[]
            {
                new
                {
                    document = "a.txt",
                    place = "2.1",
                    source = "Perundingan damai.",
                    after = "Peace talks.",
                },
            },
        };
        await page.Page.EvaluateAsync("proposal => import('/proposal.js').then(module => module.showProposal({}, {}, proposal))", proposal);
        await page.Page.Locator("#proposal summary").ClickAsync();
        await Accessibility.AssertAsync(page.Page, "proposal");
    }

    [Fact]
    public async Task The_handout_page_is_accessible()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        using (var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms))
        {
            await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        }

        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(folder["out/a.txt.bilingual.html"]).AbsoluteUri);
        await Accessibility.AssertAsync(page, "as written");
        await page.Locator("#review").ClickAsync();
        await page.Locator("[id='u-2.1'] .source").ClickAsync();
        await Accessibility.AssertAsync(page, "in review");
        await context.CloseAsync();
    }

    private Task<ReviewPage> OpenAsync(TestReview review, string hash = "#/0") =>
        ReviewPage.OpenAsync(
            chromium.Get(),
            review,
            hash,
            new BrowserNewContextOptions
            {
                BypassCSP = true,
                Locale = "en-GB",
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
}
