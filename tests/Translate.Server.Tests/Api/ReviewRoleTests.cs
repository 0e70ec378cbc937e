using System.Net;
using System.Text.Json;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Api;

/// <summary>The review page for many users: who may decide what, and that nothing that was decided is lost.</summary>
public sealed class ReviewRoleTests : IAsyncLifetime
{
    private TestServer _test = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestServer.StartAsync();
        await _test.SubmitAsync();
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task A_translator_edits_and_a_reviewer_approves()
    {
        var before = (await _test.GetUnitAsync("2.1")).GetProperty("target").GetString();
        using var unchanged = await _test.DecideAsync(Role.Translator, "2.1", "approve");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchanged.StatusCode);
        await TestServer.ReadAsync(await _test.DecideAsync(Role.Translator, "2.1", "approve", "Some 15 countries attended."));
        var edited = await _test.GetUnitAsync("2.1");
        Assert.Equal(
            ("translated", "human", false, true),
            (
                edited.GetProperty("state").GetString(),
                edited.GetProperty("origin").GetString(),
                edited.GetProperty("isApproved").GetBoolean(),
                edited.GetProperty("needsReview").GetBoolean()
            )
        );

        await TestServer.ReadAsync(await _test.DecideAsync(Role.Reviewer, "2.1", "approve"));
        var approved = await _test.GetUnitAsync("2.1");
        Assert.Equal(("reviewed", true), (approved.GetProperty("state").GetString(), approved.GetProperty("isApproved").GetBoolean()));
        Assert.All(
            ["unapprove", "undo"],
            async kind =>
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _test.DecideAsync(Role.Translator, "2.1", kind)).StatusCode)
        );
        using var overridden = await _test.DecideAsync(Role.Translator, "2.1", "approve", "Other words.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, overridden.StatusCode);

        var steps = ReadAudit().Where(entry => entry.TryGetProperty("unit", out _)).ToList();
        Assert.Equal(
            [
                ("Translator", "edit", before, "Some 15 countries attended."),
                ("Reviewer", "approve", "Some 15 countries attended.", "Some 15 countries attended."),
            ],
            steps.Select(entry => (Get(entry, "user")!, Get(entry, "action")!, Get(entry, "before"), Get(entry, "after")!))
        );
        Assert.All(steps, entry => Assert.True(entry.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(-5)));
        Assert.Contains("approve", (await _test.GetAsync("v1/audit?limit=1")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_of_a_reviewer_are_in_the_result()
    {
        await TestServer.ReadAsync(await _test.DecideAsync(Role.Reviewer, "2.1", "approve", "Fifteen countries were there."));
        var path = (await _test.GetAsync("v1/jobs")).GetProperty("items")[0].GetProperty("result").GetString();

        // A stop writes what is pending.
        await _test.StopAsync();
        Assert.Contains(
            "Fifteen countries were there.",
            _test.Folder.Read(
                $"serve{path!.Replace("/v1", string.Empty, StringComparison.Ordinal).Replace("/result", "/results/target", StringComparison.Ordinal)}"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_term_of_a_terminologist_applies_to_everybody_immediately()
    {
        await _test.PostAsync("api/glossary/terms", new { source = "rapat", target = "session" }, Role.Terminologist);
        var answer = await _test.PostAsync("v1/translate", new { text = "Sebanyak 20 negara hadir dalam rapat itu." }, Role.Translator);
        Assert.Contains("session", answer.GetProperty("target").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, (await _test.GetAsync("v1/glossary")).GetProperty("total").GetInt32());
        Assert.Contains(
            ReadAudit(),
            entry =>
                (Get(entry, "user"), Get(entry, "action"), Get(entry, "source"), Get(entry, "after"))
                == ("Terminologist", "addTerm", "rapat", "session")
        );
    }

    /// <summary>Two reviewers save one sentence 1,000 times. Each change follows the one that its author saw; a conflict shows both versions.</summary>
    [Fact]
    public async Task Two_reviewers_lose_no_update()
    {
        const int Saves = 1_000;
        var (saved, conflicts) = (0, 0);
        async Task ReviewAsync(Role role, string name)
        {
            var client = _test.Client(role);
            var version = (await _test.GetUnitAsync("2.1")).GetProperty("version").GetString();
            for (var i = 0; Volatile.Read(ref saved) < Saves; i++)
            {
                var mine = $"{name} writes version {i}.";
                using var response = await client.PostAsync(
                    "api/articles/0/units/2.1/decision",
                    TestServer.Json(
                        new
                        {
                            kind = "approve",
                            version,
                            target = mine,
                        }
                    ),
                    TestServer.Token
                );
                var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestServer.Token)).RootElement;
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref saved);
                    version = answer.GetProperty("units")[0].GetProperty("version").GetString();
                    continue;
                }

                Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
                Interlocked.Increment(ref conflicts);
                Assert.Equal(mine, answer.GetProperty("yours").GetString());
                Assert.NotEqual(mine, answer.GetProperty("current").GetProperty("target").GetString());
                version = answer.GetProperty("current").GetProperty("version").GetString();
            }
        }

        await Task.WhenAll(ReviewAsync(Role.Reviewer, "Sari"), ReviewAsync(Role.Admin, "Budi"));
        var steps = ReadAudit().Where(entry => Get(entry, "unit") == "2.1").ToList();
        Assert.Equal(saved, steps.Count);
        Assert.All(steps.Skip(1).Zip(steps), pair => Assert.Equal(Get(pair.Second, "after"), Get(pair.First, "before")));
        Assert.Equal(Get(steps[^1], "after"), (await _test.GetUnitAsync("2.1")).GetProperty("target").GetString());
        TestContext.Current.TestOutputHelper?.WriteLine($"{saved} saved, {conflicts} conflicts");
    }

    private List<JsonElement> ReadAudit() =>
        [.. _test.ReadAudit().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Get(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
