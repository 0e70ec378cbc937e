using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public SettingsTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_paths_the_configured_input_is_translated()
    {
        _folder.WriteSettings("""{ "Input": ["news", "in/a.txt"], "Output": "english", "Formats": ["txt"] }""");
        _folder.WriteArticle("news/b.txt");

        (await _folder.RunAsync("run")).MustEnd(0);
        Assert.Equal(["a.txt", "b.txt", "index.html", "report.json"], _folder.FilesIn("english"));
    }

    [Fact]
    public async Task Settings_hold_in_the_folders_below_and_their_paths_are_counted_from_their_file()
    {
        Directory.CreateDirectory(_folder.GetPath("deep/down"));

        (await _folder.RunAsync("deep/down", [], [], "run")).MustEnd(0);
        _folder.MustHaveOutputs("out/a");
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_wins_over_the_file() =>
        (await _folder.RunAsync("", new() { ["TRANSLATE_Engine"] = "nonsense" }, [], "run")).MustEnd(7, "there is no engine 'nonsense'. Choose one of: offline, azure");

    [Fact]
    public async Task A_flag_wins_over_the_environment()
    {
        (await _folder.RunAsync("", new() { ["TRANSLATE_Engine"] = "nonsense" }, [], "run", "--engine", "offline")).MustEnd(0);
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task Without_a_file_the_defaults_hold_and_a_missing_glossary_is_said()
    {
        File.Delete(_folder.GetPath("appsettings.json"));
        Directory.Delete(_folder.GetPath("glossary"), recursive: true);
        _folder.WriteArticle("seeds/b.txt");

        (await _folder.RunAsync("run")).MustEnd(0, "glossary: there is no glossary, so no terms are fixed. Name one with --glossary");
        _folder.MustHaveOutputs("out/b");
    }

    [Theory]
    [InlineData("{\n  \"Engine\" \"offline\"\n}", "appsettings.json:2:12: the settings cannot be used: not valid JSON")]
    [InlineData("{ \"Engine\": ", "appsettings.json:1:")]
    [InlineData("[1]", "appsettings.json: the settings cannot be used: Top-level JSON element must be an object")]
    [InlineData("""{ "Watch": { "QuietPeriod": "00:00:00" } }""", "The field QuietPeriod must be between 00:00:00.0100000 and 01:00:00")]
    [InlineData("""{ "Concurrency": 0 }""", "The field Concurrency must be between 1 and 64")]
    [InlineData("""{ "Concurrency": "many" }""", "Failed to convert configuration value 'many' at 'Concurrency'")]
    [InlineData("""{ "Resilience": { "MaxRetries": 1000 } }""", "The field MaxRetries must be between 0 and 100")]
    [InlineData("""{ "Output": "" }""", "The Output field is required")]
    [InlineData("""{ "Formats": ["pdf"] }""", "there is no output format 'pdf'. Choose from")]
    [InlineData("""{ "Engine": "ofline" }""", "Did you mean 'offline'?")]
    [InlineData("""{ "Azure": { "ApiVersion": "1.0" } }""", "Azure:ApiVersion is 3.0 or 2026-06-06")]
    [InlineData("""{ "Azure": { "Endpoint": "http://example.org" } }""", "a credential must not travel in the clear")]
    [InlineData("""{ "Azure": { "Tier": "F9" } }""", "Failed to convert configuration value 'F9' at 'Azure:Tier'")]
    [InlineData("""{ "Azure": { "ApiKey": "secret" } }""", "Azure:ApiKey is a credential, and this file is made to be shared. Remove it")]
    [InlineData("""{ "azure": { "subscriptionKey": "secret" } }""", "azure:subscriptionKey is a credential")]
    [InlineData("""{ "OpenAI": { "ApiKey": "secret" } }""", "set the environment variable TRANSLATE_OpenAI__ApiKey")]
    [InlineData("""{ "Any": { "Deep": { "Password": "secret" } } }""", "Any:Deep:Password is a credential")]
    [InlineData("""{ "Azure": { "Token": "secret" } }""", "Azure:Token is a credential")]
    [InlineData("""{ "Resilience": { "BreakerFailureRatio": 2 } }""", "The field BreakerFailureRatio must be between 0.05 and 1")]
    [InlineData("""{ "Telemetry": { "OtlpEndpoint": "nowhere" } }""", "Telemetry:OtlpEndpoint is an address")]
    public async Task Settings_that_cannot_be_used_are_refused_with_their_place(string settings, string error)
    {
        _folder.WriteSettings(settings);

        (await _folder.RunAsync("run", "in")).MustEnd(7, error);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_setting_out_of_its_range_is_told_in_plain_words()
    {
        var result = await _folder.RunAsync(string.Empty, new() { ["TRANSLATE_Resilience__MaxRetries"] = "900" }, [], "run");
        result.MustEnd(7, "the settings cannot be used: The field MaxRetries must be between 0 and 100. Correct the file");
        Assert.DoesNotContain("DataAnnotation", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_the_file_and_says_what_to_do()
    {
        _folder.WriteSettings("""{ "Concurrency": 99 }""");

        (await _folder.RunAsync("engines")).MustEnd(7, _folder.GetPath("appsettings.json"), "Correct the file, or the environment variable TRANSLATE_");
    }
}
