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
    [InlineData("review-list", ColorScheme.Light, 1280, 500, "")]
    [InlineData("review-list-narrow", ColorScheme.Dark, 390, 700, "")]
    public async Task Take(string name, ColorScheme scheme, int width, int height, string mode)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(folder is not null, $"Set {Variable} to a folder to take the screenshots.");
        await using var review = await TestReview.OpenAsync(("diplomasi.txt", SampleArticles.Sample), ("kota.txt", "Warga kota itu menunggu kabar baik dari ibu kota.\nMenteri itu pulang ke Jakarta setelah rapat selesai."));
        await review.ApproveAsync("1.1");
        var context = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, Locale = "en-GB" };
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, mode.Length == 0 ? string.Empty : "#/0", context);
        if (mode == "rows")
        {
            await page.EditAsync("2.1");
            await page.Row("3.2").Locator(".source mark").HoverAsync();
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
