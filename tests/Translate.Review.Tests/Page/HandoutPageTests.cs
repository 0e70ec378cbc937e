using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Translate.Core.Edits;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Review.Tests.Page;

/// <summary>The side-by-side page that is handed out: reviewed without a server, saved as a file, and taken back.</summary>
public sealed partial class HandoutPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task Decisions_made_in_the_page_are_exported_as_a_file()
    {
        using var folder = await WriteAsync(SampleArticles.Sample);
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB", AcceptDownloads = true });
        var page = await OpenAsync(context, folder, out var complaints);
        await page.Locator("[id='u-2.2'] .source").ClickAsync();
        await page.Locator("textarea").FillAsync("Some 15 countries attended the meeting.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#counts")).ToContainTextAsync("1 of 8 approved");
        await page.Locator("[id='u-2.3'] .source").ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[id='u-4.2'].approved")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await page.Locator("#review").ClickAsync();
        await Assertions.Expect(page.Locator("[id='u-2.2'] .target")).ToContainTextAsync("Some 15 countries");
        await page.Locator("#author").FillAsync("Budi");
        await page.Locator("[id='u-3.1'] .source").ClickAsync();
        await page.Locator("textarea").FillAsync("The next meeting will be held on 12 March.");
        await page.Keyboard.PressAsync("Control+Enter");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save").ClickAsync());
        Assert.Equal("a.txt.decisions.json", download.SuggestedFilename);
        await download.SaveAsAsync(folder["back/a.txt.decisions.json"]);
        await context.CloseAsync();
        Assert.Empty(complaints);

        var (result, problems) = await ImportAsync(folder, "back/a.txt.decisions.json");
        Assert.Empty(problems);
        Assert.Equal((2, 2, 0), (result.Edited, result.Approved, result.Conflicts));
        using var memory = TranslationMemory.Open(folder["memory.db"]);
        var taken = Assert.Single(memory.GetAllUnits(), unit => unit.Target == "The next meeting will be held on 12 March.");
        Assert.Equal((Core.Bitexts.UnitState.Final, "Budi"), (taken.State, taken.Author));
    }

    [Fact]
    public async Task A_concurrent_decision_in_the_memory_is_a_conflict()
    {
        using var folder = await WriteAsync(SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            await review.ApproveAsync("2.2", "The desk's own text.");
        }

        folder.Write(
            "back/a.json",
            """{"format":"translate-decisions","version":1,"document":"a.txt","decisions":[{"id":"2.2","source":"Sebanyak 15 negara hadir dalam rapat itu.","before":"Some countries attended the meeting.","target":"A reader's text.","state":"reviewed","author":"Budi"}]}"""
        );
        var (result, problems) = await ImportAsync(folder, "back/a.json");
        Assert.Equal((1, 0), (result.Conflicts, result.Edited));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public async Task Two_windows_of_the_page_share_decisions_and_show_a_conflict()
    {
        using var folder = await WriteAsync(SampleArticles.Sample);
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        var (one, two) = (await OpenAsync(context, folder, out var complaints), await OpenAsync(context, folder, out _));
        await EditAsync(two, "2.2");
        await two.Locator("textarea").FillAsync("Text of the second window.");
        await EditAsync(one, "2.2");
        await one.Locator("textarea").FillAsync("Text of the first window.");
        await one.Keyboard.PressAsync("Enter");
        await Assertions.Expect(one.Locator("[id='u-2.2'].approved")).ToHaveCountAsync(1);
        await EditAsync(one, "2.3");
        await one.Keyboard.PressAsync("Enter");
        await Assertions.Expect(two.Locator("[id='u-2.3'].approved")).ToHaveCountAsync(1);
        await two.Keyboard.PressAsync("Enter");
        await Assertions.Expect(two.Locator("dialog")).ToContainTextAsync("Text of the first window.");
        await two.Locator("dialog").GetByText("Save mine").ClickAsync();
        await Assertions.Expect(Row(one, "2.2").Locator(".target")).ToContainTextAsync("Text of the second window.");
        Assert.Empty(complaints);
        await context.CloseAsync();
    }

    [Fact]
    public async Task Controls_that_need_a_server_are_hidden()
    {
        using var folder = await WriteAsync(SampleArticles.Sample);
        var context = await chromium.Get().NewContextAsync(new() { Locale = "en-GB" });
        var page = await OpenAsync(context, folder, out var complaints);
        foreach (var hidden in (string[])["#back", "#previous", "#next", "#scorecard"])
        {
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }

        await page.Keyboard.PressAsync("Shift+R");
        await Assertions.Expect(page.Locator("dialog select")).ToBeHiddenAsync();
        await page.Locator("dialog input").First.FillAsync("The minister");
        await page.Locator("dialog input").Last.FillAsync("The secretary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator(".row textarea"))
            .ToHaveValueAsync("The secretary returned to Jakarta after the meeting ended.");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog").GetByText("list of articles")).ToBeHiddenAsync();
        Assert.Empty(complaints);
        await context.CloseAsync();
    }

    [Theory]
    [InlineData("{}", "no decisions")]
    [InlineData("[1]", "no decisions")]
    [InlineData("{\"format\":\"translate-decisions\"", "not valid JSON")]
    [InlineData("{\"format\":\"translate-decisions\",\"version\":99,\"decisions\":[]}", "newer form")]
    public async Task A_file_without_decisions_is_refused(string json, string message)
    {
        using var folder = await WriteAsync(SampleArticles.Repeated);
        folder.Write("back/a.json", json);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => ImportAsync(folder, "back/a.json"));
        Assert.Contains(message, refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text_and_axe_finds_nothing()
    {
        using var folder = await WriteAsync(
            "Rapat <script>alert(1)</script> dan </script><img src=x onerror=alert(2)> serta <!-- selesai \u2028 hari ini."
        );
        var context = await chromium
            .Get()
            .NewContextAsync(
                new()
                {
                    Locale = "en-GB",
                    BypassCSP = true,
                    ViewportSize = new() { Width = 390, Height = 800 },
                    ColorScheme = ColorScheme.Dark,
                }
            );
        var page = await OpenAsync(context, folder, out var complaints);
        await page.Locator("[id='u-1.1'] .source").ClickAsync();
        await Assertions.Expect(page.Locator("[id='u-1.1'] .source")).ToContainTextAsync("<script>alert(1)</script>");
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.Empty(complaints);
        await context.CloseAsync();
    }

    private static ILocator Row(IPage page, string id) => page.Locator($"[id='u-{id}']");

    private static async Task EditAsync(IPage page, string id)
    {
        await Row(page, id).Locator(".source").ClickAsync();
        await Row(page, id).Locator("textarea").WaitForAsync();
    }

    private static async Task AnswerAsync(IPage page, string keys, string answer)
    {
        await page.Keyboard.PressAsync(keys);
        await page.Locator("dialog input").FillAsync(answer);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog")).Not.ToBeVisibleAsync();
    }

    private static async Task<TemporaryFolder> WriteAsync(string article)
    {
        var folder = new TemporaryFolder();
        folder.Write("in/a.txt", article);
        using var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms);
        await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        return folder;
    }

    private static Task<IPage> OpenAsync(IBrowserContext context, TemporaryFolder folder, out List<string> complaints)
    {
        var heard = complaints = [];
        return OpenAsync();

        async Task<IPage> OpenAsync()
        {
            var page = await context.NewPageAsync();
            page.SetDefaultTimeout(10_000);
            page.Console += (_, message) => heard.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
            page.PageError += (_, error) => heard.Add(error);
            page.Dialog += (_, dialog) => heard.Add(dialog.Message);
            await page.GotoAsync(new Uri(folder["out/a.txt.bilingual.html"]).AbsoluteUri);
            await page.Locator("#review").ClickAsync();
            await page.Locator(".row").First.WaitForAsync();
            return page;
        }
    }

    private static async Task<(EditImportResult Result, List<Problem> Problems)> ImportAsync(TemporaryFolder folder, string file)
    {
        using var memory = TranslationMemory.Open(folder["memory.db"]);
        var splitter = new IndonesianSentenceSplitter();
        var preparer = new SegmentPreparer(
            splitter,
            SegmentClassifier.CreateDefault(),
            new TermMatcher(new Glossary(SampleArticles.Terms)),
            default
        );
        var problems = new List<Problem>();
        var importer = new EditImporter(
            memory,
            TestData.Formats,
            preparer,
            splitter,
            new Dictionary<string, Func<string, Core.Edits.Tables.EditedTable>>(),
            new EditImportOptions("Importer"),
            TimeProvider.System
        );
        return (await importer.ImportAsync(folder[file], problems.Add, TestReview.CancellationToken), problems);
    }
}
