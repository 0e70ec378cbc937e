using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

/// <summary>Texts that would be SQL if somebody built statements of them, through every field that takes text.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Payloads =
    [
        "'; DROP TABLE units; --",
        "' OR '1'='1",
        "\"; DELETE FROM units; --",
        "'); DELETE FROM events; VACUUM; --",
        "x' UNION SELECT name FROM sqlite_master --",
        "$$; DROP SCHEMA public CASCADE; $$",
        "% _ [a-z]* \\' \\\" {0} @p0 :name ?1",
    ];

    [Fact]
    public async Task No_text_is_executed_as_SQL()
    {
        await using var test = await TestServer.StartAsync();
        await test.SubmitAsync();
        var schema = ReadSchema(test);
        foreach (var payload in Payloads)
        {
            await SendEverywhereAsync(test, payload);
        }

        Assert.Equal(schema, ReadSchema(test));
        Assert.Equal(3, (await test.GetAsync("api/articles/0")).GetProperty("units").GetArrayLength());

        // What was saved is the text itself, to the letter.
        var target = (await test.GetUnitAsync("2.1")).GetProperty("target").GetString();
        Assert.Equal(Payloads[^1], target);
        var found = await test.GetAsync($"v1/memory/search?q={Uri.EscapeDataString(Payloads[^1])}");
        Assert.Contains(Payloads[^1], found.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("target").GetString()));
        Assert.All(
            Payloads.Where(payload => payload != Payloads[^1]),
            payload =>
                Assert.Contains(
                    JsonSerializer.Serialize(payload, Translate.Server.Answers.ServerJson.Options),
                    test.ReadAudit(),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_search_for_an_SQL_tautology_finds_nothing()
    {
        await using var test = await TestServer.StartAsync();
        await test.SubmitAsync();
        foreach (var field in new[] { "q", "term" })
        {
            var found = await test.GetAsync($"v1/memory/search?{field}={Uri.EscapeDataString("' OR '1'='1")}");
            Assert.Equal(0, found.GetProperty("units").GetArrayLength());
        }

        Assert.Equal(0, (await test.GetAsync($"api/concordance?q={Uri.EscapeDataString("' OR '1'='1")}")).GetArrayLength());
    }

    private static async Task SendEverywhereAsync(TestServer test, string payload)
    {
        var escaped = Uri.EscapeDataString(payload);
        await test.PostAsync("v1/translate", new { text = payload + "\nRapat itu selesai." });
        await test.SubmitAsync($"Rapat {payload} itu selesai.", payload);
        await test.GetAsync($"v1/glossary/find?q={escaped}");
        await test.GetAsync($"v1/memory/search?q={escaped}&term={escaped}");
        await test.GetAsync($"v1/memory/search?fuzzy={escaped}");
        await test.GetAsync($"api/concordance?q={escaped}");
        await test.GetAsync($"v1/jobs/{escaped}", expected: HttpStatusCode.NotFound);
        await test.GetAsync($"api/articles/0/units/{escaped}/history", expected: HttpStatusCode.NotFound);
        await test.PostAsync("api/articles/0/units/2.1/check", new { target = payload });
        await TestServer.ReadAsync(await test.DecideAsync(Role.Reviewer, "2.1", "approve", payload));
        await test.PostAsync("api/articles/0/units/2.1/note", new { text = payload, author = payload });
        await test.PostAsync(
            "api/articles/0/units/2.1/dismissal",
            new
            {
                finding = payload,
                message = payload,
                reason = payload,
            },
            expected: HttpStatusCode.NotFound
        );
        await test.PostAsync("api/articles/0/units/1.1/waiver", new { term = 0, reason = payload });
        var version = (await test.GetUnitAsync("2.1")).GetProperty("version").GetString();
        await test.PostAsync(
            "api/articles/0/units/2.1/error",
            new
            {
                version,
                start = 0,
                end = 1,
                severity = "minor",
                category = "none",
                author = payload,
            }
        );
        await test.PostAsync(
            "api/replacement",
            new
            {
                find = payload,
                by = payload,
                isApplied = true,
            }
        );
        await test.PostAsync("api/glossary/retranslation", new { source = payload });
        using var term = await test.Client(Role.Terminologist)
            .PostAsync(
                "api/glossary/terms",
                TestServer.Json(
                    new
                    {
                        source = payload,
                        target = payload,
                        file = string.Empty,
                    }
                ),
                TestServer.Token
            );
        Assert.True(term.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{term.StatusCode} for {payload}");
        using var signIn = await test.Client(role: null)
            .PostAsync("sign-in", new FormUrlEncodedContent([new("token", string.Empty)]), TestServer.Token);
        Assert.False(signIn.IsSuccessStatusCode);
    }

    private static string ReadSchema(TestServer test)
    {
        using var connection = new SqliteConnection($"Data Source={test.Folder["memory.db"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master ORDER BY name)";
        return (string)command.ExecuteScalar()!;
    }
}
