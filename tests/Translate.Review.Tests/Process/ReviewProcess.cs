using Microsoft.Playwright;
using Translate.Cli.Tests.Support;

namespace Translate.Review.Tests.Process;

/// <summary>A review as a user starts it, with the built-in engine.</summary>
internal sealed class ReviewProcess : IDisposable
{
    private readonly TranslateProcess _process;

    private ReviewProcess(TranslateProcess process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The address with its token, which works once.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Starts a review of the folder <c>in</c>, and waits for its address.</summary>
    public static async Task<ReviewProcess> StartAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = TranslateProcess.Start(folder[string.Empty], ["review", "in", "--no-browser"], environment);
        try
        {
            var line = await process.ReadLineAsync();
            return new ReviewProcess(process, new Uri(line[line.IndexOf("http:", StringComparison.Ordinal)..]));
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Opens an article in a browser.</summary>
    public async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(Address.AbsoluteUri);
        await page.Locator("[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("location.hash = '#/0'");
        await page.Locator(".row").First.WaitForAsync();
        return page;
    }

    /// <summary>Ends the program as a crash does.</summary>
    public async Task KillAsync()
    {
        _process.Signal("KILL");
        await _process.WaitAsync([]);
    }

    public void Dispose() => _process.Dispose();
}
