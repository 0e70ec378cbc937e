using System.Text;
using Translate.Core.Documents;
using static Translate.Formats.Tests.Xliff.XliffFiles;

namespace Translate.Formats.Tests.Xliff;

public partial class XliffFormatTests
{
    [Theory]
    [InlineData("<target/>", "id=\"1\"")]
    [InlineData("<target></target>", "id=\"1\"")]
    [InlineData("", "id=\"1\"")]
    [InlineData("<target state=\"new\">Old</target>", "id=\"1\"")]
    [InlineData("<target state=\"needs-translation\">Old</target>", "id=\"1\" approved=\"no\"")]
    [InlineData("<target>Rapat.</target>", "id=\"1\"")]
    public async Task Version_1_fills_untranslated_units(string target, string attributes)
    {
        var xml = await TranslateAsync(Unit1($"<source>Rapat.</source>{target}", attributes), block => block with { Text = "Meeting." });
        Assert.Contains("<target state=\"needs-review-translation\">Meeting.</target>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<target state=\"translated\">Old</target>", "id=\"1\"")]
    [InlineData("<target state=\"final\">Old</target>", "id=\"1\"")]
    [InlineData("<target state=\"signed-off\">Old</target>", "id=\"1\"")]
    [InlineData("<target state=\"needs-review-translation\">Old</target>", "id=\"1\"")]
    [InlineData("<target state=\"new\">Old</target>", "id=\"1\" approved=\"yes\"")]
    [InlineData("<target>Old</target>", "id=\"1\"")]
    [InlineData("", "id=\"1\" translate=\"no\"")]
    public async Task Version_1_keeps_translated_units(string target, string attributes) =>
        Assert.Empty((await ParseAsync(Unit1($"<source>Rapat.</source>{target}", attributes))).Blocks);

