using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class EnginesCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public EnginesCommandTests() => _folder.WriteSettings("""{ "Models": { "Folder": "models" } }""");

    [Fact]
    public async Task Each_engine_has_a_line_and_no_engine_is_called()
    {
        var lines = (await _folder.RunAsync("engines")).MustEnd(0).Lines;

        Assert.Equal(8, lines.Length);
        Assert.Equal(
            "offline: ready, not asked. Version 3, gist quality, free; built in, needs no network and no key. Supports terms.",
            lines[0]
        );
        Assert.StartsWith(
            "azure: cannot be used: the azure engine has no credentials. Set AZURE_TEXT_TRANSLATION_APIKEY",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "marian: cannot be used: the marian engine has no model. Install one from a folder: translate models get NAME --from FOLDER (docs/engines.md says where models are).",
            lines[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "openai: cannot be used: the openai engine has no credentials. Set OPENAI_API_KEY",
            lines[3],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "command: cannot be used: the command engine has no program. Set TRANSLATE_Command__Start",
            lines[4],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "libretranslate: cannot be used: the libretranslate engine has no server. Set LIBRETRANSLATE_URL",
            lines[5],
            StringComparison.Ordinal
        );
        Assert.StartsWith("deepl: cannot be used: the deepl engine has no key. Set DEEPL_AUTH_KEY", lines[6], StringComparison.Ordinal);
        Assert.Equal("Without --engine, a run asks offline.", lines[^1]);
    }

    [Fact]
    public async Task A_probe_calls_engines_and_an_unconfigured_engine_is_not_an_error()
    {
        var lines = (await _folder.RunAsync("engines", "--probe")).MustEnd(0).Lines;

        Assert.StartsWith("offline: answers, in ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("azure: cannot be used", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_asks_the_user_to_check_prices()
    {
        var lines = (await _folder.RunAsync(string.Empty, new() { ["DEEPL_AUTH_KEY"] = "k" }, [], "engines")).MustEnd(0).Lines;

        Assert.Equal(
            "deepl: ready, not asked. Version v2 EN-US, draft quality, US$25 per million characters; DeepL at api.deepl.com, by key, paid plan. Supports terms, formatting.",
            lines[6]
        );
        Assert.Equal("Prices are list prices, or the prices in your settings. Check them against your bill.", lines[7]);
    }

    [Fact]
    public async Task A_selected_engine_that_is_not_configured_is_an_error()
    {
        _folder.WriteSettings("""{ "Engine": "azure" }""");

        Assert.Equal(2, (await _folder.RunAsync("engines")).ExitCode);
    }

    [Fact]
    public async Task Json_prints_one_object_for_each_engine()
    {
        var lines = (await _folder.RunAsync("engines", "--probe", "--json")).MustEnd(0).Lines;
        var engine = JsonDocument.Parse(lines[0]).RootElement;

        Assert.Equal("offline", engine.GetProperty("id").GetString());
        Assert.Equal("gist", engine.GetProperty("quality").GetString());
        Assert.Equal(0, engine.GetProperty("pricePerMillion").GetDecimal());
        Assert.Equal("terms", engine.GetProperty("supports")[0].GetString());
        Assert.StartsWith("answers, in ", engine.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.False(engine.TryGetProperty("problem", out _));
        Assert.Equal("credentials", JsonDocument.Parse(lines[1]).RootElement.GetProperty("problem").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_engine_that_cannot_be_created_reports_why()
    {
        _folder.WriteSettings("""{ "Offline": { "ExtraLexicon": "nowhere.tsv" } }""");

        var result = await _folder.RunAsync("engines");
        Assert.Equal(7, result.ExitCode);
        Assert.Contains("nowhere.tsv: the lexicon cannot be read. Check Offline:ExtraLexicon", result.Lines[0], StringComparison.Ordinal);
    }
}
