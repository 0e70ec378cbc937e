using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class EnginesCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_offline_engine_answers_and_says_what_it_is_worth()
    {
        var result = (await _folder.RunAsync("engines")).MustEnd(0);
        var row = Assert.Single(result.Lines, line => line.Contains("offline", StringComparison.Ordinal));
        Assert.Contains("gist", row, StringComparison.Ordinal);
        Assert.Contains("yes, in ", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_prints_one_object_an_engine()
    {
        var engine = (await _folder.RunAsync("engines", "--json")).MustEnd(0).Json;
        Assert.Equal("offline", engine.GetProperty("id").GetString());
        Assert.Equal("gist", engine.GetProperty("quality").GetString());
        Assert.StartsWith("yes, in ", engine.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.False(engine.TryGetProperty("problem", out _));
    }

    [Fact]
    public async Task An_engine_that_cannot_be_made_says_why()
    {
        _folder.WriteSettings("""{ "Offline": { "ExtraLexicon": "nowhere.tsv" } }""");

        var result = await _folder.RunAsync("engines", "--json");
        Assert.Equal(7, result.ExitCode);
        Assert.Contains("nowhere.tsv: the lexicon cannot be read. Check Offline:ExtraLexicon", result.Json.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }
}