    [Fact]
    public async Task Version_1_never_marks_a_new_target_as_approved()
    {
        var xml = await TranslateAsync(
            Unit1("<source>Rapat.</source><target state=\"final\" state-qualifier=\"exact-match\"></target>", "id=\"1\" approved=\"yes\""),
            block => block with { Text = "Meeting." }
        );
        Assert.Contains(
            "<trans-unit id=\"1\" approved=\"no\"><source>Rapat.</source><target state=\"needs-review-translation\">Meeting.</target>",
            xml,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<target/>", "")]
    [InlineData("<target>Old</target>", " state=\"initial\"")]
    [InlineData("<target></target>", " state=\"final\" subState=\"acme:x\"")]
    public async Task Version_2_fills_untranslated_segments(string target, string attributes)
    {
        var xml = await TranslateAsync(Unit2($"<source>Rapat.</source>{target}", attributes), block => block with { Text = "Meeting." });
        Assert.Contains(
            "<segment id=\"s1\" state=\"translated\"><source>Rapat.</source><target>Meeting.</target></segment>",
            xml,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(" state=\"translated\"")]
    [InlineData(" state=\"reviewed\"")]
    [InlineData(" state=\"final\"")]
    [InlineData("")]
    public async Task Version_2_keeps_translated_segments(string attributes) =>
        Assert.Empty((await ParseAsync(Unit2("<source>Rapat.</source><target>Old</target>", attributes))).Blocks);

    [Fact]
    public async Task An_equal_target_changes_no_byte()
    {
        var xml = Unit2("<source>Rapat <ph id=\"1\"/>.</source><target>Old<ph id=\"1\"/> &#x41;</target>", " state=\"initial\"");
        Assert.Equal(
            xml,
            await TranslateAsync(xml, block => block with { Text = "Old A", Codes = [block.Codes[0] with { Position = 3 }] })
        );
    }

    [Fact]
    public async Task The_target_language_is_added_to_each_file()
    {
        var xml = await TranslateAsync(
            Version1("<trans-unit id=\"1\"><source>Rapat.</source></trans-unit>", "source-language=\"id-ID\""),
            block => block with { Text = "Meeting." }
        );
        Assert.Contains("source-language=\"id-ID\" target-language=\"en\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_target_gets_its_missing_segments_in_place()
    {
        var xml = Encoding.UTF8.GetString(
            await TranslateAsync(Read("half-done.xlf"), block => block with { Text = block.Text == "Dua." ? "Two." : "Three." })
        );
        Assert.Contains(
            "<target state=\"needs-review-translation\"><mrk mtype=\"seg\" mid=\"1\">One, edited.</mrk><mrk mtype=\"seg\" mid=\"2\">Two.</mrk> <mrk mtype=\"seg\" mid=\"3\">Three.</mrk></target>",
            xml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_locked_segment_stays_empty()
    {
        var document = await ParseAsync(Read("trados.sdlxliff"));
        Assert.Equal(["Menteri hadir.", "Bebas."], document.Blocks.Select(block => block.Text));
        var xml = Encoding.UTF8.GetString(await WriteAsync(document, [new Block("The minister attended."), new Block("Free.")]));
        Assert.Contains("<mrk mtype=\"seg\" mid=\"2\">The minister attended.</mrk>", xml, StringComparison.Ordinal);
        Assert.Contains(
            "<target state=\"needs-review-translation\"><mrk mtype=\"seg\" mid=\"3\"></mrk> <mrk mtype=\"seg\" mid=\"4\">Free.</mrk></target>",
            xml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Codes_are_pairs_if_both_halves_are_in_the_segment()
    {
        var blocks = (await ParseAsync(Read("spanning.xlf"))).Blocks;
        Assert.All(blocks, block => Assert.Equal(InlineCodeKind.Standalone, Assert.Single(block.Codes).Kind));
        var pair = (await ParseAsync(Read("memoq.mqxliff"))).Blocks[0];
        Assert.Equal("Harga beras naiklagi.", pair.Text);
        Assert.Equal([InlineCodeKind.Open, InlineCodeKind.Close, InlineCodeKind.Standalone], pair.Codes.Select(code => code.Kind));
        Assert.Equal(pair.Codes[0].PairId, pair.Codes[1].PairId);
    }

    [Theory]
    [InlineData(
        "a <x id=\"START_LINK_1\"/>b<x id=\"CLOSE_LINK\"/> <x id=\"START_LINK\"/>c<x id=\"CLOSE_LINK\"/>",
        "Open Close Open Close",
        2
    )]
    [InlineData(
        "a <x id=\"START_TAG_SPAN\"/>b <x id=\"START_TAG_SPAN_1\"/>c<x id=\"CLOSE_TAG_SPAN\"/><x id=\"CLOSE_TAG_SPAN\"/>",
        "Open Open Close Close",
        2
    )]
    [InlineData("a <x id=\"START_LINK\"/>b <x id=\"INTERPOLATION\"/> c<x id=\"CLOSE_BOLD\"/>", "Standalone Standalone Standalone", 1)]
    [InlineData("a {1&gt;b {2}&lt;1} {bi&gt;c&lt;bi} d&lt;3}", "Open Standalone Close Open Close Standalone", 3)]
    [InlineData("a <bx id=\"1\" rid=\"1\"/>b<ex id=\"2\" rid=\"1\"/> c<mrk mtype=\"x-comment\">d</mrk>", "Open Close Open Close", 2)]
    public async Task Codes_that_are_a_pair_by_their_names_are_one(string source, string kinds, int pairs)
    {
        var codes = (await ParseAsync(Unit1($"<source>{source}</source>"))).Blocks[0].Codes;
        Assert.Equal(kinds, string.Join(' ', codes.Select(code => code.Kind)));
        Assert.Equal(pairs, codes.Select(code => code.PairId).Distinct().Count());
    }

    [Fact]
    public async Task Protected_text_is_a_code()
    {
        var block = (await ParseAsync(Read("itbx.xlf"))).Blocks[0];
        Assert.Contains(block.Codes, code => code.Data.Trim() == "<mrk mtype=\"protected\">PT Maju</mrk>");
        Assert.DoesNotContain("PT Maju", block.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_tags_are_codes_if_declared_and_CDATA_sections_are_kept()
    {
        const string Source = "<source><![CDATA[<p>Rapat <b>hari ini</b> & besok.</p>\n<img src=\"a\"/>\n&nbsp;]]></source>";
        var html = Unit1(Source).Replace("<trans-unit ", "<trans-unit datatype=\"html\" ", StringComparison.Ordinal);
        var block = Assert.Single((await ParseAsync(html)).Blocks);
        Assert.Equal("Rapat hari ini & besok.  &nbsp;", block.Text);
        Assert.Equal(
            ["<p>", "<b>", "</b>", "</p>", "\n", "<img src=\"a\"/>", "\n"],
            block.Codes.Select(code =>
                code.Data.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            )
        );
        Assert.Contains(
            "><![CDATA[<p>RAPAT <b>HARI INI</b> & BESOK.</p>\n<img src=\"a\"/>",
            await TranslateAsync(html, source => source with { Text = source.Text.ToUpperInvariant() }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "><![CDATA[a ]]]]><![CDATA[> b]]></target>",
            await TranslateAsync(Unit1("<source><![CDATA[<i> kata]]></source>"), source => source with { Text = "a ]]> b" }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Ada <ph id=\"1\"/> pesan", "Ada pesan", "There is <ph id=\"1\"/> a")]
    [InlineData("<x id=\"1\"/> pesan", "pesan", "<x id=\"1\"/> There is a")]
    [InlineData("Pesan dari <x id=\"1\"/>", "Pesan dari", "There is a <x id=\"1\"/>")]
    [InlineData("Pesan dari <x id=\"1\"/> ", "Pesan dari", "There is a <x id=\"1\"/> ")]
    [InlineData("Ada <x id=\"1\"/> <x id=\"2\"/>  kata", "Ada kata", "There is <x id=\"1\"/> <x id=\"2\"/>  a")]
    [InlineData("Ada<x id=\"1\"/> kata", "Ada kata", "There is<x id=\"1\"/> a")]
    public async Task A_code_between_spaces_stays_between_spaces(string source, string text, string expected)
    {
        var xml = Unit1($"<source>{source}</source>");
        Assert.Equal(text, Assert.Single((await ParseAsync(xml)).Blocks).Text);
        var target = await TranslateAsync(
            xml,
            block => new Block("There is a")
            {
                Codes =
                [
                    .. block.Codes.Select(code =>
                        code with
                        {
                            Position =
                                code.Position == 0 ? 0
                                : code.Position == block.Text.Length ? "There is a".Length
                                : "There is ".Length - (block.Text[code.Position - 1] == ' ' ? 0 : 1),
                        }
                    ),
                ],
            }
        );
        Assert.Contains($">{expected}</target>", target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Halo {nama}, ada %d pesan", "{nama}|%d")]
    [InlineData("%1$s dari %2$d: 100% hadir, 50 %dari", "%1$s|%2$d")]
    [InlineData("%(jumlah)s untuk {{ berkas }} ${x.y} %@", "%(jumlah)s|{{ berkas }}|${x.y}|%@")]
    [InlineData("{n, plural, one {hari} other {hari}}", "")]
    public async Task Placeholders_of_programs_are_codes(string source, string codes)
    {
        var xml = Unit1($"<source>{source}</source>");
        Assert.Equal(codes, string.Join('|', Assert.Single((await ParseAsync(xml)).Blocks).Codes.Select(code => code.Data.Trim())));
        var target = (await TranslateAsync(xml, block => block with { Text = block.Text.ToUpperInvariant() })).Split("<target")[1];
        Assert.All(codes.Split('|'), code => Assert.Contains(code, target, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "<unit id=\"1\"><segment><source>Satu</source></segment></unit><unit id=\"1\"><segment><source>Dua</source></segment></unit>"
    )]
    [InlineData("<unit><segment><source>Satu</source></segment></unit><unit><segment><source>Dua</source></segment></unit>")]
    public async Task Missing_and_duplicate_ids_do_not_mix_up_targets(string units)
    {
        var xml = await TranslateAsync(Version2(units), block => block with { Text = block.Text == "Satu" ? "One" : "Two" });
        Assert.Contains("<source>Satu</source><target>One</target>", xml, StringComparison.Ordinal);
        Assert.Contains("<source>Dua</source><target>Two</target>", xml, StringComparison.Ordinal);
    }
}
