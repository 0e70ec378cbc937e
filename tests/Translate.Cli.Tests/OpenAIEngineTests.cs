using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.EngineEmulators.Chat;

namespace Translate.Cli.Tests;

/// <summary>The program as a user starts it, against a chat service on this machine.</summary>
public sealed partial class OpenAIEngineTests : IDisposable
{
    private const string Key = "sk-SECRETKEY0123456789abcdef";

    private readonly TestFolder _folder = new();

    public OpenAIEngineTests()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/b.txt", "Presiden membuka konferensi kedua.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_manual_leads_from_a_key_to_the_first_article()
    {
        await using var service = await StartAsync();

        var probe = (await RunAsync(service, [], "engines", "--probe")).MustEnd(0).Lines[3];
        Assert.Matches(
            $@"^openai: answers, in \d+ ms\. Version gpt-4\.1-mini prompt [0-9a-f]{{6}} temperature 0, draft quality, US\$0\.4 per million input tokens; a server with OpenAI's protocol at {service.Endpoint.Authority}, by key\. Supports terms as advice, context, similar sentences\.$",
            probe
        );

        var plan = (await RunAsync(service, [], "run", "--engine", "openai", "--dry-run")).MustEnd(0).Output;
        Assert.Matches(@"The openai engine would be asked for [0-9,]+ tokens in 1 request: about US\$0\.00\.", plan);

        var run = (await RunAsync(service, [], "run", "--engine", "openai")).MustEnd(0).Output;
        Assert.Matches(@"Tokens +[0-9,]+ input, [0-9,]+ output, US\$0\.00[0-9]{2}", run);
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Contains("ceasefire", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        _folder.MustHaveOutputs("out/b");
    }

    [Fact]
    public async Task A_token_or_money_budget_refuses_a_run_before_it_starts()
    {
        await using var service = await StartAsync();

        var plan = (await RunAsync(service, [], "run", "--engine", "openai", "--dry-run")).Output;
        var tokens = int.Parse(
            Tokens().Match(plan).Groups[1].Value.Replace(",", string.Empty, StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
        (await RunAsync(service, [], "run", "--engine", "openai", "--max-chars", $"{tokens - 1}")).MustEnd(
            4,
            $"this would bill {tokens:N0} tokens, and the budget is {tokens - 1:N0}"
        );
        (await RunAsync(service, new() { ["TRANSLATE_Budget__MaxCost"] = "0.00001" }, "run", "--engine", "openai")).MustEnd(
            4,
            "and the budget is 25"
        );

        Assert.Empty(service.Requests);
        (await RunAsync(service, new() { ["TRANSLATE_Budget__MaxCost"] = "1" }, "run", "--engine", "openai")).MustEnd(0);
    }

    [Theory]
    [InlineData("always: 401", 2, "the service does not accept the credentials", "Check OPENAI_API_KEY")]
    [InlineData("always: 429 retry-after=0", 3, "the service refused the pace", "Lower Resilience:MaxConcurrency")]
    [InlineData("always: 429 insufficient_quota", 4, "the credit or the quota is used up", "billing page")]
    [InlineData("always: 503", 5, "the service is unavailable", "Run the same command again later")]
    [InlineData("always: not-json", 5, "the model's answer cannot be read", "OpenAI:RequestElements 1")]
    [InlineData("always: html", 5, "the service's answer is not a chat completion", "Check OpenAI:Endpoint (OPENAI_BASE_URL)")]
    [InlineData("always: refusal", 6, "the model refuses to translate the sentence", "Look at this sentence")]
    [InlineData("always: 404", 7, "the service has no such model, or is not at this address", "Check OpenAI:Model")]
    public async Task A_permanent_failure_decides_the_exit_code(string fault, int exitCode, string error, string advice)
    {
        await using var service = await StartAsync();
        service.Faults.Replace(fault);

        (await RunAsync(service, [], "run", "--engine", "openai")).MustEnd(exitCode, error, advice);
    }

    [Fact]
    public async Task Without_a_key_it_exits_immediately_with_2()
    {
        (await _folder.RunAsync("run", "--engine", "openai")).MustEnd(2, "the openai engine has no credentials. Set OPENAI_API_KEY");

        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task The_key_is_in_no_output_or_log()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("first 1: 503; always containing \"kedua\": 400 content_filter");

        var run = (await RunAsync(service, [], "run", "--engine", "openai")).MustEnd(12, "the service's content filter stops the sentence");

        Assert.DoesNotContain(Key, run.Output + run.Error, StringComparison.Ordinal);
        Assert.All(_folder.FilesIn("out"), file => Assert.DoesNotContain(Key, _folder.Read($"out/{file}"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "OpenAI": { "ApiKey": "sk-123456789" } }""", "OpenAI:ApiKey is a credential, and this file is made to be shared")]
    [InlineData(
        """{ "OpenAI": { "Endpoint": "https://evil.example/v1" } }""",
        "OpenAI:Endpoint would send your credential to evil.example"
    )]
    [InlineData(
        """{ "OpenAI": { "Endpoint": "https://evil.cognitive.microsofttranslator.com/v1" } }""",
        "OpenAI:Endpoint would send your credential to"
    )]
    [InlineData(
        """{ "OpenAI": { "Model": "unknown-9" } }""",
        "OpenAI:InputPrice and OpenAI:OutputPrice are needed, because the list price of the model 'unknown-9' is not known"
    )]
    [InlineData("""{ "OpenAI": { "Modell": "gpt-5" } }""", "Did you mean 'OpenAI:Model'?")]
    public async Task Invalid_settings_are_refused(string settings, string error)
    {
        _folder.WriteSettings(settings);

        (await _folder.RunAsync(string.Empty, new() { ["OPENAI_API_KEY"] = Key }, [], "run", "in")).MustEnd(7, error);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("https://mine.openai.azure.com/openai/v1")]
    public async Task A_file_may_configure_a_host_of_the_service(string endpoint)
    {
        _folder.WriteSettings($$"""{ "Input": ["in"], "OpenAI": { "Endpoint": "{{endpoint}}" } }""");

        (await _folder.RunAsync(string.Empty, new() { ["OPENAI_API_KEY"] = Key }, [], "run")).MustEnd(0);
    }

    private static Task<ChatEmulator> StartAsync() =>
        ChatEmulator.StartAsync(new ChatEmulatorOptions { Key = Key }, TestContext.Current.CancellationToken);

    private Task<ProcessResult> RunAsync(ChatEmulator service, Dictionary<string, string> variables, params string[] arguments) =>
        _folder.RunAsync(
            string.Empty,
            new(variables)
            {
                ["OPENAI_BASE_URL"] = service.Endpoint.AbsoluteUri,
                ["OPENAI_API_KEY"] = Key,
                ["TRANSLATE_OpenAI__InputPrice"] = "0.4",
                ["TRANSLATE_OpenAI__OutputPrice"] = "1.6",
                ["TRANSLATE_Resilience__BaseDelay"] = "00:00:00.01",
                ["TRANSLATE_Resilience__QuotaWindow"] = "00:00:00.1",
            },
            [],
            arguments
        );

    [GeneratedRegex("asked for ([0-9,]+) tokens")]
    private static partial Regex Tokens();
}
