using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Errors that are marked with the keyboard, and numbers that are fixed with a key.</summary>
public sealed class ErrorPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task Errors_are_marked_shown_counted_and_removed_with_the_keyboard()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: "#/0/2.2");
            await page.EditAsync("2.2");
            await page.Editor.EvaluateAsync("area => area.setSelectionRange(5, 14)");
            await page.Keyboard.PressAsync("Alt+Shift+E");
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Row("2.2").Locator(".errors li")).ToContainTextAsync("majorcountriesmistranslation");
            await Assertions.Expect(page.Row("2.2").Locator(".under mark.marked.major")).ToHaveTextAsync("countries");
            await Assertions.Expect(page.Page.Locator("#counts")).ToContainTextAsync("1 errors marked");
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("x");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Row("2.3").Locator(".errors li")).ToContainTextAsync("minor");
            await Assertions.Expect(page.Row("4.2").Locator(".target mark.marked.minor")).ToHaveCountAsync(1);
            await page.Row("2.3").Locator(".errors button").PressAsync("Enter");
            await Assertions.Expect(page.Row("2.3").Locator(".errors li")).ToHaveCountAsync(0);
            Assert.Empty(page.Complaints);
        }

        await using var again = await TestReview.StartAsync(folder, terms: SampleArticles.Terms);
        await again.SignInAsync();
        Assert.Equal(1, (await again.GetAsync("api/articles"))[0].GetProperty("errors").GetInt32());
        await again.ApproveAsync("2.2", "Some 15 countries attended the meeting.");
        Assert.False((await again.GetUnitAsync("2.2")).TryGetProperty("errors", out _));
        Assert.Equal(1, (await again.GetAsync("api/articles"))[0].GetProperty("errors").GetInt32());
    }

    [Theory]
    [InlineData(-1, 4, "minor")]
    [InlineData(4, 4, "minor")]
    [InlineData(0, 400, "minor")]
    [InlineData(0, 4, "critical")]
    public async Task An_error_that_the_target_cannot_have_is_refused(int start, int end, string severity)
    {
        await using var review = await TestReview.OpenAsync();
        using var response = await review.PostAsync(
            "api/articles/0/units/2.2/error",
            new
            {
                version = (await review.GetUnitAsync("2.2")).GetProperty("version").GetString(),
                start,
                end,
                severity,
            }
        );
        Assert.InRange((int)response.StatusCode, 400, 404);
        Assert.False((await review.GetUnitAsync("2.2")).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_key_inserts_the_number_of_the_source()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.2");
        await page.Editor.EvaluateAsync("area => area.setSelectionRange(4, 4)");
        await page.Keyboard.PressAsync("Alt+R");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("Some 15 countries attended the meeting.");
        await page.Editor.FillAsync("Some 51 countries attended the meeting.");
        await Assertions.Expect(page.Row("2.2").Locator(".findings")).ToContainTextAsync("51");
        await page.Keyboard.PressAsync("Alt+R");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("Some 15 countries attended the meeting.");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Numbers_are_written_as_in_English()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        string[] sources = ["15", "1.500", "12,5 persen", "Rp 2,3 triliun", "17 Agustus 1945", "lima belas"];
        Assert.Equal(
            ["15", "1,500", "12.5 percent", "Rp 2.3 trillion", "17 August 1945", "-"],
            await page.Page.EvaluateAsync<string[]>(
                "sources => import('/fix.js').then(fix => sources.map(text => fix.toEnglish(text) ?? '-'))",
                sources
            )
        );
        Assert.Equal("10:30", await page.Page.EvaluateAsync<string>("import('/fix.js').then(fix => fix.toEnglish('10.30', true))"));
    }
}
