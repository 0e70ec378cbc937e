using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Translate.Server.Answers;
using Translate.Server.Api;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Api;

public sealed class ServiceTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly JsonSerializerOptions Strict = new(ServerJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private TestServer Test => fixture.Test;

    [Fact]
    public async Task A_text_returns_its_sentences_terms_and_findings()
    {
        var json = await Test.PostAsync(
            "v1/translate",
            new { text = "Dewan Keamanan bertemu. Gencatan senjata \"berlaku\" 😀.\n\nSebanyak 15 negara hadir." },
            Role.Translator
        );
        var answer = json.Deserialize<TextAnswer>(Strict)!;
        Assert.Equal(3, answer.Units.Count);
        Assert.Equal(("1.1", 0), (answer.Units[0].Id, answer.Units[0].Start));
        Assert.Contains("Security Council", answer.Target, StringComparison.Ordinal);
        var term = Assert.Single(answer.Units[0].Terms);
        Assert.Equal(("Dewan Keamanan", "Security Council", "applied"), (term.Source, term.Target, term.Outcome));
        Assert.Equal([0, 14], term.SourceRange);
        Assert.Equal(3, answer.Counts.Segments);
    }

    [Fact]
    public async Task A_text_that_is_too_long_refers_to_the_documents_API()
    {
        var problem = await Test.PostAsync(
            "v1/translate",
            new { text = new string('a', TextApi.MaxText + 1) },
            expected: HttpStatusCode.RequestEntityTooLarge
        );
        Assert.Contains("/v1/documents", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_glossary_and_the_memory_can_be_read()
    {
        var all = await Test.GetAsync("v1/glossary?limit=1&offset=1", Role.Terminologist);
        Assert.Equal(
            (2, "gencatan senjata"),
            (all.GetProperty("total").GetInt32(), all.GetProperty("items")[0].GetProperty("source").GetString())
        );
        var found = (await Test.GetAsync("v1/glossary/find?q=😀%20Dewan%20Keamanan%20bersidang")).Deserialize<FoundTerms>(Strict)!;
        Assert.Equal((2, 16, "Dewan Keamanan"), (found.Places[0].Start, found.Places[0].End, found.Places[0].Text));
        Assert.True((await Test.GetAsync("v1/memory/stats")).GetProperty("units").GetInt64() >= 3);
        var units = (await Test.GetAsync("v1/memory/search?q=15%20NEGARA")).Deserialize<FoundUnits>(Strict)!;
        Assert.Equal("Sebanyak 15 negara hadir dalam rapat itu.", units.Units[0].Source);
        var similar = (
            await Test.GetAsync("v1/memory/search?fuzzy=Sebanyak%2016%20negara%20hadir%20dalam%20rapat%20itu.")
        ).Deserialize<FoundUnits>(Strict)!;
        Assert.InRange(similar.Units[0].Percent!.Value, 75, 99);
        await Test.GetAsync("v1/memory/search", expected: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_API_description_is_valid_and_has_every_route()
    {
        var text = await Test.Client(Role.Terminologist).GetStringAsync("v1/openapi.json", TestServer.Token);
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        var described = read.Document!.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method} {path.Key}"))
            .Order(StringComparer.Ordinal);
        var routes = Test
            .Server.Routes.Where(route =>
                route.RoutePattern.RawText is { } path
                && (path.StartsWith("/v1/", StringComparison.Ordinal) || path is "/health" or "/ready")
                && !path.EndsWith("openapi.json", StringComparison.Ordinal)
            )
            .Select(route =>
                $"{route.Metadata.OfType<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>().Single().HttpMethods[0]} {route.RoutePattern.RawText}"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(routes, described);
        Assert.DoesNotContain("/api/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_name_routes_and_jobs_but_no_text()
    {
        await Test.GetAsync("v1/glossary/find?q=rahasia");
        var text = await Test.Client(Role.Terminologist).GetStringAsync("metrics", TestServer.Token);
        Assert.Contains("http_server_request_duration_seconds", text, StringComparison.Ordinal);
        Assert.Contains("translate_server_jobs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_server_notifies_pages_and_closes_their_streams()
    {
        await using var test = await TestServer.StartAsync();
        using var events = await test.Client().GetAsync("api/events", HttpCompletionOption.ResponseHeadersRead, TestServer.Token);
        Assert.Equal("ready", (await test.GetAsync("ready")).GetProperty("status").GetString());
        await test.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestServer.Token);
    }
}
