using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>The page in a browser, with what it complains about.</summary>
internal sealed class ReviewPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private ReviewPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(10_000);
    }

    public IPage Page { get; }

    public IKeyboard Keyboard => Page.Keyboard;

    /// <summary>Errors of the console, requests to other servers, and dialogs of scripts.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Status => Page.Locator("#status");

    public ILocator Editor => Page.Locator("textarea");

    /// <summary>Opens the page with the server's next token, at an article if one is given.</summary>
    public static async Task<ReviewPage> OpenAsync(
        IBrowser browser,
        TestReview review,
        string hash = "#/0",
        BrowserNewContextOptions? options = null
    )
    {
        var context = await browser.NewContextAsync(
            options
                ?? new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
                    Locale = "en-GB",
                }
        );
        var opened = new ReviewPage(context, await context.NewPageAsync());
        var page = opened.Page;
        page.Console += (_, message) =>
            opened._complaints.AddRange(
                message.Type is "error" or "warning" && !message.Text.Contains("409", StringComparison.Ordinal) ? [message.Text] : []
            );
        page.PageError += (_, error) => opened._complaints.Add(error);
        page.Request += (_, request) =>
            opened._complaints.AddRange(request.Url.StartsWith(review.Root.AbsoluteUri, StringComparison.Ordinal) ? [] : [request.Url]);
        page.Dialog += (_, dialog) => opened._complaints.Add(dialog.Message);
        await page.GotoAsync(review.Server.Address.AbsoluteUri);
        await page.WaitForURLAsync(review.Root.AbsoluteUri + "**");
        await page.Locator("[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (hash.Length > 0)
        {
            await page.EvaluateAsync("hash => { location.hash = hash; }", hash);
            await page.Locator(".row, .reading").First.WaitForAsync();
        }

        return opened;
    }

    public ILocator Row(string id) => Page.Locator($"[id='u-{id}']");

    /// <summary>Makes a row the active one and puts the cursor into its text.</summary>
    public async Task EditAsync(string id)
    {
        await Row(id).Locator(".source").ClickAsync();
        await Row(id).Locator("textarea").WaitForAsync();
    }

    /// <summary>The id of the unit that has the focus.</summary>
    public Task<string> FocusAsync() =>
        Page.EvaluateAsync<string>("document.activeElement.closest('.row')?.id.slice(2) ?? document.activeElement.tagName");

    public async Task WaitForFocusAsync(string id) =>
        await Page.WaitForFunctionAsync("id => document.activeElement.closest('.row')?.id === `u-${id}`", id);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
