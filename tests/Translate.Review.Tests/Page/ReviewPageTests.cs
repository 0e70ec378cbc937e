using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

public sealed class ReviewPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Hostile =
        "Rapat <script>alert(1)</script> dan <img src=x onerror=alert(2)> serta javascript:alert(3) dan ]]> juga \u202Eterbalik\u202C selesai hari ini.";

    [Fact]
    public async Task The_list_opens_an_article_and_returns()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Warga kota itu menunggu kabar baik dari ibu kota.")
        );
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Dewan Keamanan bahas" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".row")).ToHaveCountAsync(8);
        await Assertions.Expect(page.Page.Locator("#counts")).ToContainTextAsync("0 of 8 approved");
        await page.Page.GetByLabel("Next article").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".row")).ToHaveCountAsync(1);
        await page.Page.Locator("#back").ClickAsync();
        await Assertions.Expect(page.Page.Locator("table.articles tbody tr")).ToHaveCountAsync(2);
        await page.Page.Locator("#search").FillAsync("warga");
        await Assertions.Expect(page.Page.Locator("table.articles tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Enter_approves_and_moves_to_the_next_open_sentence()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("Enter");
        await page.Editor.FillAsync("The Security Council met on Monday in New York.");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFocusAsync("2.2");
        await Assertions.Expect(page.Row("2.1")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        Assert.True((await review.GetUnitAsync("2.1")).GetProperty("isApproved").GetBoolean());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Filter_and_search_select_rows()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.Page.Locator("#filter").SelectOptionAsync("needs");
        Assert.InRange(await page.Page.Locator(".row").CountAsync(), 3, 6);
        await page.Page.Locator("#filter").SelectOptionAsync("all");
        await page.Page.Locator("#search").FillAsync("armistice");
        await Assertions.Expect(page.Row("3.2")).ToBeVisibleAsync();
        await Assertions.Expect(page.Row("2.3")).ToHaveCountAsync(0);
        await page.Page.Locator("#search").FillAsync(string.Empty);
        await page.Page.Locator("#order").SelectOptionAsync("risk");
        await Assertions.Expect(page.Page.Locator(".row").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("needs"));
        await Assertions.Expect(page.Page.Locator(".row").Last).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("needs"));
    }

    [Fact]
    public async Task Checks_run_while_typing_and_a_key_inserts_a_term()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.1");
        await Assertions.Expect(page.Row("2.1").Locator(".findings .error")).ToHaveCountAsync(1);
        await page.Editor.FillAsync("The  met.");
        await page.Editor.EvaluateAsync("area => area.setSelectionRange(4, 4)");
        await page.Keyboard.PressAsync("Alt+1");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("The Security Council met.");
        await Assertions.Expect(page.Row("2.1").Locator(".findings .error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Row("2.1").Locator(".terms .applied")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Escape_restores_the_text_and_undo_the_decision()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.2");
        await page.Editor.FillAsync("Something else.");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("Some countries attended the meeting.");
        await page.Editor.FillAsync("Some 15 countries attended.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Row("2.2")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        await page.EditAsync("2.2");
        await page.Keyboard.PressAsync("Alt+Z");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("Some countries attended the meeting.");
        Assert.False((await review.GetUnitAsync("2.2")).GetProperty("isApproved").GetBoolean());
    }

    [Fact]
    public async Task Comment_flag_dismiss_waive_and_history_work_from_the_keyboard()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.2");
        await AnswerAsync(page, "Alt+C", "Ask the desk");
        await Assertions.Expect(page.Row("2.2").Locator(".side")).ToContainTextAsync("1 comments");
        await page.Keyboard.PressAsync("Alt+F");
        await Assertions.Expect(page.Row("2.2").Locator(".side")).ToContainTextAsync("flagged");
        await AnswerAsync(page, "Alt+D", "The number is in the headline");
        await Assertions.Expect(page.Row("2.2").Locator(".findings .dismissed")).ToContainTextAsync("The number is in the headline");
        await page.Keyboard.PressAsync("Alt+H");
        await Assertions.Expect(page.Page.Locator("dialog .history li")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Escape");
        await page.EditAsync("3.2");
        await AnswerAsync(page, "Alt+W", "The treaty says armistice");
        await Assertions.Expect(page.Row("3.2").Locator(".terms .waived")).ToContainTextAsync("The treaty says armistice");
        Assert.False((await review.GetUnitAsync("3.2")).GetProperty("needsReview").GetBoolean());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Search_and_replace_previews_changes_and_saves_nothing()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("Shift+R");
        await page.Page.Locator("dialog input").First.FillAsync("The minister");
        await page.Page.Locator("dialog input").Last.FillAsync("Mr $& Minister");
        await Assertions.Expect(page.Page.Locator("dialog li")).ToHaveCountAsync(2);
        await page.Page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"),
            answer => answer.Url.EndsWith("/4.2/check", StringComparison.Ordinal)
        );
        Assert.StartsWith("Mr $& Minister", (await review.GetUnitAsync("4.2")).GetProperty("draft").GetString(), StringComparison.Ordinal);
        await Assertions.Expect(page.Page.Locator(".row")).ToHaveCountAsync(2);
        await Assertions
            .Expect(page.Row("2.3").Locator("textarea"))
            .ToHaveValueAsync("Mr $& Minister returned to Jakarta after the meeting ended.");
        Assert.False((await review.GetUnitAsync("2.3")).GetProperty("isApproved").GetBoolean());
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Row("2.3")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
    }

    [Fact]
    public async Task Search_and_replace_in_the_batch_saves_no_sentence()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Menteri itu pulang ke Jakarta setelah rapat selesai.\nRapat berikutnya akan digelar pada 12 Maret.")
        );
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("Shift+R");
        var dialog = page.Page.Locator("dialog");
        await dialog.Locator("input").First.FillAsync("minister");
        await dialog.Locator("input").Last.FillAsync("secretary");
        await Assertions.Expect(dialog.Locator("li")).ToHaveCountAsync(2);
        await dialog.Locator("select").SelectOptionAsync("batch");
        await Assertions.Expect(dialog.Locator("li")).ToHaveCountAsync(3);
        await dialog.Locator("select").PressAsync("Enter");
        await Assertions.Expect(dialog.Locator("li")).ToHaveCountAsync(1);
        await Assertions.Expect(dialog.Locator("li")).ToHaveTextAsync("Menteri itu pulang ke Jakarta setelah rapat selesai. · 1");
        await dialog.Locator("a").ClickAsync();
        await Assertions.Expect(page.Row("1.1").Locator(".side")).ToContainTextAsync("unsaved");
        await Assertions.Expect(page.Row("1.1").Locator(".target")).ToContainTextAsync("The secretary returned");
        Assert.False((await review.GetUnitAsync("1.1", article: 1)).GetProperty("isApproved").GetBoolean());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Identical_sentences_change_together()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.3");
        await page.Editor.FillAsync("The minister flew home.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Row("4.2").Locator(".target")).ToContainTextAsync("The minister flew home.");
        await Assertions.Expect(page.Status).ToContainTextAsync("1 identical");
    }

    [Fact]
    public async Task A_decision_applies_to_one_position_if_repetitions_are_off()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("s");
        await page.EditAsync("2.3");
        await page.Editor.FillAsync("The minister flew home.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Row("2.3")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        await Assertions.Expect(page.Status).ToHaveTextAsync("Saved.");
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Row("4.2").Locator(".target")).ToContainTextAsync("The minister returned to Jakarta");
        await Assertions.Expect(page.Row("2.3").Locator(".target")).ToContainTextAsync("The minister flew home.");
        await Assertions.Expect(page.Page.Locator("#spread")).Not.ToBeCheckedAsync();
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Two_readers_see_live_changes_and_both_versions_of_a_conflict()
    {
        await using var review = await TestReview.OpenAsync();
        await using var sari = await ReviewPage.OpenAsync(chromium.Get(), review);
        await using var budi = await ReviewPage.OpenAsync(chromium.Get(), review);
        await budi.Page.Locator("#author").FillAsync("Budi");
        await sari.EditAsync("2.2");
        await sari.Editor.FillAsync("Sari's text.");
        await budi.EditAsync("2.2");
        await budi.Editor.FillAsync("Budi's text.");
        await budi.Keyboard.PressAsync("Enter");
        await Assertions.Expect(budi.Row("2.2")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        await Assertions.Expect(sari.Editor).ToHaveValueAsync("Sari's text.");
        await sari.Keyboard.PressAsync("Enter");
        var dialog = sari.Page.Locator("dialog");
        await Assertions.Expect(dialog).ToContainTextAsync("Budi's text.");
        await Assertions.Expect(dialog).ToContainTextAsync("Sari's text.");
        await dialog.GetByText("Save mine").ClickAsync();
        await Assertions.Expect(budi.Row("2.2").Locator(".target")).ToContainTextAsync("Sari's text.");
        Assert.Equal("Sari's text.", (await review.GetUnitAsync("2.2")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task Typing_survives_a_reload_of_the_page()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.2");
        await page.Editor.PressSequentiallyAsync("Half a sen");
        var typed = await page.Editor.InputValueAsync();
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Row("2.2").Locator(".side")).ToContainTextAsync("unsaved");
        await page.EditAsync("2.2");
        await Assertions.Expect(page.Editor).ToHaveValueAsync(typed);
    }

    [Fact]
    public async Task An_article_can_be_reviewed_with_the_keyboard_alone()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.WaitForFocusAsync("2.1");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("2.2", await page.FocusAsync());
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Page.Locator("dialog")).ToContainTextAsync("Alt+1…9");
        await Assertions.Expect(page.Page.Locator("dialog h2")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForFocusAsync("2.1");
        for (var left = 8; left > 0 && await page.Page.Locator(".row.needs").CountAsync() > 0; left--)
        {
            var id = await page.FocusAsync();
            await page.Keyboard.PressAsync(
                await page.Editor.EvaluateAllAsync<bool>("areas => areas.includes(document.activeElement)") ? "Enter" : "a"
            );
            await Assertions.Expect(page.Row(id)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        }

        Assert.Equal(0, (await review.GetAsync("api/articles"))[0].GetProperty("toReview").GetInt32());
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var review = await TestReview.OpenAsync(("<img src=x onerror=alert(4)>.txt", Hostile));
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);
        await page.Page.EvaluateAsync("location.hash = '#/0'");
        await page.EditAsync("1.1");
        await AnswerAsync(page, "Alt+C", "<img src=x onerror=alert(5)>");
        await page.Keyboard.PressAsync("Alt+H");
        await Assertions.Expect(page.Page.Locator("dialog .history")).ToContainTextAsync("<img src=x onerror=alert(5)>");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Row("1.1").Locator(".source")).ToContainTextAsync("<script>alert(1)</script>");
        Assert.Equal(0, await page.Page.Locator("main img, main script, dialog img").CountAsync());
        Assert.Empty(page.Complaints);
    }

    private static async Task AnswerAsync(ReviewPage page, string keys, string answer)
    {
        await page.Keyboard.PressAsync(keys);
        await page.Page.Locator("dialog input").FillAsync(answer);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("dialog")).Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Status).ToContainTextAsync("Saved");
    }
}
