using System.Globalization;
using CsCheck;
using Translate.Emulation;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class TranslationTests
{
    [Fact]
    public async Task White_space_and_the_number_of_sentences_are_kept()
    {
        await using var client = await StartAsync();

        Assert.Equal(["  The president went.\n\nI ate. "], (await client.TranslateV3("  Presiden pergi.\n\nSaya makan. ")).Translations);
        Assert.Equal(["", "  "], (await client.TranslateV3(["", "  "])).Translations);
    }

    [Fact]
    public async Task Recorded_pairs_take_precedence_over_the_offline_engine()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "Presiden pergi.\tThe head of state left.\n", TestContext.Current.CancellationToken);
        await using var client = await StartAsync(new EmulatorOptions { RecordedPairs = path });
        File.Delete(path);

        Assert.Equal(["The head of state left.", "I ate."], (await client.TranslateV3(["Presiden pergi.", "Saya makan."])).Translations);
    }

    [Fact]
    public async Task A_recorded_pair_without_a_tab_is_reported_with_its_line()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "a\tb\nc d\n", TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<FormatException>(() => StartAsync(new EmulatorOptions { RecordedPairs = path }));
        File.Delete(path);

        Assert.Contains($"{path}:2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alignment_covers_the_words_of_both_texts()
    {
        await using var client = await StartAsync();
        const string source = "Presiden pergi ke Jakarta.";

        var item = (await client.TranslateV3([source], "from=id&to=en&includeAlignment=true")).Items[0]!["translations"]![0]!;
        var target = item["text"]!.GetValue<string>();
        var pairs = item["alignment"]!["proj"]!.GetValue<string>().Split(' ').Select(pair => pair.Split('-')).ToList();

        Assert.Equal(["Presiden", "pergi", "ke", "Jakarta"], pairs.Select(pair => Covered(pair[0], source)).Distinct());
        Assert.Equal(["The", "president", "went", "to", "Jakarta"], pairs.Select(pair => Covered(pair[1], target)).Distinct());
    }

    [Theory]
    [InlineData("from=id&to=en&includeAlignment=true&textType=html", "rumah saya", "")]
    [InlineData("from=id&to=en&includeAlignment=true", "<mstrans:dictionary translation=\"a\">rumah</mstrans:dictionary> saya", "")]
    [InlineData("from=id&to=en&includeAlignment=true", "...", "")]
    [InlineData("from=id&to=en", "rumah saya", null)]
    public async Task Alignment_is_omitted_for_HTML_markup_or_if_not_requested(string query, string text, string? expected)
    {
        await using var client = await StartAsync();

        Assert.Equal(
            expected,
            (await client.TranslateV3([text], query)).Items[0]!["translations"]![0]!["alignment"]?["proj"]?.GetValue<string>()
        );
    }

    [Fact]
    public async Task Sentence_lengths_sum_to_the_text_lengths()
    {
        await using var client = await StartAsync();
        var texts = Gen.OneOf("Saya makan.", " ", "\n", "Presiden pergi!", "dr. Budi", "\"Ya,\" katanya.")
            .Array[0, 8]
            .Select(string.Concat);

        await texts.SampleAsync(
            async text =>
            {
                var item = (await client.TranslateV3([text], "from=id&to=en&includeSentenceLength=true")).Items[0]!["translations"]![0]!;
                int Sum(string name) => item["sentLen"]![name]!.AsArray().Sum(length => length!.GetValue<int>());

                Assert.Equal(text.Length, Sum("srcSentLen"));
                Assert.Equal(item["text"]!.GetValue<string>().Length, Sum("transSentLen"));
            },
            iter: 50,
            threads: 1
        );
    }

    private static string Covered(string range, string text)
    {
        var ends = range.Split(':').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return text[ends[0]..(ends[1] + 1)];
    }
}
