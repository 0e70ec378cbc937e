using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Translate.Review.Tests.Page;
using Translate.Scale.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Translate.Review.Tests.Process;

/// <summary>The real program with a memory in PostgreSQL.</summary>
public sealed partial class PostgresReviewTests(ChromiumFixture chromium, SharedPostgres postgres)
    : IDisposable,
        IClassFixture<ChromiumFixture>
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Decisions_notes_and_drafts_are_restored_when_the_review_is_reopened()
    {
        _folder.Write("in/a.txt", "Presiden membuka konferensi itu.\nPenduduk desa pulang.\nMereka tidur.\nDewan Keamanan bertemu.");
        _folder.Write("glossary/a.yaml", "terms:\n  Dewan Keamanan: Security Council\n");
        var environment = new Dictionary<string, string>
        {
            ["TRANSLATE_Memory"] = postgres.Server.CreateDatabase(),
            ["TRANSLATE_Glossary"] = "glossary",
        };
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        using (var review = await ReviewProcess.StartAsync(_folder, environment))
        {
            var page = await review.OpenAsync(context);
            await EditAsync(page, "1.1");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Row(page, "1.1")).ToHaveClassAsync(Approved());
            await SaveAsync(page, "2.1", "The villagers went home.");
            await SaveAsync(page, "2.1", "The people of the village went home.");
            await EditAsync(page, "2.1");
            await page.Keyboard.PressAsync("Alt+Z");
            await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("The villagers went home.");
            await SaveAsync(page, "4.1", "The board met.");
            await EditAsync(page, "4.1");
            await page.Keyboard.PressAsync("Alt+Z");
            await Assertions.Expect(Row(page, "4.1")).Not.ToHaveClassAsync(Approved());
            await page.Keyboard.PressAsync("Alt+C");
            await page.Locator("dialog input").FillAsync("Ask the desk");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Row(page, "4.1").Locator(".side")).ToContainTextAsync("1 comments");
            await EditAsync(page, "3.1");
            await page.Locator("textarea").FillAsync("They slept");
            await page.WaitForResponseAsync(answer => answer.Url.EndsWith("/check", StringComparison.Ordinal));
            await page.CloseAsync();
        }

        // Another browser, so that nothing comes from its storage.
        var other = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        using var again = await ReviewProcess.StartAsync(_folder, environment);
        var opened = await again.OpenAsync(other);
        await Assertions.Expect(Row(opened, "1.1")).ToHaveClassAsync(Approved());
        await Assertions.Expect(Row(opened, "2.1").Locator(".target")).ToContainTextAsync("The villagers went home.");
        await Assertions.Expect(Row(opened, "3.1").Locator(".target")).ToContainTextAsync("They slept");
        await Assertions.Expect(Row(opened, "4.1").Locator(".target")).ToContainTextAsync("Security Council");
        await EditAsync(opened, "4.1");
        await opened.Keyboard.PressAsync("Alt+H");
        await Assertions.Expect(opened.Locator("dialog .history li")).ToHaveCountAsync(3);
        await context.CloseAsync();
        await other.CloseAsync();
    }

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
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"),
            answer => answer.Url.EndsWith("/decision", StringComparison.Ordinal)
        );
        await Assertions.Expect(Row(page, id)).ToHaveClassAsync(Approved());
        await Assertions.Expect(Row(page, id).Locator(".target")).ToContainTextAsync(text);
    }

    [GeneratedRegex("approved")]
    private static partial Regex Approved();
}
