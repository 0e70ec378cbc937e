using System.Text.Json.Nodes;
using Translate.Emulation;
using Translate.Emulation.Contract;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class ValidationTests
{
    private const string GoodPath = "/translate?api-version=3.0&from=id&to=en";

    [Theory]
    [InlineData(400036, "from=id")]
    [InlineData(400036, "from=id&to=")]
    [InlineData(400036, "from=id&to=xx")]
    [InlineData(400036, "from=id&to=en&to=xx")]
    [InlineData(400035, "from=xx&to=en")]
    [InlineData(400023, "from=id&to=de")]
    [InlineData(400002, "from=id&to=en&category=nobody")]
    [InlineData(400071, "from=id&to=en&textType=xml")]
    [InlineData(400042, "from=id&to=en&profanityAction=Scream")]
    [InlineData(400042, "from=id&to=en&profanityMarker=Bell")]
    [InlineData(400064, "from=id&to=en&includeAlignment=perhaps")]
    [InlineData(400064, "from=id&to=en&allowFallback=1")]
    [InlineData(400018, "from=id&to=en&fromScript=Cyrl")]
    [InlineData(400004, "from=id&to=en&toScript=Cyrl")]
    [InlineData(400070, "from=id&to=en&to=id&toScript=Latn")]
    [InlineData(400043, "from=id&to=en&ClientTraceId=7")]
    public async Task An_invalid_query_option_has_its_error_code(int code, string query)
    {
        await using var client = await StartAsync();

        AssertRefused(code, await client.TranslateV3(["Saya makan."], query), client);
    }

    [Theory]
    [InlineData(400074, "[{")]
    [InlineData(400074, "")]
    [InlineData(400074, "null")]
    [InlineData(400074, """[{"text":"\ud800"}]""")]
    [InlineData(400000, "[]")]
    [InlineData(400000, """{"text":"Saya"}""")]
    [InlineData(400020, """["Saya"]""")]
    [InlineData(400005, """[{"txt":"Saya"}]""")]
    [InlineData(400005, """[{"text":7}]""")]
    public async Task An_invalid_body_has_its_error_code(int code, string body)
    {
        await using var client = await StartAsync();

        AssertRefused(code, await client.Send(Post(GoodPath, body)), client);
    }

    [Theory]
    [InlineData(400074, "[]")]
    [InlineData(400000, "{}")]
    [InlineData(400000, """{"inputs":[]}""")]
    [InlineData(400020, """{"inputs":[7]}""")]
    [InlineData(400005, """{"inputs":[{"targets":[{"language":"en"}]}]}""")]
    [InlineData(400036, """{"inputs":[{"text":"Saya"}]}""")]
    [InlineData(400036, """{"inputs":[{"text":"Saya","targets":[{}]}]}""")]
    [InlineData(400035, """{"inputs":[{"text":"Saya","language":"xx","targets":[{"language":"en"}]}]}""")]
    [InlineData(400071, """{"inputs":[{"text":"Saya","textType":"Xml","targets":[{"language":"en"}]}]}""")]
    [InlineData(400073, """{"inputs":[{"text":"Saya","script":"Cyrl","targets":[{"language":"en"}]}]}""")]
    [InlineData(400004, """{"inputs":[{"text":"Saya","targets":[{"language":"en","script":"Cyrl"}]}]}""")]
    [InlineData(400002, """{"inputs":[{"text":"Saya","targets":[{"language":"en","deploymentName":"nobody"}]}]}""")]
    [InlineData(400064, """{"inputs":[{"text":"Saya","targets":[{"language":"en","tone":"angry"}]}]}""")]
    [InlineData(400064, """{"inputs":[{"text":"Saya","targets":[{"language":"en","gender":"other"}]}]}""")]
    [InlineData(400064, """{"inputs":[{"text":"Saya","targets":[{"language":"en","allowFallback":"true"}]}]}""")]
    [InlineData(400064, """{"inputs":[{"text":"Saya","targets":[{"language":"en","referenceTextPairs":[{"source":"a"}]}]}]}""")]
    [InlineData(400042, """{"inputs":[{"text":"Saya","targets":[{"language":"en","profanityAction":"Scream"}]}]}""")]
    public async Task An_invalid_body_of_the_newer_version_has_its_error_code(int code, string body)
    {
        await using var client = await StartAsync();

        AssertRefused(code, await client.Send(Post("/translate?api-version=2026-06-06", body)), client);
    }

    [Theory]
    [InlineData(5, 200)]
    [InlineData(6, 400)]
    public async Task At_most_five_reference_pairs_are_accepted(int pairs, int status)
    {
        await using var client = await StartAsync();
        var input = Input("Saya makan.");
        input["targets"]![0]!["referenceTextPairs"] = new JsonArray([
            .. Enumerable.Range(0, pairs).Select(_ => new JsonObject { ["source"] = "Saya", ["target"] = "I" }),
        ]);

        Assert.Equal(status, (await client.TranslateV2026(input)).Status);
    }

    [Fact]
    public async Task A_configured_model_is_used_and_named_in_the_answer()
    {
        await using var client = await StartAsync(new EmulatorOptions { Categories = new HashSet<string> { "news" } });

        Assert.Equal("Custom", (await client.TranslateV3(["Saya makan."], "from=id&to=en&category=news")).Headers["X-MT-System"]);
    }

    [Theory]
    [InlineData(0, 1_000, 50, 200)]
    [InlineData(400072, 1_001, 1, 400)]
    [InlineData(400050, 1, 50_001, 400)]
    [InlineData(400077, 2, 25_001, 400)]
    public async Task The_documented_limits_are_enforced(int code, int elements, int characters, int status)
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3([.. Enumerable.Repeat(new string('a', characters), elements)]);

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, status == 200 ? 0 : answer.Code);
    }

    [Fact]
    public async Task Every_target_counts_towards_the_size_of_a_request()
    {
        await using var client = await StartAsync(
            new EmulatorOptions { Limits = RequestLimits.Documented with { RequestCharacters = 10 } }
        );

        Assert.Equal(200, (await client.TranslateV3(["aaaaa"], "from=id&to=en&to=id")).Status);
        AssertRefused(400077, await client.TranslateV3(["aaaaaa"], "from=id&to=en&to=id"));
    }

    /// <summary>Everything is wrong at first, and is put right from the first check to the last.</summary>
    [Fact]
    public async Task Checks_come_in_the_documented_order()
    {
        await using var client = await StartAsync(new EmulatorOptions { HourlyQuota = 600 });
        var tooMany = BodyV3([.. Enumerable.Repeat("Saya", 1_001)]);
        const string bad = "/translate?textType=xml";
        const string badQuery = "/translate?api-version=3.0&textType=xml";
        const string badLanguage = "/translate?api-version=3.0&to=xx";

        AssertRefused(405000, await client.Send(new HttpRequestMessage(HttpMethod.Get, bad)));
        AssertRefused(415000, await client.Send(WithoutKey(Post(bad, "[{", "text/plain"))));
        AssertRefused(401000, await client.Send(WithoutKey(Post(bad, "[{"))));
        AssertRefused(400021, await client.Send(Post(bad, "[{")));
        AssertRefused(400071, await client.Send(Post(badQuery, "[{")));
        AssertRefused(400074, await client.Send(Post(badLanguage, "[{")));
        AssertRefused(400072, await client.Send(Post(badLanguage, tooMany)));
        AssertRefused(400036, await client.Send(Post(badLanguage, BodyV3("Saya makan nasi."))));
        AssertRefused(429001, await client.Send(Post(GoodPath, BodyV3("Saya makan nasi."))));
        Assert.Equal(200, (await client.Send(Post(GoodPath, BodyV3("Saya")))).Status);
    }

    private static HttpRequestMessage WithoutKey(HttpRequestMessage request)
    {
        request.Headers.Remove(Key);
        return request;
    }

    private static void AssertRefused(int code, EmulatorAnswer answer, EmulatorClient client)
    {
        AssertRefused(code, answer);
        Assert.Equal(0, client.Emulator.BilledCharacters);
        Assert.Equal(code, Assert.Single(client.Emulator.Requests).Code);
    }

    private static void AssertRefused(int code, EmulatorAnswer answer)
    {
        Assert.Equal(code, answer.Code);
        Assert.Equal(code / 1000, answer.Status);
        Assert.True(Guid.TryParse(answer.Headers["X-RequestId"], out _));
    }
}
