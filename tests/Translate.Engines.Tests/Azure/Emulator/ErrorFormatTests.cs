using System.Text.Json;
using System.Text.Json.Nodes;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class ErrorFormatTests
{
    [Theory]
    [InlineData(null, JsonValueKind.Number, JsonValueKind.String)]
    [InlineData(true, JsonValueKind.String, JsonValueKind.String)]
    [InlineData(false, JsonValueKind.Number, JsonValueKind.Number)]
    public async Task A_code_is_a_number_or_a_string(bool? asString, JsonValueKind older, JsonValueKind newer)
    {
        await using var client = await StartAsync(
            new EmulatorOptions
            {
                Key = "another",
                ErrorFormat = new ErrorFormat { StringCode = asString },
            }
        );

        Assert.Equal(older, (await client.TranslateV3("saya")).Json["error"]!["code"]!.GetValueKind());
        Assert.Equal(newer, (await client.TranslateV2026(Input("saya"))).Json["error"]!["code"]!.GetValueKind());
    }

    [Fact]
    public async Task The_outer_error_can_be_missing()
    {
        await using var client = await StartAsync(
            new EmulatorOptions
            {
                Key = "another",
                ErrorFormat = new ErrorFormat { WithoutOuterError = true },
            }
        );

        Assert.Equal(401000, (await client.TranslateV3("saya")).Json["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_body_can_be_declared_as_plain_text()
    {
        await using var client = await StartAsync(
            new EmulatorOptions
            {
                Key = "another",
                ErrorFormat = new ErrorFormat { PlainText = true },
            }
        );

        var answer = await client.TranslateV3("saya");

        Assert.Equal("text/plain", answer.Headers["Content-Type"]);
        Assert.Equal(401000, answer.Code);
    }

    [Fact]
    public async Task A_byte_order_mark_can_precede_the_body()
    {
        await using var client = await StartAsync(
            new EmulatorOptions
            {
                Key = "another",
                ErrorFormat = new ErrorFormat { ByteOrderMark = true },
            }
        );

        var answer = await client.TranslateV3("saya");

        Assert.Equal(0xEF, answer.Body[0]);
        Assert.Equal(401000, JsonNode.Parse(answer.Body.AsSpan(3))!["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_fault_can_have_its_own_format()
    {
        await using var client = await StartAsync();
        client.Emulator.Faults.OnFirst(1, new Fault.Refusal(429000) { ErrorFormat = new ErrorFormat { StringCode = true } });
        client.Emulator.Faults.OnAll(new Fault.Refusal(429000));

        Assert.Equal("429000", (await client.TranslateV3("saya")).Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal(429000, (await client.TranslateV3("saya")).Json["error"]!["code"]!.GetValue<int>());
    }
}
