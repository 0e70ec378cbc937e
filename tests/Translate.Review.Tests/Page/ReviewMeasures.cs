using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Translate.Review.Tests.Page;

/// <summary>Measures the page in the browser and prints the numbers. Runs only if the variable is set; it is a benchmark, and judges nothing by time.</summary>
public sealed class ReviewMeasures(ChromiumFixture chromium, ITestOutputHelper output) : IClassFixture<ChromiumFixture>
{
    private const string Variable = "TRANSLATE_MEASURE_REVIEW";

    [Theory]
    [InlineData(2_000, 40)]
    [InlineData(20_000, 60)]
    public async Task Measure(int units, int saves)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) is not null, $"Set {Variable}=1 to measure.");
        await using var review = await TestReview.OpenAsync(("long.txt", CreateText(units)));
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);
        for (var i = 0; i < 3; i++)
        {
            await page.Page.EvaluateAsync("location.hash = ''");
            await page.Page.Locator("table.articles").WaitForAsync();
            var opened = await page.Page.EvaluateAsync<double>(
                "async () => { const start = performance.now(); location.hash = '#/0'; while (!document.activeElement.closest('.row')) await new Promise(requestAnimationFrame); return performance.now() - start; }"
            );
            Print($"{units} units interactive", opened, "ms");
        }

        await page.Page.EvaluateAsync(
            """
            () => {
              window.times = [];
              let start = 0;
              addEventListener("keydown", event => { if (event.key === "Enter") start = performance.now(); }, true);
              addEventListener("focusin", event => { if (start && event.target.tagName === "TEXTAREA") { window.times.push(performance.now() - start); start = 0; } });
            }
            """
        );
        await page.Keyboard.PressAsync("e");
        for (var i = 0; i < saves; i++)
        {
            var before = await page.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Page.WaitForFunctionAsync(
                "id => document.activeElement.tagName === 'TEXTAREA' && document.activeElement.closest('.row').id !== `u-${id}`",
                before
            );
        }

        var times = (await page.Page.EvaluateAsync<double[]>("window.times")).Order().ToList();
        Print($"{units} units, key to saved and next row focused, median", times[times.Count / 2], "ms");
        Print($"{units} units, key to saved and next row focused, p95", times[times.Count * 95 / 100], "ms");
        var frames = await page.Page.EvaluateAsync<double[]>(
            """
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
            """
        );
        Print($"{units} units, frame while scrolling, p95", frames[frames.Length * 95 / 100], "ms");
        Print($"{units} units, frame while scrolling, longest", frames[^1], "ms");
    }

    [Fact]
    public async Task Measure_checks_after_typing()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) is not null, $"Set {Variable}=1 to measure.");
        await using var review = await TestReview.OpenAsync(("long.txt", CreateText(2_000)));
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, "#/0/1000.1");
        await page.EditAsync("1000.1");

        // From the end of the pause of 150 ms after the last key until findings and terms are drawn again.
        await page.Page.EvaluateAsync(
            """
            () => {
              window.times = [];
              let typed = 0;
              addEventListener("input", () => { typed = performance.now(); }, true);
              new MutationObserver(changes => {
                if (typed && changes.some(change => [...change.addedNodes].some(node => node.classList?.contains("detail")))) {
                  const at = typed;
                  typed = 0;
                  requestAnimationFrame(() => window.times.push(performance.now() - at - 150));
                }
              }).observe(document.querySelector("main"), { childList: true, subtree: true });
            }
            """
        );
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.TypeAsync(i % 8 == 7 ? " " : "a");
            await page.Page.WaitForFunctionAsync("count => window.times.length > count", i);
        }

        var times = (await page.Page.EvaluateAsync<double[]>("window.times")).Order().ToList();
        Print("checks after typing, median", times[times.Count / 2], "ms");
        Print("checks after typing, p95", times[times.Count * 95 / 100], "ms");
    }

    [Fact]
    public async Task Measure_memory_of_the_server_over_saves()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) is not null, $"Set {Variable}=1 to measure.");
        const int Units = 2_000;
        const int Saves = 10_000;
        using var folder = new TemporaryFolder();
        folder.Write("in/long.txt", CreateText(Units));
        using var review = await Process.ReviewProcess.StartAsync(folder);
        var root = new Uri(review.Address.GetLeftPart(UriPartial.Authority));
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = root };
        (await client.GetAsync(review.Address, TestReview.CancellationToken)).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Origin", root.GetLeftPart(UriPartial.Authority));
        var versions = (await client.GetFromJsonAsync<JsonElement>("api/articles/0", TestReview.CancellationToken))
            .GetProperty("units")
            .EnumerateArray()
            .Select(unit => unit.GetProperty("version").GetString()!)
            .ToArray();
        for (var i = 0; i <= Saves; i++)
        {
            if (i % 1_000 == 0)
            {
                Print($"server memory after {i} saves", GetResidentMegabytes(review.Id), "MB");
            }

            using var answer = await client.PostAsJsonAsync(
                $"api/articles/0/units/{(i % Units) + 1}.1/decision",
                new
                {
                    kind = "approve",
                    version = versions[i % Units],
                    target = $"The council discussed report {i % Units}, edit {i / Units}.",
                },
                TestReview.CancellationToken
            );
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestReview.CancellationToken));
            versions[i % Units] = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestReview.CancellationToken))
                .GetProperty("units")[0]
                .GetProperty("version")
                .GetString()!;
        }
    }

    private static string CreateText(int units) =>
        string.Join(
            '\n',
            Enumerable.Range(1, units).Select(i => $"Dewan Keamanan membahas laporan nomor {i} tentang gencatan senjata di kota itu.")
        );

    private static double GetResidentMegabytes(int process) =>
        double.Parse(
            File.ReadLines($"/proc/{process}/status")
                .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        ) / 1024;

    private void Print(string what, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0} {unit}"));
}
