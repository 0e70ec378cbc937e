using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline.Reports;

public sealed class BatchIndexPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a", "a.bilingual.html")]
    [InlineData("berita/1 a", "berita/1%20a.bilingual.html")]
    [InlineData("a#b?c&d", "a%23b%3Fc%26d.bilingual.html")]
    [InlineData("50%<b>\"x'", "50%25%3Cb%3E%22x%27.bilingual.html")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29.bilingual.html")]
    public async Task An_article_links_to_its_page(string name, string address)
    {
        var link = Assert.Single((await PageAsync(page => page.OnDone(TestData.Source(name), default))).QuerySelectorAll("tbody a"));
        Assert.Equal((name, address), (link.TextContent, link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("a.txt", "target", "tsv")]
    [InlineData("a.txt.bilingual.tsv", "jsonl", "tsv")]
    [InlineData("a.txt.bilingual.html", "tsv", "html", "target")]
    public async Task The_most_readable_format_is_linked(string address, params string[] formats) =>
        Assert.Equal(
            address,
            (await PageAsync(page => page.OnDone(TestData.Source("a.txt"), default), formats))
                .QuerySelector("tbody a")
                ?.GetAttribute("href")
        );

    [Fact]
    public async Task The_row_of_an_article_has_its_counts()
    {
        var tally = new DocumentCounts
        {
            Segments = 27,
            TermsApplied = 5,
            TermsRepaired = 4,
            TermsViolated = 3,
            ToReview = 2,
            NotTranslated = 1,
        };
        var row = Assert.Single(GetRows(await PageAsync(page => page.OnDone(TestData.Source(), tally))));
        Assert.Equal(["article.txt", "27", "5", "4", "3", "2", "1"], row.Children.Select(cell => cell.TextContent));
        Assert.Contains("attention", row.ClassList);
    }

    [Theory]
    [InlineData("html", "feed.rss.bilingual.html#a2")]
    [InlineData("tsv", null)]
    public async Task The_items_of_a_feed_are_listed_with_their_counts(string format, string? address)
    {
        var counts = new DocumentCounts
        {
            Segments = 7,
            Sections =
            [
                new("Rice & oil", new DocumentCounts { Segments = 3 }),
                new(
                    "Flood",
                    new DocumentCounts
                    {
                        Segments = 4,
                        ToReview = 1,
                        NotTranslated = 1,
                        TermsViolated = 2,
                    }
                ),
            ],
        };
        var page = await PageAsync(page => page.OnDone(TestData.Source("feed.rss"), counts), format);
        var items = page.QuerySelectorAll("details .sections li");
        Assert.Equal(
            ["Rice & oil 3 sentences", "Flood 4 sentences, 2 to review, 2 violated"],
            items.Select(item => item.TextContent.Trim())
        );
        Assert.Equal("2 items", page.QuerySelector("summary")?.TextContent);
        Assert.Equal(address, items[1].QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task An_article_without_output_has_a_reason_and_no_link()
    {
        var problem = new Problem(ProblemKind.BadInput, "not <valid> UTF-8", "Save it as UTF-8") { File = "in/a.txt" };
        var row = Assert.Single(GetRows(await PageAsync(page => page.OnFailed(TestData.Source("a.txt"), problem))));
        Assert.Equal(["in/a.txt", problem.ToString()], row.Children.Select(cell => cell.TextContent));
        Assert.Null(row.QuerySelector("a"));
    }

    [Fact]
    public async Task An_article_that_was_not_reached_is_listed()
    {
        var row = Assert.Single(GetRows(await PageAsync(page => page.OnNotReached(TestData.Source("a.txt")))));
        Assert.Equal(["in/a.txt", "Not reached: the run was stopped."], row.Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_footer_has_the_totals_of_all_rows()
    {
        var foot = (
            await PageAsync(page =>
            {
                page.OnDone(
                    TestData.Source("a.txt"),
                    new DocumentCounts
                    {
                        Documents = 1,
                        Segments = 30,
                        ToReview = 4,
                    }
                );
                page.OnIncomplete(
                    TestData.Source("b.txt"),
                    new DocumentCounts
                    {
                        Documents = 1,
                        Segments = 10,
                        NotTranslated = 2,
                    },
                    TestData.NetworkProblem
                );
                page.OnNotReached(TestData.Source("c.txt"));
            })
        ).QuerySelector("tfoot tr");
        Assert.Equal(["2 articles", "40", "0", "0", "0", "4", "2"], foot?.Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task An_engine_that_replaced_the_requested_one_is_reported()
    {
        var page = await PageAsync(_ => { }, new EngineIdentity("spare", "2", TranslationQuality.Gist));
        Assert.Contains("spare engine 2", page.QuerySelectorAll(".made")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_page_leaves_nothing()
    {
        await using (var page = new BatchIndexPage(_folder.Path, TestData.Engine, ["html"]))
        {
            page.OnDone(TestData.Source(), default);
        }

        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_a_problem_that_names_it()
    {
        var path = _folder.Write("out");
        Assert.Equal(path, Assert.Throws<ProblemException>(() => new BatchIndexPage(path, TestData.Engine, [])).Problems[0].File);
    }

    private Task<IHtmlDocument> PageAsync(Action<BatchIndexPage> tell, params string[] formats) => PageAsync(tell, fallback: null, formats);

    private async Task<IHtmlDocument> PageAsync(Action<BatchIndexPage> tell, EngineIdentity? fallback, params string[] formats)
    {
        await using var page = new BatchIndexPage(_folder.Path, TestData.Engine, formats.Length > 0 ? formats : ["html"]);
        tell(page);
        await page.CompleteAsync(
            TestData.Summary() with
            {
                FallbackEngines = fallback is null ? [] : [fallback],
            },
            TestData.CancellationToken
        );
        return new HtmlParser().ParseDocument(_folder.Read("index.html"));
    }

    private static List<IElement> GetRows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr")];
}
