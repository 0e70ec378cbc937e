using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Terms that are added while reviewing.</summary>
public sealed class GlossaryPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Council = "domain: diplomacy\nterms:\n  Dewan Keamanan: Security Council # keep\n";
    private const string Article =
        "Dewan Keamanan bertemu di markas besar.\nPerundingan damai dimulai di kota itu.\nPara menteri menunggu perundingan damai.";

    [Fact]
    public async Task Words_selected_on_both_sides_become_a_term_that_is_applied()
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(folder);
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await SelectAsync(page, "2.1", "Perundingan damai", "Peaceful bargaining");
        await page.Keyboard.PressAsync("Alt+G");
        var dialog = page.Page.Locator("dialog");
        await Assertions.Expect(dialog.Locator("input").First).ToHaveValueAsync("perundingan damai");
        await dialog.Locator("input").Last.FillAsync("peace talks");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.Locator(".touched li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Row("3.1").Locator(".source mark.violated")).ToHaveTextAsync("perundingan damai");
        Assert.Equal(Council + "  perundingan damai: peace talks\n", folder.Read("glossary/diplomacy.yaml"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Row("3.1").Locator(".target")).ToContainTextAsync("The ministers wait for peace talks.");
        await Assertions.Expect(page.Status).ToContainTextAsync("2 sentences translated again");
        Assert.Contains("Peace talks began in that city.", review.ReadOutput("a.txt"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_third_identical_correction_is_proposed_as_a_term()
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(
            folder,
            "Menteri itu memuji perundingan damai.\nPara guru menunggu hasil perundingan damai.\nWarga di kota mendukung perundingan damai.",
            text => $"{text.Split(' ')[0]} liked peaceful bargaining today."
        );
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        foreach (var id in (string[])["1.1", "2.1", "3.1"])
        {
            await Assertions.Expect(page.Page.Locator("#proposal")).ToBeHiddenAsync();
            await page.EditAsync(id);
            await page.Editor.FillAsync(
                (await page.Editor.InputValueAsync()).Replace("peaceful bargaining", "peace talks", StringComparison.Ordinal)
            );
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Row(id)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("approved"));
        }

        await Assertions.Expect(page.Page.Locator("#proposal del")).ToHaveTextAsync("peaceful bargaining");
        await Assertions.Expect(page.Page.Locator("#proposal li")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Alt+P");
        await Assertions.Expect(page.Page.Locator("dialog input").First).ToHaveValueAsync("perundingan damai");
        await Assertions.Expect(page.Page.Locator("dialog input").Last).ToHaveValueAsync("peace talks");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("dialog .touched li")).ToHaveCountAsync(3);
        Assert.Contains("perundingan damai: peace talks", folder.Read("glossary/diplomacy.yaml"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_dialog_refuses_an_existing_term()
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(folder);
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review);
        await SelectAsync(page, "1.1", "Dewan Keamanan", "Security Council");
        await page.Keyboard.PressAsync("Alt+G");
        await page.Page.Locator("dialog input").First.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("dialog [role=alert]")).ToContainTextAsync("is in the glossary");
        await Assertions.Expect(page.Page.Locator("dialog input").Last).ToHaveValueAsync("Security Council");
        Assert.Equal(Council, folder.Read("glossary/diplomacy.yaml"));
    }

    [Fact]
    public async Task Affected_sentences_are_unchanged_until_retranslation_is_requested()
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(folder);
        var added = await review.SendAsync(
            "api/glossary/terms",
            new
            {
                source = "perundingan damai",
                target = "peace talks",
                file = "diplomacy.yaml",
            }
        );
        Assert.Equal((2, 2), (added.GetProperty("count").GetInt32(), added.GetProperty("again").GetInt32()));
        Assert.Equal("Peaceful bargaining began in that city.", (await review.GetUnitAsync("2.1")).GetProperty("target").GetString());
        await review.ApproveAsync("3.1");
        var done = await review.SendAsync("api/glossary/retranslation", new { source = "perundingan damai" });
        Assert.Equal((1, 0), (done.GetProperty("done").GetInt32(), done.GetProperty("left").GetInt32()));
        Assert.Equal("The ministers wait for peaceful bargaining.", (await review.GetUnitAsync("3.1")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_missing_file_does_not_keep_a_term_from_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/b.txt", "Perundingan damai gagal.");
        await using var review = await StartAsync(folder);
        File.Delete(folder["in/b.txt"]);
        var added = await review.SendAsync("api/glossary/terms", new { source = "perundingan damai", target = "peace talks" });
        Assert.Equal(2, added.GetProperty("count").GetInt32());
        var replaced = await review.SendAsync(
            "api/replacement",
            new
            {
                find = "bargaining",
                by = "talks",
                isApplied = false,
            }
        );
        Assert.Equal(2, replaced.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_failed_retranslation_leaves_the_old_text()
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(folder);
        await review.SendAsync("api/glossary/terms", new { source = "kota", target = "municipality" });
        var done = await review.SendAsync("api/glossary/retranslation", new { source = "kota" });
        Assert.Equal((0, 1), (done.GetProperty("done").GetInt32(), done.GetProperty("left").GetInt32()));
        Assert.Equal("Peaceful bargaining began in that city.", (await review.GetUnitAsync("2.1")).GetProperty("target").GetString());
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("other.yaml")]
    public async Task A_file_outside_the_glossary_is_refused(string file)
    {
        using var folder = new TemporaryFolder();
        await using var review = await StartAsync(folder);
        using var response = await review.PostAsync(
            "api/glossary/terms",
            new
            {
                source = "kota",
                target = "city",
                file,
            }
        );
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["diplomacy.yaml"], Directory.GetFiles(folder["glossary"]).Select(Path.GetFileName));
    }

    private static async Task<TestReview> StartAsync(
        TemporaryFolder folder,
        string article = Article,
        Func<string, string>? translate = null
    )
    {
        folder.Write("in/a.txt", article);
        folder.Write("glossary/diplomacy.yaml", Council);
        var engine = new FakeTranslator(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<Core.Translators.TranslationResult>>([
                    .. requests.Select(request =>
                        TestData.Success(
                            (request.Text, request.Terms.Any(term => term.Entry.Target == "peace talks")) switch
                            {
                                ("Perundingan damai dimulai di kota itu.", false) => "Peaceful bargaining began in that city.",
                                ("Perundingan damai dimulai di kota itu.", true) => "Peace talks began in that city.",
                                ("Para menteri menunggu perundingan damai.", false) => "The ministers wait for peaceful bargaining.",
                                ("Para menteri menunggu perundingan damai.", true) => "The ministers wait for peace talks.",
                                var (text, _) => translate?.Invoke(text) ?? "The Security Council met at its headquarters.",
                            }
                        )
                    ),
                ])
        );
        var review = await TestReview.StartAsync(
            folder,
            options => options with { Glossary = folder["glossary"] },
            engine,
            terms: [.. Core.Glossaries.Reading.GlossaryReader.Read(folder["glossary"]).Entries]
        );
        await review.SignInAsync();
        return review;
    }

    /// <summary>Selects words in the source as the mouse does, then words in the text beside it.</summary>
    private static async Task SelectAsync(ReviewPage page, string id, string source, string target)
    {
        await page.EditAsync(id);
        await page.Row(id)
            .Locator(".source .text")
            .EvaluateAsync(
                """
                (text, words) => {
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + words.length);
                  }
                }
                """,
                source
            );
        await page.Page.EvaluateAsync("new Promise(done => setTimeout(done))");
        await page.Editor.EvaluateAsync(
            "(area, words) => { area.focus(); const at = area.value.indexOf(words); area.setSelectionRange(at, at + words.length); }",
            target
        );
    }
}
