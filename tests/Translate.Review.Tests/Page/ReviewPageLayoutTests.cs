using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>How the page looks: sizes, language, reading modes, and paper.</summary>
public sealed class ReviewPageLayoutTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Theory]
    [InlineData(390, 800, 1)]
    [InlineData(640, 400, 1)]
    [InlineData(768, 1024, 1)]
    [InlineData(1280, 800, 1)]
    [InlineData(640, 400, 2)]
    public async Task Nothing_overflows_and_tooltips_stay_in_the_window(int width, int height, float scale)
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(
            chromium.Get(),
            review,
            options: new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                DeviceScaleFactor = scale,
                Locale = "en-GB",
            }
        );
        await page.EditAsync("2.1");
        Assert.Equal(
            string.Empty,
            await page.Page.EvaluateAsync<string>(
                "[...document.querySelectorAll('body *')].filter(item => item.getBoundingClientRect().right > innerWidth + 1 && !item.closest('.hidden, .skip')).map(item => item.outerHTML.slice(0, 200)).join('\\n')"
            )
        );
        foreach (var mark in await page.Page.Locator("p.text :is(mark.term, mark.finding):visible, .term-name:visible").AllAsync())
        {
            await mark.ScrollIntoViewIfNeededAsync();
            await page.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await mark.DispatchEventAsync("pointerenter");
            Assert.Equal(
                "inside",
                await page
                    .Page.Locator("#tip")
                    .EvaluateAsync<string>(
                        "tip => { const at = tip.getBoundingClientRect(); return !tip.hidden && at.left >= 0 && at.top >= 0 && at.right <= innerWidth && at.bottom <= innerHeight ? 'inside' : `${tip.hidden} ${JSON.stringify(at)}`; }"
                    )
            );
        }
    }

    [Fact]
    public async Task The_interface_is_available_in_Indonesian()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.Page.Locator("#language").SelectOptionAsync("id");
        await Assertions.Expect(page.Page.Locator("#counts")).ToContainTextAsync("disetujui");
        Assert.Equal("id", await page.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await page.EditAsync("2.2");
        await Assertions.Expect(page.Row("2.2").Locator(".findings")).ToContainTextAsync("Angka: '15' tidak ada dalam terjemahan");
        await page.Keyboard.PressAsync("Alt+U");
        await Assertions.Expect(page.Status).ToHaveTextAsync("Tidak tersimpan: Belum ada yang menyetujui kalimat ini.");
    }

    [Fact]
    public async Task Reading_modes_show_prose_and_link_to_the_sentence()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.Page.Locator("#mode").SelectOptionAsync("target");
        await Assertions.Expect(page.Page.Locator(".block")).ToHaveCountAsync(4);
        await page.Page.GetByText("The next meeting will be held in March.").ClickAsync();
        await page.WaitForFocusAsync("3.1");
    }

    [Fact]
    public async Task A_long_article_renders_few_rows_on_screen_and_all_in_print()
    {
        var text = string.Join(
            '\n',
            Enumerable.Range(1, 2_000).Select(i => $"Kalimat nomor {i} ini ditulis untuk sebuah artikel panjang.")
        );
        await using var review = await TestReview.OpenAsync(("long.txt", text));
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        Assert.InRange(await page.Page.Locator(".row").CountAsync(), 10, 400);
        await page.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Assertions.Expect(page.Row("2000.1")).ToBeVisibleAsync();
        await page.Page.Locator("#search").FillAsync("nomor 1234 ini");
        await Assertions.Expect(page.Row("1234.1")).ToBeVisibleAsync();
        await page.Page.Locator("#search").FillAsync(string.Empty);
        await Assertions.Expect(page.Row("1.1")).ToHaveAttributeAsync("aria-setsize", "2000");
        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(page.Page.Locator(".row")).ToHaveCountAsync(2_000);
    }
}
