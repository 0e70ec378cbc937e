using System.Text.Json.Nodes;
using Translate.Emulation;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class RouteTests
{
    private const string V2026Body = """{"inputs":[{"text":"Saya makan.","language":"id","targets":[{"language":"en"}]}]}""";

    [Theory]
    [InlineData("", "3.0", 200)]
    [InlineData("/translator/text/v3.0", "3.0", 200)]
    [InlineData("/translator/text", "3.0", 404)]
    [InlineData("", "2026-06-06", 200)]
    [InlineData("/translator/text", "2026-06-06", 200)]
    [InlineData("/translator/text/v3.0", "2026-06-06", 404)]
    [InlineData("/elsewhere", "3.0", 404)]
    public async Task Each_version_has_its_prefix(string prefix, string version, int status)
    {
        await using var client = await StartAsync();
        var isV3 = version == "3.0";

        var answer = await client.Send(
            Post($"{prefix}/translate?api-version={version}{(isV3 ? "&from=id&to=en" : "")}", isV3 ? BodyV3("Saya makan.") : V2026Body)
        );

        Assert.Equal(status, answer.Status);
        Assert.True(status == 200 || answer.Json["error"]!["code"]!.GetValue<string>() == "404");
    }

    [Fact]
    public async Task Both_versions_give_the_same_translation()
    {
        await using var client = await StartAsync();

        var older = await client.TranslateV3("Presiden pergi ke Jakarta.");
        var newer = await client.TranslateV2026(Input("Presiden pergi ke Jakarta."));

        Assert.Equal(["The president went to Jakarta."], older.Translations);
        Assert.Equal(older.Translations, newer.Translations);
        Assert.Equal(26, newer.Items[0]!["translations"]![0]!["sourceCharacters"]!.GetValue<int>());
    }

    [Fact]
    public async Task Texts_and_targets_are_returned_in_order()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(["rumah", "jalan"], "from=id&to=id&to=en");

        Assert.Equal(["id", "en"], answer.Items[1]!["translations"]!.AsArray().Select(item => item!["to"]!.GetValue<string>()));
        Assert.Equal(["rumah", "jalan"], answer.Translations);
    }

    [Fact]
    public async Task Several_target_languages_are_returned_in_order_and_each_is_billed()
    {
        await using var client = await StartAsync(
            new EmulatorOptions
            {
                OtherTargets = new HashSet<string> { "de", "it" },
            }
        );

        var answer = await client.TranslateV3(["Presiden pergi ke Jakarta."], "from=id&to=de&to=en&to=it");
        var newer = await client.TranslateV2026(
            new JsonObject
            {
                ["text"] = "Presiden pergi ke Jakarta.",
                ["language"] = "id",
                ["targets"] = new JsonArray(new JsonObject { ["language"] = "de" }, new JsonObject { ["language"] = "en" }),
            }
        );

        Assert.Equal(
            ["[de] The president went to Jakarta.", "The president went to Jakarta.", "[it] The president went to Jakarta."],
            Texts(answer.Items[0]!)
        );
        Assert.Equal(["[de] The president went to Jakarta.", "The president went to Jakarta."], Texts(newer.Items[0]!));
        Assert.Equal((3 + 2) * 26, client.Emulator.BilledCharacters);

        static IEnumerable<string> Texts(JsonNode item) =>
            item["translations"]!.AsArray().Select(translation => translation!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_omitted_language_is_detected()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(["Presiden pergi ke Jakarta.", "Nobody knows the trouble I have seen."], "to=en");

        Assert.Equal(["id", "en"], answer.Items.Select(item => item!["detectedLanguage"]!["language"]!.GetValue<string>()));
        Assert.Equal("Nobody knows the trouble I have seen.", answer.Translations[1]);
    }

    [Fact]
    public async Task Detect_and_break_sentence_are_free()
    {
        await using var client = await StartAsync();

        var detected = await client.Send(Post("/detect?api-version=3.0", BodyV3("Presiden pergi ke Jakarta.")));
        var broken = await client.Send(Post("/breaksentence?api-version=3.0", BodyV3("Saya makan.  Presiden pergi.")));

        Assert.Equal("id", detected.Items[0]!["language"]!.GetValue<string>());
        Assert.Equal([13, 15], broken.Items[0]!["sentLen"]!.AsArray().Select(length => length!.GetValue<int>()));
        Assert.Equal(0, client.Emulator.BilledCharacters);
        Assert.Equal(404, (await client.Send(Post("/detect?api-version=2026-06-06", BodyV3("Saya")))).Status);
    }

    [Fact]
    public async Task Languages_need_no_credentials_and_are_sent_once()
    {
        await using var client = await StartAsync();

        var first = await client.Get("/languages?api-version=3.0&scope=translation");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/languages?api-version=3.0&scope=translation");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]);
        var second = await client.Send(again);

        Assert.Equal("Indonesian", first.Json["translation"]!["id"]!["name"]!.GetValue<string>());
        Assert.Equal((304, 0), (second.Status, second.Body.Length));
        Assert.Equal(400001, (await client.Get("/languages?api-version=3.0&scope=planets")).Code);
    }

    [Fact]
    public async Task The_newer_version_lists_models_and_no_dictionary()
    {
        await using var client = await StartAsync();

        var languages = (await client.Get("/languages?api-version=2026-06-06")).Json.AsObject();

        Assert.Equal(["translation", "transliteration", "models"], languages.Select(scope => scope.Key));
        Assert.Equal("general", languages["translation"]!["id"]!["models"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_request_has_an_id_and_its_trace_id_is_returned()
    {
        await using var client = await StartAsync();
        var trace = Guid.NewGuid().ToString();
        var request = Post("/translate?api-version=3.0&from=id&to=en", BodyV3("Saya", "makan"));
        request.Headers.Add("X-ClientTraceId", trace);
        request.Headers.Add("x-ms-client-request-id", "call-1");

        var answer = await client.Send(request);
        var logged = Assert.Single(client.Emulator.Requests);

        Assert.Equal(trace, answer.Headers["X-ClientTraceId"]);
        Assert.Equal((trace, "call-1", answer.Headers["X-RequestId"]), (logged.TraceId, logged.ClientRequestId, logged.RequestId));
        Assert.Equal(["Saya", "makan"], logged.Texts);
        Assert.Equal((1, 2, 200, 9L, true), (logged.Number, logged.Elements, logged.Status, logged.Billed, logged.Delivered));
        Assert.Equal(("POST", "/translate", "?api-version=3.0&from=id&to=en"), (logged.Method, logged.Path, logged.Query));
    }

    [Fact]
    public async Task Several_emulators_run_side_by_side()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();

        await one.TranslateV3("Saya");

        Assert.NotEqual(one.Emulator.Endpoint, other.Emulator.Endpoint);
        Assert.Equal((4, 0), (one.Emulator.BilledCharacters, other.Emulator.BilledCharacters));
    }

    [Fact]
    public async Task Extensions_of_the_emulator_have_a_separate_path()
    {
        await using var client = await StartAsync();
        using var script = new HttpRequestMessage(HttpMethod.Put, "/emulator/faults") { Content = new StringContent("always: 503") };
        using var wrong = new HttpRequestMessage(HttpMethod.Put, "/emulator/faults") { Content = new StringContent("sometimes: 503") };

        Assert.Equal(204, (await client.Send(script)).Status);
        Assert.Equal(400, (await client.Send(wrong)).Status);
        Assert.Equal(503, (await client.TranslateV3("Saya")).Status);
        Assert.Equal(204, (await client.Send(new HttpRequestMessage(HttpMethod.Delete, "/emulator/faults"))).Status);
        Assert.Equal(200, (await client.TranslateV3("Saya")).Status);
        Assert.True(
            JsonNode.DeepEquals(
                new JsonObject
                {
                    ["requests"] = 2,
                    ["billedCharacters"] = 4,
                    ["lostCharacters"] = 0,
                },
                (await client.Get("/emulator")).Json
            )
        );
    }
}
