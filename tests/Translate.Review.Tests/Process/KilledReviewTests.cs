using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Translate.Review.Tests.Page;

namespace Translate.Review.Tests.Process;

/// <summary>The real program and the real browser, killed in the middle of a review.</summary>
public sealed partial class KilledReviewTests(ChromiumFixture chromium, ITestOutputHelper output)
    : IDisposable,
        IClassFixture<ChromiumFixture>
{
    private const string Typing = "The village people came home because the meeting ended at last.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_server_loses_no_save_and_no_typed_text()
    {
        Write();
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        using (var killed = await ReviewProcess.StartAsync(_folder))
        {
            var page = await killed.OpenAsync(context);
            await SaveAsync(page, "1.1", "The president opened the conference.");
            await EditAsync(page, "2.1");
            await page.Keyboard.PressAsync("End");
            await page.Locator("textarea").PressSequentiallyAsync(Typing);
            await killed.KillAsync();
            await page.Locator("textarea").PressSequentiallyAsync(" Then it rained.");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("The server does not answer");
            await page.CloseAsync();
        }

        using var review = await ReviewProcess.StartAsync(_folder);
        var again = await review.OpenAsync(context);
        await Assertions.Expect(Row(again, "1.1")).ToHaveClassAsync(Approved());
        await Assertions.Expect(Row(again, "1.1").Locator(".target")).ToContainTextAsync("The president opened the conference.");
        await EditAsync(again, "2.1");
        await Assertions.Expect(again.Locator("textarea")).ToHaveValueAsync(new Regex(Regex.Escape(Typing + " Then it rained.") + "$"));
        await context.CloseAsync();
    }

    [Fact]
    public async Task A_killed_browser_loses_no_save_and_only_the_last_keystrokes()
    {
        Write();
        chromium.Get();
        using var review = await ReviewProcess.StartAsync(_folder);
        using var playwright = await Playwright.CreateAsync();
        var profile = _folder["profile"];
        var killed = await playwright.Chromium.LaunchPersistentContextAsync(
            profile,
            new()
            {
                ExecutablePath = ChromiumFixture.Path,
                Args = ["--no-sandbox", "--disable-gpu"],
                Locale = "en-GB",
            }
        );
        var page = await review.OpenAsync(killed);
        await SaveAsync(page, "1.1", "The president opened the conference.");
        await EditAsync(page, "2.1");
        await page.Locator("textarea").FillAsync(string.Empty);

        // Nobody pauses, so that a check after a pause would never come.
        var typed = Stopwatch.StartNew();
        await page.Locator("textarea").PressSequentiallyAsync(Typing, new() { Delay = 30 });
        var perKey = typed.Elapsed.TotalSeconds / Typing.Length;
        KillAll(profile);

        using var memory = Core.Memory.TranslationMemory.Open(_folder[".translate/memory.db"]);
        var draft = Assert.Single(memory.GetDrafts("a.txt")).Target;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Typing.Length - draft.Length} of {Typing.Length} characters lost, typed in {(Typing.Length - draft.Length) * perKey:0.00} s"
            )
        );
        Assert.StartsWith(draft, Typing, StringComparison.Ordinal);
        Assert.True(draft.Length >= Typing.Length / 2, $"Only '{draft}' is there.");
        Assert.Contains(memory.GetAllUnits(), unit => unit is { Target: "The president opened the conference.", IsApproved: true });
    }

    [Fact]
    public async Task A_killed_browser_loses_no_decision_of_the_page_without_a_server()
    {
        Write();
        chromium.Get();
        using (var pipeline = TestReview.CreatePipeline(_folder, SampleArticles.Translator()))
        {
            await pipeline.RunAsync([_folder["in"]], TestReview.CancellationToken);
        }

        using var playwright = await Playwright.CreateAsync();
        var profile = _folder["profile"];
        var page = await OpenAsync();
        await SaveAsync(page, "2.1", "The villagers went home.");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved");
        KillAll(profile);
        var again = await OpenAsync();
        await Assertions.Expect(Row(again, "2.1")).ToHaveClassAsync(Approved());
        await Assertions.Expect(Row(again, "2.1").Locator(".target")).ToContainTextAsync("The villagers went home.");
        await again.Context.CloseAsync();

        async Task<IPage> OpenAsync()
        {
            var context = await playwright.Chromium.LaunchPersistentContextAsync(
                profile,
                new()
                {
                    ExecutablePath = ChromiumFixture.Path,
                    Args = ["--no-sandbox", "--disable-gpu"],
                    Locale = "en-GB",
                }
            );
            var opened = await context.NewPageAsync();
            await opened.GotoAsync(new Uri(_folder["out/a.txt.bilingual.html"]).AbsoluteUri);
            await opened.Locator("#review").ClickAsync();
            await opened.Locator(".row").First.WaitForAsync();
            return opened;
        }
    }

    private void Write() => _folder.Write("in/a.txt", "Presiden membuka konferensi itu.\nPenduduk desa pulang.\nMereka tidur.");

    private static ILocator Row(IPage page, string id) => page.Locator($"[id='u-{id}']");

    private static async Task EditAsync(IPage page, string id)
    {
        await Row(page, id).Locator(".source").ClickAsync();
        await Row(page, id).Locator("textarea").WaitForAsync();
    }

    private static async Task SaveAsync(IPage page, string id, string text)
    {
        await EditAsync(page, id);
        await page.Locator("textarea").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Row(page, id)).ToHaveClassAsync(Approved());
    }

    /// <summary>Kills the processes of the browser that has a profile.</summary>
    private static void KillAll(string profile)
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(profile, StringComparison.Ordinal))
                {
                    System.Diagnostics.Process.GetProcessById(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Kill();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
            {
                // It ended meanwhile, or is not ours.
            }
        }
    }

    [GeneratedRegex("approved")]
    private static partial Regex Approved();
}
