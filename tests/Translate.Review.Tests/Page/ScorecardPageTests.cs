using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Translate.Review.Scoring;

namespace Translate.Review.Tests.Page;

/// <summary>The scorecard as a page and as JSON.</summary>
public sealed class ScorecardPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task The_scorecard_shows_edits_time_and_errors()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        folder.Write("in/b.txt", "Warga kota itu menunggu kabar baik dari ibu kota.");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using (
            var review = await TestReview.StartAsync(folder, options => options with { Time = clock }, terms: SampleArticles.Terms)
        )
        {
            await review.SignInAsync();
            await review.ApproveAsync("1.1");
            clock.Advance(TimeSpan.FromMinutes(1));
            await review.ApproveAsync("2.2", "Some 15 countries attended the meeting.");
            clock.Advance(TimeSpan.FromHours(1));
            await review.ApproveAsync("2.3");
            await review.DecideAsync("2.3", "undo");
            var version = (await review.GetUnitAsync("2.1")).GetProperty("version").GetString();
            await review.SendAsync(
                "api/articles/0/units/2.1/error",
                new
                {
                    version,
                    start = 4,
                    end = 19,
                    severity = "major",
                    category = "terminology",
                }
            );
            await using var page = await ReviewPage.OpenAsync(
                chromium.Get(),
                review,
                hash: string.Empty,
                new BrowserNewContextOptions { BypassCSP = true, Locale = "en-GB" }
            );
            await page.Page.Locator("#scorecard").ClickAsync();
            var rows = page.Page.Locator("table.scores tbody tr");
            await Assertions
                .Expect(rows)
                .ToHaveTextAsync([
                    "All articles2507.75001",
                    "fake2507.75001",
                    "Dewan Keamanan bahas gencatan senjata di Jakarta2507.75001",
                ]);
            await Accessibility.AssertAsync(page.Page, "scorecard");
            Assert.Empty(page.Complaints);
            await page.Page.Locator("#back").ClickAsync();
            await Assertions.Expect(page.Page.Locator("table.articles tbody tr")).ToHaveCountAsync(2);
        }

        using var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms);
        var report = System
            .Text.Json.JsonDocument.Parse(await ScorecardReport.CreateAsync(pipeline, [folder["in"]], TestReview.CancellationToken))
            .RootElement;
        Assert.Equal(
            (2, 1, 50.0),
            (
                report.GetProperty("all").GetProperty("approved").GetInt32(),
                report.GetProperty("all").GetProperty("majorErrors").GetInt32(),
                report.GetProperty("all").GetProperty("minutesPer100").GetDouble()
            )
        );
        Assert.Equal("a.txt", Assert.Single(report.GetProperty("articles").EnumerateArray()).GetProperty("name").GetString());
    }
}
