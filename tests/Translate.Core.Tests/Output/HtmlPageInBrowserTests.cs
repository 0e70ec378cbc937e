using Microsoft.Playwright;
using Translate.Core.Bitexts;
using Translate.Core.Output.Html;

namespace Translate.Core.Tests.Output;

/// <summary>The side-by-side page in a real browser.</summary>
public sealed class HtmlPageInBrowserTests : IAsyncLifetime, IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IPage? _page;

    private IPage Page => _page!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no browser at {Chromium}; check.sh installs one where it may.");
        _playwright = await Playwright.CreateAsync();
        var browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        _page = await browser.NewPageAsync();
        Page.Console += (_, message) => _complaints.Add(message.Text);
        Page.Request += (_, request) =>
            _complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [request.Url]);
        Page.Dialog += (_, dialog) => _complaints.Add(dialog.Message);
        await Page.GotoAsync(new Uri(await WritePageAsync()).AbsoluteUri);
    }

    [Fact]
    public async Task The_keys_move_through_the_sentences()
    {
        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("j");
        Assert.Equal("s2.1", await FocusAsync());
        await Page.Keyboard.PressAsync("k");
        Assert.Equal("s1.1", await FocusAsync());
        await Page.Keyboard.PressAsync("n");
        Assert.Equal("s3.1", await FocusAsync());
    }

    [Fact]
    public async Task The_filter_shows_sentences_that_need_attention()
    {
        Assert.Equal(3, await VisibleRowsAsync());
        await Page.Keyboard.PressAsync("f");
        Assert.Equal(1, await VisibleRowsAsync());
        await Page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        Assert.Equal(3, await VisibleRowsAsync());
    }

    [Fact]
    public async Task Hovering_over_a_term_shows_its_entry_and_counterpart()
    {
        await Page.Locator("td[lang=id] mark.term").First.HoverAsync();
        Assert.Equal(2, await Page.Locator("mark.term.pair").CountAsync());
        var tip = await Page.Locator("td[lang=id] mark.term")
            .First.EvaluateAsync<string>("mark => getComputedStyle(mark, '::after').content");
        Assert.Contains("Dewan Keamanan → Security Council", tip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_an_article_is_text()
    {
        Assert.Contains("<script>alert(1)</script>", await Page.Locator("#s2\\.1 td").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await Page.Context.Browser!.CloseAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _folder.Dispose();
    }

    private async Task<string> WritePageAsync()
    {
        var council = TestData.Term("Dewan Keamanan", "Security Council");
        var bitext = TestData.Bitext(
            TestData.Unit("Dewan Keamanan rapat.", "The Security Council met.") with
            {
                Terms = [TestData.Outcome(council, "Dewan Keamanan rapat.", "The Security Council met.")],
            },
            TestData.Unit("Judul <script>alert(1)</script> artikel.", "Title <script>alert(1)</script> article.", block: 1),
            TestData.Unit("Ia pulang 3 kali.", "He left.", block: 2) with
            {
                Findings = [new Finding(FindingIds.NumberMismatch, Severity.Warning, "the number 3 is not in the translation")],
            }
        );
        return _folder.Write("page.html", await TestData.WriteAsync(new HtmlWriter(), bitext));
    }

    private Task<string> FocusAsync() => Page.EvaluateAsync<string>("document.activeElement.id");

    private Task<int> VisibleRowsAsync() =>
        Page.EvaluateAsync<int>("[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent !== null).length");
}
