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
    public async Task Settings_apply_to_subfolders_and_their_paths_are_relative_to_their_file()
    {
        Directory.CreateDirectory(_folder.GetPath("deep/down"));

        (await _folder.RunAsync("deep/down", [], [], "run")).MustEnd(0);
        _folder.MustHaveOutputs("out/a");
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_overrides_the_file() =>
        (await _folder.RunAsync("", new() { ["TRANSLATE_Engine"] = "nonsense" }, [], "run")).MustEnd(
            7,
            "there is no engine 'nonsense'. Choose one of: auto, offline, azure"
        );

    [Fact]
    public async Task A_flag_overrides_the_environment()
    {
        (await _folder.RunAsync("", new() { ["TRANSLATE_Engine"] = "nonsense" }, [], "run", "--engine", "offline")).MustEnd(0);
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task Without_a_file_the_defaults_apply_and_a_missing_glossary_is_reported()
    {
        File.Delete(_folder.GetPath("appsettings.json"));
        Directory.Delete(_folder.GetPath("glossary"), recursive: true);
        _folder.WriteArticle("seeds/b.txt");

        (await _folder.RunAsync("run")).MustEnd(0, "glossary: there is no glossary, so no terms are fixed. Specify one with --glossary");
        _folder.MustHaveOutputs("out/b");
    }

    [Theory]
    [InlineData("{\n  \"Engine\" \"offline\"\n}", "appsettings.json:2:12: the settings cannot be used: not valid JSON")]
    [InlineData("{ \"Engine\": ", "appsettings.json:1:")]
    [InlineData("[1]", "appsettings.json: the settings cannot be used: Top-level JSON element must be an object")]
    [InlineData(
        """{ "Watch": { "QuietPeriod": "00:00:00" } }""",
        "Watch:QuietPeriod must be a time in the form hours:minutes:seconds from 00:00:00.0100000 to 01:00:00, not '00:00:00'"
    )]
    [InlineData("""{ "Concurrency": 0 }""", "Concurrency must be a whole number from 1 to 64, not '0'")]
    [InlineData("""{ "Concurrency": "many" }""", "Concurrency must be a whole number from 1 to 64, not 'many'")]
    [InlineData("""{ "Resilience": { "MaxRetries": 1000 } }""", "Resilience:MaxRetries must be a whole number from 0 to 100, not '1000'")]
    [InlineData("""{ "Output": "" }""", "Output must not be empty")]
    [InlineData("""{ "Formats": ["pdf"] }""", "there is no output format 'pdf'. Choose from")]
    [InlineData("""{ "Engine": "ofline" }""", "Did you mean 'offline'?")]
    [InlineData("""{ "Azure": { "ApiVersion": "1.0" } }""", "Azure:ApiVersion is 3.0 or 2026-06-06")]
    [InlineData("""{ "Azure": { "Endpoint": "http://example.org" } }""", "a credential must not travel in the clear")]
    [InlineData("""{ "Azure": { "Tier": "F9" } }""", "Azure:Tier must be one of F0, S1, ")]
    [InlineData("""{ "Azure": { "ApiKey": "secret" } }""", "Azure:ApiKey is a credential, and this file is made to be shared. Remove it")]
    [InlineData("""{ "azure": { "subscriptionKey": "secret" } }""", "azure:subscriptionKey is a credential")]
    [InlineData("""{ "Gateway": { "ApiKey": "secret" } }""", "set the environment variable TRANSLATE_Gateway__ApiKey")]
    [InlineData("""{ "OpenAI": { "ApiKey": "secret" } }""", "set OPENAI_API_KEY")]
    [InlineData("""{ "Any": { "Deep": { "Password": "secret" } } }""", "Any:Deep:Password is a credential")]
    [InlineData("""{ "Azure": { "Token": "secret" } }""", "Azure:Token is a credential")]
    [InlineData(
        """{ "Resilience": { "BreakerFailureRatio": 2 } }""",
        "Resilience:BreakerFailureRatio must be a number from 0.05 to 1, not '2'. Correct the file."
    )]
    [InlineData("""{ "Budget": { "MaxCharacters": -5 } }""", "Budget:MaxCharacters must be a whole number, 0 or more, not '-5'")]
    [InlineData("""{ "Budget": { "MaxCharacters": 99999999999999999999 } }""", "Budget:MaxCharacters must be a whole number, 0 or more")]
    [InlineData("""{ "Azure": { "UseIdentity": "perhaps" } }""", "Azure:UseIdentity must be true or false, not 'perhaps'")]
    [InlineData("""{ "Enigne": "azure" }""", "appsettings.json: 'Enigne' is not a setting. Did you mean 'Engine'?")]
    [InlineData("""{ "Azure": { "Tear": "S1" } }""", "'Azure:Tear' is not a setting. Did you mean 'Azure:Tier'?")]
    [InlineData("""{ "Budgte": { "MaxCharacter": 5 } }""", "'Budgte:MaxCharacter' is not a setting. Did you mean 'Budget:MaxCharacters'?")]
    [InlineData("""{ "MaxCharacters": 5 }""", "'MaxCharacters' is not a setting. Did you mean 'Budget:MaxCharacters'?")]
    [InlineData("""{ "Purpose": "news" }""", "'Purpose' is not a setting. Remove it, or see docs/settings.md")]
    [InlineData("""{ "Watch": 5 }""", "Watch is a group of settings, not a value")]
    [InlineData("""{ "Engine": { "Name": "azure" } }""", "'Engine:Name' is not a setting")]
    [InlineData("""{ "Telemetry": { "OtlpEndpoint": "nowhere" } }""", "Telemetry:OtlpEndpoint is an address")]
    public async Task Invalid_settings_are_refused_with_their_position(string settings, string error)
    {
        _folder.WriteSettings(settings);

        (await _folder.RunAsync("run", "in")).MustEnd(7, error);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_setting_out_of_range_is_reported_in_plain_words()
    {
        var result = await _folder.RunAsync(string.Empty, new() { ["TRANSLATE_Resilience__MaxRetries"] = "900" }, [], "run");
        result.MustEnd(
            7,
            "TRANSLATE_Resilience__MaxRetries must be a whole number from 0 to 100, not '900'. Correct the environment variable."
        );
        Assert.DoesNotContain("DataAnnotation", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_names_the_file_and_gives_advice()
    {
        _folder.WriteSettings("""{ "Concurrency": 99 }""");

        (await _folder.RunAsync("engines")).MustEnd(7, _folder.GetPath("appsettings.json"), "Correct the file.");
    }

    [Theory]
    [InlineData("TRANSLATE_Enigne", "azure", "'TRANSLATE_Enigne' is not a setting. Did you mean 'TRANSLATE_Engine'?")]
    [InlineData("TRANSLATE_Budget__MaxChars", "5", "'TRANSLATE_Budget__MaxChars' is not a setting")]
    [InlineData("TRANSLATE_Azure_Tier", "S1", "'TRANSLATE_Azure_Tier' is not a setting. Did you mean 'TRANSLATE_Azure__Tier'?")]
    [InlineData(
        "TRANSLATE_Budget__MaxCharacters",
        "-5",
        "TRANSLATE_Budget__MaxCharacters must be a whole number, 0 or more, not '-5'. Correct the environment variable."
    )]
    [InlineData("TRANSLATE_Budget__MaxCharacters", "1e30", "TRANSLATE_Budget__MaxCharacters must be a whole number, 0 or more, not '1e30'")]
    [InlineData("TRANSLATE_Engine", "nonsense", "TRANSLATE_Engine: there is no engine 'nonsense'")]
    [InlineData("TRANSLATE_Formats", "tsv, pdf", "TRANSLATE_Formats: there is no output format 'pdf'")]
    [InlineData("AZURE_TEXT_TRANSLATION_ENDPOINT", "http://example.org", "a credential must not travel in the clear")]
    public async Task An_invalid_variable_is_reported_with_its_name(string variable, string value, string error)
    {
        var result = (await _folder.RunAsync("", new() { [variable] = value }, [], "run", "in")).MustEnd(7, error);
        Assert.DoesNotContain("appsettings.json", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task All_setting_errors_are_reported_together()
    {
        _folder.WriteSettings("""{ "Enigne": "azure", "Azure": { "Tear": "S1" } }""");

        (await _folder.RunAsync("", new() { ["TRANSLATE_Memroy"] = "m.db" }, [], "run", "in")).MustEnd(
            7,
            "'Enigne'",
            "'Azure:Tear'",
            "'TRANSLATE_Memroy'"
        );
    }

    [Fact]
    public async Task A_comma_separated_list_in_the_environment_replaces_the_list_of_the_file()
    {
        _folder.WriteSettings("""{ "Input": ["one", "two", "three"], "Formats": ["tsv", "jsonl", "html"] }""");
        _folder.WriteArticle("news/b.txt");

        (await _folder.RunAsync("", new() { ["TRANSLATE_Input"] = "news, in/a.txt", ["TRANSLATE_Formats"] = "txt" }, [], "run")).MustEnd(0);
        Assert.Equal(["a.txt", "b.txt", "index.html", "report.json"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task An_empty_variable_does_not_override_the_budget_of_the_file()
    {
        _folder.WriteSettings("""{ "Input": ["in"], "Budget": { "MaxCharacters": 3 } }""");

        (await _folder.RunAsync("", new() { ["TRANSLATE_Budget__MaxCharacters"] = "" }, [], "run")).MustEnd(4, "the budget is 3");
    }
}
