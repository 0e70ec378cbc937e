using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Translate.Core.Translators;

namespace Translate.Review.Tests.Page;

/// <summary>Two engines side by side, in the review and in the page that is handed out.</summary>
public sealed class ComparisonPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task Keys_save_the_target_of_either_engine_to_the_memory()
    {
        using var folder = Write();
        await using var review = await TestReview.StartAsync(
            folder,
            options => options with { ComparedEngine = Other() },
            terms: SampleArticles.Terms
        );
        await review.SignInAsync();
        await using var page = await ReviewPage.OpenAsync(
            chromium.Get(),
            review,
            options: new()
            {
                BypassCSP = true,
                ViewportSize = new() { Width = 1280, Height = 800 },
                Locale = "en-GB",
            }
        );
        await Assertions.Expect(page.Row("2.1").Locator(".other")).ToContainTextAsync("B · other");
        await Assertions.Expect(page.Row("2.1").Locator(".other mark.applied")).ToHaveTextAsync("Security Council");
        Assert.Empty((await page.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("Shift+B");
        await page.WaitForFocusAsync("2.2");
        await Assertions.Expect(page.Row("2.1").Locator(".target").First).ToContainTextAsync("Other: The Security Council met.");
        await Assertions.Expect(page.Row("2.1").Locator(".own")).ToContainTextAsync("The board of safety met");
        await page.Keyboard.PressAsync("Alt+A");
        await Assertions.Expect(page.Row("2.2")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        Assert.Empty(page.Complaints);

        using var memory = review.OpenMemory();
        var approved = memory.GetAllUnits().Where(unit => unit.IsApproved).OrderBy(unit => unit.Id).ToList();
        Assert.Equal(
            [("Other: The Security Council met.", "other", "Sari"), ("Some countries attended the meeting.", TestData.Engine.Id, "Sari")],
            approved.Select(unit => (unit.Target, unit.Engine!.Id, unit.Author))
        );
    }

    [Fact]
    public async Task A_choice_can_be_undone_and_both_targets_return_when_reopened()
    {
        using var folder = Write();
        await using (
            var review = await TestReview.StartAsync(
                folder,
                options => options with { ComparedEngine = Other() },
                terms: SampleArticles.Terms
            )
        )
        {
            await review.SignInAsync();
            await review.ApproveAsync("2.1", "Other: The Security Council met.");
        }

        var (first, other) = (SampleArticles.Translator(), Other());
        await using (
            var review = await TestReview.StartAsync(
                folder,
                options => options with { ComparedEngine = other },
                first,
                terms: SampleArticles.Terms
            )
        )
        {
            await review.SignInAsync();
            var unit = await review.GetUnitAsync("2.1");
            Assert.True(unit.GetProperty("isApproved").GetBoolean());
            Assert.Equal(
                ["The board of safety met on Monday in New York.", "Other: The Security Council met."],
                unit.GetProperty("compared").EnumerateArray().Select(item => item.GetProperty("target").GetString()!)
            );
            await review.DecideAsync("2.1", "undo");
            Assert.Equal(
                "The board of safety met on Monday in New York.",
                (await review.GetUnitAsync("2.1")).GetProperty("target").GetString()
            );
            Assert.Empty(first.Requests.Concat(other.Requests));
        }
    }

    [Fact]
    public async Task A_paid_engine_is_not_called_without_permission()
    {
        using var folder = Write();
        var other = new PaidTranslator(Other());
        await using var review = await TestReview.StartAsync(folder, options => options with { ComparedEngine = other });
        await review.SignInAsync();
        Assert.Contains(
            "The engine other would bill",
            Assert.Single(review.Messages, message => message.Contains("bill", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.True((await review.GetUnitAsync("2.1")).GetProperty("compared")[1].GetProperty("isMissing").GetBoolean());
    }

    [Fact]
    public async Task The_handout_page_has_both_targets_and_accepts_a_choice()
    {
        using var folder = Write();
        using (var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), Other(), SampleArticles.Terms))
        {
            await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        }

        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(folder["out/a.txt.bilingual.html"]).AbsoluteUri);
        await Assertions.Expect(page.Locator("thead")).ToContainTextAsync("B · other");
        await page.Locator("#review").ClickAsync();
        await page.Locator("[id='u-2.1'] .source").ClickAsync();
        await page.Keyboard.PressAsync("Alt+B");
        await Assertions.Expect(page.Locator("[id='u-2.1'].approved .target").First).ToContainTextAsync("Other: The Security Council met.");
        await context.CloseAsync();
    }

    private static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        return folder;
    }

    private static FakeTranslator Other() =>
        new(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<TranslationResult>>([
                    .. requests.Select(request =>
                        TestData.Success(
                            request.Text.StartsWith("Dewan Keamanan bertemu", StringComparison.Ordinal)
                                ? "Other: The Security Council met."
                                : "Other: " + request.Text.Length
                        )
                    ),
                ])
        )
        {
            Info = TestData.Engine with { Id = "other" },
        };
}
