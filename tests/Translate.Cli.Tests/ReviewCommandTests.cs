using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>The review as a process: how it starts and ends, and what a kill leaves.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer() });

    public ReviewCommandTests() => _folder.WriteArticle("in/a.txt");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_killed_server_loses_no_confirmed_decision()
    {
        for (var i = 0; i < 3; i++)
        {
            using var killed = await StartAsync();
            await ApproveAsync($"The president opened conference number {i}.");
            killed.Signal("KILL");
        }

        var found = await _folder.RunAsync("memory", "search", "number 2", "--json");
        Assert.Contains("The president opened conference number 2.", found.Output, StringComparison.Ordinal);
        (await _folder.RunAsync("run")).MustEnd(0);
        Assert.Contains("The president opened conference number 2.", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_review_writes_its_outputs()
    {
        using var process = await StartAsync();
        await ApproveAsync("The president opened that conference.");
        process.Signal("INT");
        (await process.WaitAsync([])).MustEnd(0);
        Assert.Contains("The president opened that conference.", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_articles_is_reported()
    {
        var result = await _folder.RunAsync("review", "missing", "--no-browser");
        Assert.Equal(6, result.ExitCode);
        Assert.Contains("missing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_a_review_has_no_scores()
    {
        var result = (await _folder.RunAsync("review", "in", "--report")).MustEnd(0);
        Assert.Equal(0, JsonDocument.Parse(result.Output).RootElement.GetProperty("all").GetProperty("approved").GetInt32());
    }

    [Fact]
    public async Task Serving_a_network_needs_readers_and_a_certificate()
    {
        var token = (await _folder.RunAsync("review", "--users", "users.txt", "--new-user", "Sari")).MustEnd(0);
        Assert.Equal(43, token.Output.Trim().Length);
        Assert.StartsWith("Sari sha256:", _folder.Read("users.txt"), StringComparison.Ordinal);
        foreach (
            var options in (string[][])
                [
                    ["--bind", "0.0.0.0"],
                    ["--bind", "0.0.0.0", "--users", "users.txt"],
                    ["--users", "users.txt"],
                    ["--bind", "desk", "--users", "users.txt", "--certificate", "users.txt"],
                ]
        )
        {
            var result = await _folder.RunAsync(["review", "in", "--no-browser", .. options]);
            Assert.Equal(7, result.ExitCode);
        }
    }

    private async Task<TranslateProcess> StartAsync()
    {
        var process = TranslateProcess.Start(_folder.GetPath(""), ["review", "in", "--no-browser"]);
        var line = await process.ReadLineAsync();
        var address = new Uri(line[line.IndexOf("http:", StringComparison.Ordinal)..]);
        (await _client.GetAsync(address, Token)).EnsureSuccessStatusCode();
        _client.DefaultRequestHeaders.Remove("Origin");
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        Root = new Uri(address.GetLeftPart(UriPartial.Authority));
        return process;
    }

    private Uri Root { get; set; } = new("http://127.0.0.1");

    private async Task ApproveAsync(string target)
    {
        var article = await _client.GetFromJsonAsync<JsonElement>(new Uri(Root, "api/articles/0"), Token);
        var version = article.GetProperty("units")[0].GetProperty("version").GetString();
        using var answer = await _client.PostAsJsonAsync(
            new Uri(Root, "api/articles/0/units/1.1/decision"),
            new
            {
                kind = "approve",
                version,
                target,
            },
            Token
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
