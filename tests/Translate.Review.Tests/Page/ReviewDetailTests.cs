using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>What the list and the rows show, and the keys that are easily broken.</summary>
public sealed class ReviewDetailTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task The_list_works_with_the_keyboard_and_shows_the_state_of_all()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Presiden membuka konferensi tahunan itu di istana.")
        );
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);
        var rows = page.Page.Locator("table.articles tbody tr");
        await Assertions
            .Expect(page.Page.Locator("#counts"))
            .ToHaveTextAsync(new Regex(@"^2 articles · 0 of 9 approved · \d to review · 2 terms violated$"));
        await page.Page.Locator("#which").SelectOptionAsync("violated");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await page.Page.Locator("#which").SelectOptionAsync("finished");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await page.Page.Locator("#which").SelectOptionAsync("all");
        await page.Keyboard.PressAsync("Tab");
        await rows.First.Locator("a").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFocusAsync("1.1");
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(rows.Nth(1).Locator("a")).ToBeFocusedAsync();
        await review.ApproveAsync("1.1", article: 1);
        await Assertions.Expect(page.Page.Locator("#counts")).ToContainTextAsync("1 of 9 approved");
        await Assertions.Expect(rows.Nth(1).Locator("a")).ToBeFocusedAsync();
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_key_accepts_a_sentence_unchanged()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("4.1");
        await page.Keyboard.PressAsync("Alt+Shift+D");
        await Assertions.Expect(page.Row("4.1").Locator(".findings .dismissed")).ToHaveCountAsync(2);
        await page.EditAsync("3.2");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+D");
        await Assertions.Expect(page.Row("3.2").Locator(".terms .waived")).ToContainTextAsync("accepted as it is");
        Assert.False((await review.GetUnitAsync("3.2")).GetProperty("needsReview").GetBoolean());
        Assert.False((await review.GetUnitAsync("4.1")).GetProperty("needsReview").GetBoolean());
    }

    [Fact]
    public async Task A_just_approved_sentence_is_suggested_to_both_readers()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", "Menteri itu pulang ke Jakarta setelah rapat selesai.\nMenteri itu pulang ke Bandung setelah rapat selesai.")
        );
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await using var other = await ReviewPage.OpenAsync(chromium.Get(), review);
        await other.EditAsync("2.1");
        await page.EditAsync("1.1");
        await page.Editor.FillAsync("The minister flew home to Jakarta.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Row("1.1")).ToHaveClassAsync(new Regex("approved"));
        await page.EditAsync("2.1");
        foreach (var reader in (ReviewPage[])[page, other])
        {
            await Assertions.Expect(reader.Row("2.1").Locator(".suggestion")).ToContainTextAsync("The minister flew home to Jakarta.");
            await Assertions.Expect(reader.Row("2.1").Locator(".suggestion mark.difference")).ToHaveTextAsync("Jakarta");
            await Assertions.Expect(reader.Row("2.1").Locator(".source mark.difference")).ToHaveTextAsync("Bandung");
        }

        await page.Keyboard.PressAsync("Alt+S");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("The minister flew home to Jakarta.");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_row_shows_its_origin_and_the_difference_from_a_similar_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Menteri itu pulang ke Jakarta setelah rapat selesai.");
        await using (var first = await TestReview.StartAsync(folder))
        {
            await first.SignInAsync();
            await first.ApproveAsync("1.1");
        }

        folder.Write(
            "in/a.txt",
            "Menteri itu pulang ke Jakarta setelah rapat selesai.\nMenteri itu pulang ke Bandung setelah rapat selesai."
        );
        await using var review = await TestReview.StartAsync(folder);
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await Assertions.Expect(page.Row("1.1").Locator(".who")).ToHaveTextAsync("Sari");
        await Assertions.Expect(page.Row("2.1").Locator(".who")).ToHaveTextAsync("fake");
        await page.EditAsync("2.1");
        await Assertions.Expect(page.Row("2.1").Locator(".source mark.difference")).ToHaveTextAsync("Bandung");
        await Assertions.Expect(page.Row("2.1").Locator(".suggestion mark.difference")).ToHaveTextAsync("Jakarta");
    }

    [Fact]
    public async Task Keys_insert_a_line_break_and_open_comparison_and_memory()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.2");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("More.");
        await Assertions.Expect(page.Editor).ToHaveValueAsync("Some countries attended the meeting.\nMore.");
        await page.Keyboard.PressAsync("Alt+H");
        await Assertions.Expect(page.Page.Locator("dialog .unsaved ins")).ToContainTextAsync("More.");
        await page.Keyboard.PressAsync("Escape");
        await page.Row("2.2").Locator(".source .text").EvaluateAsync("text => getSelection().selectAllChildren(text)");
        await page.Row("2.2").FocusAsync();
        await page.Keyboard.PressAsync("Alt+K");
        await Assertions.Expect(page.Page.Locator("dialog .concordance li")).ToHaveCountAsync(1);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Risk_order_ranks_one_error_above_many_warnings()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        var order = await page.Page.EvaluateAsync<string[]>(
            """
            () => import("/selection.js").then(({ riskOf }) => {
              const unit = (name, findings, more) => ({ name, findings: findings.map(([id, severity]) => ({ id, severity, isOpen: true })), ...more });
              const units = [unit("right", []), unit("unlike", [], { suggestion: { percent: 76 } }), unit("like", [], { suggestion: { percent: 99 } }), unit("note", [["x", "info"]]), unit("word", [["copied-words", "warning"]]), unit("warnings", Array(30).fill(["x", "warning"])), unit("error", [["x", "error"]]), unit("none", [], { origin: "none" }), unit("done", [["x", "error"]], { isApproved: true })];
              return units.sort((a, b) => riskOf(b) - riskOf(a)).map(unit => unit.name);
            })
            """
        );
        Assert.Equal(["none", "error", "warnings", "word", "note", "unlike", "like", "right", "done"], order);
    }

    [Fact]
    public async Task The_print_layout_has_two_columns_and_no_controls()
    {
        await using var review = await TestReview.OpenAsync();
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await page.EditAsync("2.1");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            0,
            await page
                .Page.Locator("button:visible, select:visible, textarea:visible, .detail:visible, .findings:visible, #status:visible")
                .CountAsync()
        );
        Assert.Equal(3, await page.Row("2.1").EvaluateAsync<int>("row => getComputedStyle(row).gridTemplateColumns.split(' ').length"));
        await Assertions.Expect(page.Row("2.1").Locator(".under")).ToBeVisibleAsync();
        Assert.Equal(
            "none",
            await page.Row("2.1").Locator(".source mark").EvaluateAsync<string>("mark => getComputedStyle(mark).outlineStyle")
        );
    }
}
