using System.Net;
using CsCheck;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class MarkupTests
{
    private const string Html = "from=id&to=en&textType=html";
    private const string Plain = "from=id&to=en";

    [Theory]
    [InlineData(Plain)]
    [InlineData(Html)]
    public async Task The_dictionary_sets_a_term_and_its_tag_is_removed(string query)
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(
            ["Presiden menolak <mstrans:dictionary translation=\"truce\">gencatan senjata</mstrans:dictionary>."],
            query
        );

        Assert.Equal(["The president rejected a truce."], answer.Translations);
    }

    [Fact]
    public async Task Without_a_source_language_the_dictionary_is_ignored()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(
            ["Presiden menolak <mstrans:dictionary translation=\"truce\">gencatan senjata</mstrans:dictionary> itu."],
            "to=en"
        );

        Assert.Equal((await client.TranslateV3("Presiden menolak gencatan senjata itu.")).Translations, answer.Translations);
    }

    [Fact]
    public async Task The_dictionary_tag_name_is_lowercase()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(["<MsTrans:Dictionary translation=\"armistice\">rumah</MsTrans:Dictionary>"], Html);

        Assert.DoesNotContain("armistice<", answer.Translations[0], StringComparison.Ordinal);
        Assert.Contains("house", answer.Translations[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a client escapes into the attribute comes out as the text that it meant, HTML decoded; plain text as it is.</summary>
    [Fact]
    public async Task Any_rendering_round_trips_through_the_dictionary_in_both_modes()
    {
        await using var client = await StartAsync();
        var rendering = Gen.OneOf(
            Gen.Const("a & b"),
            Gen.Const("\"x\" < 'y' >"),
            Gen.Const("&amp;"),
            Gen.Const("iPhone 😀"),
            Gen.String["ab&<>\"' ;#é"].Where(text => text.Length > 0)
        );

        await rendering.SampleAsync(
            async text =>
            {
                var marked =
                    $"Saya makan <mstrans:dictionary translation=\"{WebUtility.HtmlEncode(text)}\">nasi</mstrans:dictionary> di rumah.";
                var html = await client.TranslateV3([marked], Html);
                var plain = await client.TranslateV3([marked], Plain);

                Assert.Contains(text, WebUtility.HtmlDecode(html.Translations[0]), StringComparison.Ordinal);
                Assert.Contains(text, plain.Translations[0], StringComparison.Ordinal);
            },
            iter: 60,
            threads: 1
        );
    }

    [Theory]
    [InlineData("<span class=\"notranslate\">Dewan & <b>Keamanan</b></span>")]
    [InlineData("<span class=\"term notranslate\">rumah</span>")]
    [InlineData("<span translate=\"no\">rumah</span>")]
    [InlineData("<span translate=no>rumah</span>")]
    [InlineData("<span class='notranslate'>satu <span>rumah</span> dua</span>")]
    [InlineData("<span class=\"notranslate\">(…)</span>")]
    [InlineData("<span class=\"notranslate\"></span>")]
    public async Task Protected_text_is_returned_with_its_tag(string settled)
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3([$"Presiden pergi ke {settled}."], Html);

        Assert.Contains(settled, answer.Translations[0], StringComparison.Ordinal);
        Assert.StartsWith("The president went to ", answer.Translations[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_plain_mode_a_span_is_not_markup_and_tags_are_unchanged()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3("Presiden pergi ke <span class=\"notranslate\">rumah</span>.");

        Assert.Contains("<span class=\"notranslate\">", answer.Translations[0], StringComparison.Ordinal);
        Assert.Contains("house", answer.Translations[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_is_returned_as_HTML()
    {
        await using var client = await StartAsync();

        var answer = await client.TranslateV3(["<p lang=\"id\">Saya &lt;3 <b>nasi</b> &amp; roti.<br></p><!-- ya -->"], Html);

        Assert.Equal(["<p lang=\"id\">I &lt;3 <b>rice</b> &amp; bread.<br></p><!-- ya -->"], answer.Translations);
    }

    [Theory]
    [InlineData("<b>rumah")]
    [InlineData("rumah</b>")]
    [InlineData("<b><i>rumah</b></i>")]
    [InlineData("1 < 2")]
    [InlineData("<span class=\"notranslate\">rumah")]
    [InlineData("<span class=\"notranslate\"><b>rumah</span>")]
    [InlineData("<span class=\"notranslate>rumah</span>")]
    [InlineData("<mstrans:dictionary translation=\"a\">b")]
    public async Task HTML_that_is_not_well_formed_is_refused(string text)
    {
        await using var client = await StartAsync();

        Assert.Equal(400005, (await client.TranslateV3([text], Html)).Code);
        Assert.Equal([text], Assert.Single(client.Emulator.Requests).Texts);
        Assert.Equal(200, (await client.TranslateV3(text)).Status);
    }

    [Fact]
    public async Task No_protected_range_is_lost_or_duplicated()
    {
        await using var client = await StartAsync();
        var word = Gen.OneOf(
            "saya",
            "makan",
            "rumah",
            "Presiden",
            "di",
            ",",
            ". ",
            "dan",
            "itu",
            "-",
            "2022",
            "\uFDD00\uFDD1",
            "<b>",
            "</b>"
        );
        var settled = Gen.Int[0, 99].Select(n => $"<i translate=\"no\">#{n}</i>");

        await Gen.OneOf(word, settled)
            .Array[1, 15]
            .SampleAsync(
                async pieces =>
                {
                    var inHtml = string.Join(' ', pieces.Where(piece => piece is not ("<b>" or "</b>")));
                    var answer = await client.TranslateV3([inHtml], Html);
                    Assert.Equal(
                        Settled(pieces).Order(),
                        Settled(answer.Translations[0].Split("<i").Select(part => "<i" + part.Split("</i>")[0] + "</i>")).Order()
                    );
                },
                iter: 100,
                threads: 1
            );
    }

    private static IEnumerable<string> Settled(IEnumerable<string> pieces) =>
        pieces.Where(piece => piece.StartsWith("<i translate", StringComparison.Ordinal));
}
