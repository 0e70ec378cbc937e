using Microsoft.Playwright;
using Translate.Core.Edits;

namespace Translate.Review.Tests.Page;

public sealed partial class HandoutPageTests
{
    [Fact]
    public async Task Notes_waivers_dismissals_errors_and_terms_round_trip()
    {
        using var folder = await WriteAsync(SampleArticles.Sample);
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB", AcceptDownloads = true });
        var page = await OpenAsync(context, folder, out var complaints);
        await page.Locator("#author").FillAsync("Budi");
        await EditAsync(page, "2.2");
        await AnswerAsync(page, "Alt+C", "Ask the <b>desk</b>");
        await Assertions.Expect(Row(page, "2.2").Locator(".side")).ToContainTextAsync("1 comments");
        await page.Keyboard.PressAsync("Alt+F");
        await Assertions.Expect(Row(page, "2.2").Locator(".side")).ToContainTextAsync("flagged");
        await AnswerAsync(page, "Alt+D", "The number is in the headline");
        await Assertions.Expect(Row(page, "2.2").Locator(".findings .dismissed")).ToContainTextAsync("The number is in the headline");
        await EditAsync(page, "3.2");
        await AnswerAsync(page, "Alt+W", "The treaty says armistice");
        await Assertions.Expect(Row(page, "3.2").Locator(".terms .waived")).ToContainTextAsync("The treaty says armistice");
        await Assertions.Expect(page.Locator("[id='u-3.2'].needs")).ToHaveCountAsync(0);
        await EditAsync(page, "2.3");
        await page.Keyboard.PressAsync("Alt+Shift+E");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Row(page, "4.2").Locator(".side")).ToContainTextAsync("1 errors marked");
        await page.Keyboard.PressAsync("Alt+G");
        await page.Locator("dialog input").First.FillAsync("rapat");
        await page.Locator("dialog input").Last.FillAsync("session");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("rapat → session is proposed");
        await page.Locator("textarea").FillAsync("The minister flew home.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[id='u-4.2'].approved")).ToHaveCountAsync(1);
        await EditAsync(page, "4.2");
        await page.Keyboard.PressAsync("Alt+Z");
        await Assertions.Expect(page.Locator(".row.approved")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator("#review").ClickAsync();
        await EditAsync(page, "2.2");
        await page.Keyboard.PressAsync("Alt+H");
        await Assertions.Expect(page.Locator("dialog .history li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("dialog .history")).ToContainTextAsync("Ask the <b>desk</b>");
        await page.Keyboard.PressAsync("Escape");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save").ClickAsync());
        await download.SaveAsAsync(folder["back/a.txt.decisions.json"]);
        await context.CloseAsync();
        Assert.Empty(complaints);

        var (result, problems) = await ImportAsync(folder, "back/a.txt.decisions.json");
        Assert.Empty(problems);
        Assert.Equal((0, 0, 5, 0), (result.Edited, result.Approved, result.Notes, result.Conflicts));
        Assert.Equal([new ProposedTerm("rapat", "session", "Budi", "2.3")], result.Terms);
        Assert.Equal(
            (0, 6),
            (await ImportAsync(folder, "back/a.txt.decisions.json")) is var (again, _) ? (again.Notes, again.Known) : default
        );

        await using var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms);
        await review.SignInAsync();
        var (noted, waived) = (await review.GetUnitAsync("2.2"), await review.GetUnitAsync("3.2"));
        Assert.Equal(
            (1, true, false),
            (
                noted.GetProperty("comments").GetInt32(),
                noted.GetProperty("isFlagged").GetBoolean(),
                noted.GetProperty("needsReview").GetBoolean()
            )
        );
        Assert.Equal("The treaty says armistice", waived.GetProperty("terms")[0].GetProperty("note").GetString());
        Assert.Equal("major", (await review.GetUnitAsync("4.2")).GetProperty("errors")[0].GetProperty("severity").GetString());
        Assert.All(
            (await review.GetAsync("api/articles/0/units/2.2/history")).EnumerateArray(),
            step => Assert.Equal("Budi", step.GetProperty("author").GetString())
        );
    }

    [Fact]
    public async Task The_page_has_all_notes_and_its_file_only_the_notes_of_its_reader()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            await review.ApproveAsync("2.2", "Some 15 countries attended the meeting.");
            await review.SendAsync("api/articles/0/units/2.2/note", new { text = "Ask </script> the desk" });
            await review.SendAsync("api/articles/0/units/3.2/note", new { isFlagged = true });
        }

        var context = await chromium.Get().NewContextAsync(new() { Locale = "id-ID", AcceptDownloads = true });
        var page = await OpenAsync(context, folder, out var complaints);
        await Assertions.Expect(Row(page, "3.2").Locator(".side")).ToContainTextAsync("ditandai");
        await EditAsync(page, "3.2");
        await Assertions
            .Expect(Row(page, "3.2").Locator(".findings"))
            .ToContainTextAsync("Istilah: 'Gencatan senjata' harus menjadi 'ceasefire'");
        await page.Keyboard.PressAsync("Alt+F");
        await Assertions.Expect(Row(page, "3.2").Locator(".side")).Not.ToContainTextAsync("ditandai");
        await EditAsync(page, "2.2");
        await AnswerAsync(page, "Alt+C", "The desk agrees");
        await Assertions.Expect(Row(page, "2.2").Locator(".side")).ToContainTextAsync("2 komentar");
        await Assertions.Expect(Row(page, "2.2").Locator(".who")).ToHaveTextAsync("Sari");
        await Row(page, "2.2").Locator(".bubble").ClickAsync();
        await Assertions
            .Expect(page.Locator("dialog .history li"))
            .ToContainTextAsync(["The desk agrees", "Ask </script> the desk", "menyunting"]);
        await page.Keyboard.PressAsync("Escape");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save").ClickAsync());
        await download.SaveAsAsync(folder["back/a.txt.decisions.json"]);
        Assert.Equal(
            (0, 2),
            (await ImportAsync(folder, "back/a.txt.decisions.json")) is var (result, _) ? (result.Edited, result.Notes) : default
        );

        // The run writes the page with what was imported. The browser knows that as its own, and does not show it twice.
        using (var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms))
        {
            await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        }

        await page.ReloadAsync();
        await page.Locator("#review").ClickAsync();
        await Assertions.Expect(Row(page, "2.2").Locator(".side")).ToContainTextAsync("2 komentar");
        Assert.Empty(complaints);
        await context.CloseAsync();
    }
}
