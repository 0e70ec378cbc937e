using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_word_has_its_source_entry_and_rules()
    {
        var lines = (await _folder.RunAsync("explain", "Dewan Keamanan bertemu. Rumahnya besar.")).MustEnd(0).Lines;

        Assert.Equal("Dewan Keamanan bertemu.", lines[0]);
        Assert.Equal("The Security Council met.", lines[1]);
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("Security Council\tDewan Keamanan\t", StringComparison.Ordinal)
                && line.Contains("diplomacy.yaml:2", StringComparison.Ordinal)
        );
        Assert.Contains("Its house was big.", lines);
    }

    [Fact]
    public async Task Json_counts_positions_in_code_points()
    {
        var sentence = JsonDocument
            .Parse((await _folder.RunAsync("explain", "--json", "\U0001F600 Polisi datang.")).MustEnd(0).Lines[0])
            .RootElement;
        var police = sentence.GetProperty("words").EnumerateArray().Single(word => word.GetProperty("english").GetString() == "police");

        Assert.Equal([2, 8], police.GetProperty("source").EnumerateArray().Select(place => place.GetInt32()));
        Assert.Contains("noun-phrase", police.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }
}
