using System.Globalization;

namespace Translate.Review.Tests.Page;

/// <summary>Measures the page in the browser and prints the numbers. Runs only if the variable is set; it is a benchmark, and judges nothing by time.</summary>
public sealed class ReviewMeasures(ChromiumFixture chromium, ITestOutputHelper output) : IClassFixture<ChromiumFixture>
{
    private const string Variable = "TRANSLATE_MEASURE_REVIEW";

    [Theory]
    [InlineData(2_000, 40)]
    [InlineData(20_000, 20)]
    public async Task Measure(int units, int saves)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) is not null, $"Set {Variable}=1 to measure.");
        var text = string.Join('\n', Enumerable.Range(1, units).Select(i => $"Dewan Keamanan membahas laporan nomor {i} tentang gencatan senjata di kota itu."));
        await using var review = await TestReview.OpenAsync(("long.txt", text));
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);
        for (var i = 0; i < 3; i++)
        {
            await page.Page.EvaluateAsync("location.hash = ''");
            await page.Page.Locator("table.articles").WaitForAsync();
            var opened = await page.Page.EvaluateAsync<double>("async () => { const start = performance.now(); location.hash = '#/0'; while (!document.activeElement.closest('.row')) await new Promise(requestAnimationFrame); return performance.now() - start; }");
            Print($"{units} units interactive", opened, "ms");
        }

        await page.Page.EvaluateAsync("""
            () => {
              window.times = [];
              let start = 0;
              addEventListener("keydown", event => { if (event.key === "Enter") start = performance.now(); }, true);
              addEventListener("focusin", event => { if (start && event.target.tagName === "TEXTAREA") { window.times.push(performance.now() - start); start = 0; } });
            }
            """);
        await page.Keyboard.PressAsync("e");
        for (var i = 0; i < saves; i++)
        {
            var before = await page.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Page.WaitForFunctionAsync("id => document.activeElement.tagName === 'TEXTAREA' && document.activeElement.closest('.row').id !== `u-${id}`", before);
        }

        var times = (await page.Page.EvaluateAsync<double[]>("window.times")).Order().ToList();
        Print($"{units} units, key to saved and next row focused, median", times[times.Count / 2], "ms");
        Print($"{units} units, key to saved and next row focused, p95", times[times.Count * 95 / 100], "ms");
        var frames = await page.Page.EvaluateAsync<double[]>("""
            async () => {
              const gaps = [];
              let last = performance.now();
              for (let i = 0; i < 200; i++) {
                scrollBy(0, 1500);
                await new Promise(requestAnimationFrame);
                gaps.push(performance.now() - last);
                last = performance.now();
              }
              return gaps.sort((a, b) => a - b);
            }
            """);
        Print($"{units} units, frame while scrolling, p95", frames[frames.Length * 95 / 100], "ms");
        Print($"{units} units, frame while scrolling, longest", frames[^1], "ms");
    }

    private void Print(string what, double value, string unit) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0} {unit}"));
}
