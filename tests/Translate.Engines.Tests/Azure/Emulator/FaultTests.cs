using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class FaultTests
{
    /// <summary>Milliseconds after which a test that waits for something has failed.</summary>
    private const int Patience = 60_000;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<int> Codes => [.. ServiceError.KnownCodes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_documented_code_can_be_scripted_in_both_versions_and_is_not_billed(int code)
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.Refusal(code));

        var older = await client.TranslateV3("saya");
        var newer = await client.TranslateV2026(Input("saya"));

        Assert.Equal((code / 1000, code), (older.Status, older.Json["error"]!["code"]!.GetValue<int>()));
        Assert.Equal(
            (code / 1000, code.ToString(CultureInfo.InvariantCulture)),
            (newer.Status, newer.Json["error"]!["code"]!.GetValue<string>())
        );
        Assert.All([older, newer], answer => Assert.True(Guid.TryParse(answer.Headers["X-RequestId"], out _)));
        Assert.All(
            client.Emulator.Requests,
            request => Assert.Equal((code / 1000, code, false), (request.Status, request.Code, request.Delivered))
        );
        Assert.Equal((0, 0), (client.Emulator.BilledCharacters, client.Emulator.LostCharacters));
    }

    [Theory]
    [InlineData(RetryAfterFormat.Seconds, "Retry-After", "2")]
    [InlineData(RetryAfterFormat.HttpDate, "Retry-After", "Mon, 23 Nov 2026 08:00:01 GMT")]
    [InlineData(RetryAfterFormat.Milliseconds, "retry-after-ms", "1500")]
    public async Task A_refusal_states_the_wait_in_every_form(RetryAfterFormat form, string header, string value)
    {
        await using var client = await StartAsync(new EmulatorOptions { Time = _time });
        client.Emulator.Faults.OnAll(new Fault.Refusal(429000) { RetryAfter = TimeSpan.FromSeconds(1.5), RetryAfterFormat = form });

        Assert.Equal(value, (await client.TranslateV3("saya")).Headers[header]);
    }

    [Fact]
    public async Task A_connection_that_breaks_immediately_costs_nothing()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.Reset(ResetPoint.BeforeTranslating));

        await Assert.ThrowsAsync<HttpRequestException>(() => client.TranslateV3("saya"));
        AssertBilled(client, billed: 0, lost: 0);
    }

    [Theory]
    [InlineData(ResetPoint.AfterTranslating)]
    [InlineData(ResetPoint.MidResponse)]
    public async Task A_connection_that_breaks_after_the_work_is_billed(ResetPoint at)
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.Reset(at));

        await Assert.ThrowsAsync<HttpRequestException>(() => client.TranslateV3("saya"));
        AssertBilled(client, billed: 4, lost: 4);
    }

    [Fact]
    public async Task Truncated_JSON_is_a_complete_HTTP_answer()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.TruncatedJson());

        var answer = await client.TranslateV3("saya");

        Assert.Equal(200, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
        AssertBilled(client, billed: 4, lost: 4);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 3)]
    public async Task The_number_of_items_can_be_wrong_in_both_versions(int difference, int count)
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.WrongCount(difference));

        Assert.Equal(count, (await client.TranslateV3(["saya", "kamu"])).Items.Count);
        Assert.Equal(count, (await client.TranslateV2026(Input("saya"), Input("kamu"))).Items.Count);
        AssertBilled(client, billed: 16, lost: 16);
    }

    [Fact]
    public async Task A_body_can_be_empty()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.EmptyBody());

        var answer = await client.TranslateV3("saya");

        Assert.Equal((200, 0), (answer.Status, answer.Body.Length));
        AssertBilled(client, billed: 4, lost: 4);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(502)]
    public async Task A_gateway_can_answer_with_a_web_page(int status)
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.HtmlPage(status));

        var answer = await client.TranslateV3("saya");

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("text/html", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", answer.Text, StringComparison.Ordinal);
        AssertBilled(client, billed: 0, lost: 0);
        Assert.False(client.Emulator.Requests[0].Delivered);
    }

    [Fact]
    public async Task A_byte_order_mark_can_precede_the_correct_answer()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.ByteOrderMark());

        var answer = await client.TranslateV3("rumah");

        Assert.Equal([0xEF, 0xBB, 0xBF], answer.Body[..3]);
        Assert.Equal(
            "The house",
            JsonNode.Parse(answer.Body.AsSpan(3))![0]!["translations"]![0]!["text"]!.GetValue<string>(),
            ignoreCase: true
        );
        AssertBilled(client, billed: 5, lost: 0);
    }

    [Fact]
    public async Task A_slow_answer_arrives_completely()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnFirst(1, new Fault.SlowDrip(7, TimeSpan.FromMilliseconds(1)));

        var slow = await client.TranslateV3("Presiden pergi.");

        Assert.Equal((await client.TranslateV3("Presiden pergi.")).Body, slow.Body);
        AssertBilled(client, billed: 30, lost: 0);
    }

    [Fact(Timeout = Patience)]
    public async Task A_delay_uses_the_emulator_clock()
    {
        await using var client = await StartAsync(new EmulatorOptions { Time = _time });
        client.Emulator.Faults.OnAll(new Fault.Delay(TimeSpan.FromSeconds(5)));

        Assert.True(await ClockUntil(client.TranslateV3("saya"), TestContext.Current.CancellationToken) >= TimeSpan.FromSeconds(5));
        AssertBilled(client, billed: 4, lost: 0);
    }

    [Fact(Timeout = Patience)]
    public async Task Latency_uses_the_emulator_clock()
    {
        await using var client = await StartAsync(new EmulatorOptions { Time = _time, Latency = TimeSpan.FromSeconds(3) });

        Assert.True(await ClockUntil(client.TranslateV3("saya"), TestContext.Current.CancellationToken) >= TimeSpan.FromSeconds(3));
    }

    [Theory(Timeout = Patience)]
    [InlineData("always: hang")]
    [InlineData("always: slow-drip bytes=1 pause=10m")]
    public async Task An_answer_to_a_canceled_request_is_billed_and_lost(string script)
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.Replace(script);
        using var http = new HttpClient { BaseAddress = client.Emulator.Endpoint, Timeout = TimeSpan.FromSeconds(1) };

        await Assert.ThrowsAsync<TaskCanceledException>(() => Send(http, Post("/translate?api-version=3.0&from=id&to=en", BodyV3("saya"))));
        while (client.Emulator.LostCharacters == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        AssertBilled(client, billed: 4, lost: 4);
    }

    [Fact(Timeout = Patience)]
    public async Task An_emulator_stops_while_a_request_hangs()
    {
        var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.Delay(Timeout.InfiniteTimeSpan));
        using var http = new HttpClient { BaseAddress = client.Emulator.Endpoint };
        var hanging = Send(http, Post("/translate?api-version=3.0&from=id&to=en", BodyV3("saya")));
        while (client.Emulator.BilledCharacters == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await client.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_despite_a_scripted_fault()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnAll(new Fault.TruncatedJson());

        Assert.Equal(400036, (await client.TranslateV3(["saya"], "from=id")).Code);
        AssertBilled(client, billed: 0, lost: 0);
    }

    [Fact]
    public async Task Other_routes_have_no_faults_and_are_not_counted()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnNth(1, new Fault.Refusal(503000));

        Assert.Equal(200, (await client.Get("/languages?api-version=3.0")).Status);
        Assert.Equal(503, (await client.TranslateV3("saya")).Status);
        Assert.Equal(200, (await client.TranslateV3("saya")).Status);
    }

    private async Task<TimeSpan> ClockUntil(Task<EmulatorAnswer> answer, CancellationToken cancellationToken)
    {
        var start = _time.GetUtcNow();
        while (!answer.IsCompleted)
        {
            await Task.Delay(2, cancellationToken);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(200, (await answer).Status);
        return _time.GetUtcNow() - start;
    }

    private static void AssertBilled(EmulatorClient client, long billed, long lost) =>
        Assert.Equal((billed, lost), (client.Emulator.BilledCharacters, client.Emulator.LostCharacters));
}
