using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.Hosting;
using Translate.EngineEmulators.LibreTranslate;

namespace Translate.Cli.Tests;

/// <summary>The program as a user starts it, with the engines deepl, libretranslate and command.</summary>
public sealed class ServiceEnginesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ServiceEnginesTests() => _folder.WriteArticle("article.txt");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deepl", "always: 403", 2, "Check DEEPL_AUTH_KEY")]
    [InlineData("deepl", "always: 529 retry-after=0s", 3, "the service refused the pace")]
    [InlineData("deepl", "always: 456", 4, "the quota is used up, 0 of 1,000,000,000,000 characters")]
    [InlineData("deepl", "always: 503", 5, "the service failed")]
    [InlineData("deepl", "always: 400", 6, "the service refused a text")]
    [InlineData("deepl", "always: 404", 7, "Check DEEPL_SERVER_URL")]
    [InlineData("libretranslate", "always: 403", 2, "Check LIBRETRANSLATE_API_KEY")]
    [InlineData("libretranslate", "always: 429 retry-after=0s", 3, "Slowdown: 80 per 1 minute")]
    [InlineData("libretranslate", "always: reset", 5, "127.0.0.1 cannot be reached")]
    [InlineData("libretranslate", "always: 413", 6, "the service refused a text")]
    [InlineData("libretranslate", "always: 404", 7, "Check LIBRETRANSLATE_URL")]
    public async Task A_permanent_failure_decides_the_exit_code(string engine, string fault, int exitCode, string message)
    {
        await using var service = await StartAsync(engine);
        service.Faults.Replace(fault);

        (await _folder.RunAsync(string.Empty, Environment(service, engine), [], "run", "article.txt", "--engine", engine)).MustEnd(
            exitCode,
            message
        );
    }

    [Fact]
    public async Task Two_engines_are_compared_and_paid_for_once()
    {
        await using var service = await StartAsync("deepl");
        string[] run = ["run", "article.txt", "--engine", "offline,deepl"];

        var plan = (await _folder.RunAsync(string.Empty, Environment(service, "deepl"), [], [.. run, "--dry-run"])).MustEnd(0);
        Assert.Contains("The offline engine would be asked", plan.Output, StringComparison.Ordinal);
        Assert.Contains("The deepl engine would be asked", plan.Output, StringComparison.Ordinal);
        var first = (await _folder.RunAsync(string.Empty, Environment(service, "deepl"), [], run)).MustEnd(0);
        Assert.Contains("A: offline", first.Output, StringComparison.Ordinal);
        Assert.Contains("B: deepl", first.Output, StringComparison.Ordinal);
        var asked = service.Translations.Count;
        Assert.InRange(asked, 1, int.MaxValue);
        Assert.Contains("\"compared\":", _folder.Read("out/report.json"), StringComparison.Ordinal);
        (
            await _folder.RunAsync(string.Empty, Environment(service, "deepl"), [], "run", "article.txt", "--engine", "deepl,offline")
        ).MustEnd(0);
        Assert.Equal(asked, service.Translations.Count);
        (await _folder.RunAsync(string.Empty, Environment(service, "deepl"), [], "run", "article.txt", "--engine", "deepl,deepl")).MustEnd(
            7,
            "cannot be compared with itself"
        );
        (await _folder.RunAsync(string.Empty, [], [], "run", "article.txt", "--engine", "offline,deepl,marian")).MustEnd(
            7,
            "does not name one engine, or two to compare"
        );
    }

    [Fact]
    public async Task An_exceeded_budget_refuses_before_anything_is_sent()
    {
        await using var service = await StartAsync("deepl");

        (
            await _folder.RunAsync(
                string.Empty,
                Environment(service, "deepl"),
                [],
                "run",
                "article.txt",
                "--engine",
                "deepl",
                "--max-chars",
                "20"
            )
        ).MustEnd(4, "the budget is 20");

        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData(
        "deepl",
        """{ "DeepL": { "Endpoint": "https://translator.example" } }""",
        "DEEPL_AUTH_KEY",
        "DeepL:Endpoint would send your credential to translator.example"
    )]
    [InlineData(
        "libretranslate",
        """{ "LibreTranslate": { "Endpoint": "https://translator.example" } }""",
        "LIBRETRANSLATE_API_KEY",
        "LibreTranslate:Endpoint would send your credential to translator.example"
    )]
    [InlineData(
        "deepl",
        """{ "DeepL": { "ApiKey": "secret" } }""",
        "X",
        "set DEEPL_AUTH_KEY, or in development: dotnet user-secrets set DeepL:ApiKey"
    )]
    public async Task A_key_is_never_written_or_sent_to_a_host_that_only_a_file_configures(
        string engine,
        string settings,
        string variable,
        string message
    )
    {
        _folder.WriteSettings(settings);

        var result = (
            await _folder.RunAsync(string.Empty, new() { [variable] = "SECRETKEY0123456789" }, [], "run", "article.txt", "--engine", engine)
        ).MustEnd(7, message);
        Assert.DoesNotContain("SECRETKEY", result.Error, StringComparison.Ordinal);
    }

    private static Task<ServiceEmulator> StartAsync(string engine) =>
        engine == "deepl"
            ? DeepLEmulator.StartAsync(new EmulatorOptions(), Token)
            : LibreTranslateEmulator.StartAsync(new LibreTranslateLimits(), new EmulatorOptions(), Token);

    private static Dictionary<string, string> Environment(ServiceEmulator service, string engine) =>
        new(
            engine == "deepl"
                ? (KeyValuePair<string, string>[])
                    [new("DEEPL_SERVER_URL", service.Endpoint.AbsoluteUri), new("DEEPL_AUTH_KEY", EmulatorOptions.DefaultKey)]
                : [new("LIBRETRANSLATE_URL", service.Endpoint.AbsoluteUri)]
        )
        {
            ["TRANSLATE_Resilience__BaseDelay"] = "00:00:00.01",
            ["TRANSLATE_Resilience__QuotaWindow"] = "00:00:00.1",
        };
}
