using CsCheck;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class MeteringTests
{
    [Theory]
    [InlineData("rumah", "from=id&to=en", 5)]
    [InlineData("rumah", "from=id&to=en&to=id", 10)]
    [InlineData("rumah", "from=id&to=id", 5)]
    [InlineData("😀 ya", "from=id&to=en", 5)]
    [InlineData("<b>ya</b> ", "from=id&to=en&textType=html", 10)]
    [InlineData("<mstrans:dictionary translation=\"yes\">ya</mstrans:dictionary>", "from=id&to=en", 61)]
    [InlineData("&amp;", "from=id&to=en&textType=html", 5)]
    public async Task Utf16_code_units_including_markup_are_billed_for_every_target(string text, string query, long expected)
    {
        await using var client = await StartAsync();

        Assert.Equal(expected, (await client.TranslateV3([text], query)).Metered);
        Assert.Equal(expected, client.Emulator.BilledCharacters);
    }

    [Fact]
    public async Task The_length_of_any_text_is_billed_in_both_versions()
    {
        await using var client = await StartAsync();

        await Gen.String[Gen.Char[' ', '\uD7FF'], 0, 40]
            .Array[1, 20]
            .SampleAsync(
                async texts =>
                {
                    var before = client.Emulator.BilledCharacters;
                    var expected = texts.Sum(text => text.Length);

                    Assert.Equal(expected, (await client.TranslateV3(texts)).Metered);
                    Assert.Equal(expected, (await client.TranslateV2026([.. texts.Select(Input)])).Metered);
                    Assert.Equal(before + (2 * expected), client.Emulator.BilledCharacters);
                },
                iter: 50,
                threads: 1
            );
    }
}
