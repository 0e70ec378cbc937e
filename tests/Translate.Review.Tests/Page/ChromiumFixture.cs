using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>A browser for all tests of a class.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    public const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Path))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    public IBrowser Get()
    {
        Assert.SkipUnless(_browser is not null, $"There is no browser at {Path}; check.sh installs one where it may.");
        return _browser!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
