using System.Text;
using CsCheck;
using Translate.Core.Documents;

namespace Translate.Formats.Tests.Subtitles;

public partial class SubtitleFormatTests
{
    [Fact]
    public async Task Voices_and_styles_are_kept_and_entities_are_decoded_and_encoded()
    {
        Assert.Equal(
            [
                "Menteri itu akhirnya mengundurkan diri.",
                "Apa yang terjadi?",
                "Rapat dibatalkan & ditunda.",
                "Kami tidak tahu.",
                "Itu <benar>.",
            ],
            await GetTextsAsync("netflix.vtt")
        );
        var written = await TranslateAsync("netflix.vtt", text => text + " <x> & y");
        Assert.Contains("- Rapat dibatalkan &amp; ditunda. &lt;x&gt; &amp; y\n", written, StringComparison.Ordinal);
        Assert.Contains(
            "<v Roger Bingham>Kami tidak tahu. &lt;x&gt; &amp; y\n<v Neil deGrasse>Itu &lt;benar&gt;. &lt;x&gt; &amp; y</v>",
            written,
            StringComparison.Ordinal
        );
        Assert.Contains("::cue(.pinkbg) {\n  color: white;\n}", written, StringComparison.Ordinal);
        Assert.Contains(
            "00:00:27.360 --> 00:00:29.820 position:50.00%,middle align:middle size:80.00% line:84.67%",
            written,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Tags_inside_a_text_are_codes_in_pairs()
    {
        var document = await ReadAsync("a.srt", SubtitleCorpus.Files["aegisub.srt"]);
        Assert.Equal(["Berita utama hari ini", "Baris satu baris dua"], document.Blocks.Select(block => block.Text));
        Assert.Equal(
            [(7, InlineCodeKind.Open, "<b>"), (12, InlineCodeKind.Close, "</b>")],
            document.Blocks[0].Codes.Select(code => (code.Position, code.Kind, code.Data))
        );
        Assert.Single(document.Blocks[0].Codes.Select(code => code.PairId).Distinct());
    }

    [Fact]
    public async Task A_tag_closed_and_reopened_at_a_line_end_is_one_range()
    {
        var document = await ReadAsync(
            "a.srt",
            Encoding.UTF8.GetBytes(OneCue + "<i>satu\ndua</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>satu</i>\n<i>dua</i>\n")
        );
        Assert.All(document.Blocks, block => Assert.Equal(("satu dua", 0), (block.Text, block.Codes.Count)));
        var written = Encoding.UTF8.GetString(
            await WriteAsync("a.srt", document, [.. document.Blocks.Select(block => new Block("one two"))])
        );
        Assert.Equal(2, written.Split("<i>one two</i>").Length - 1);
    }

    [Fact]
    public async Task Words_with_times_keep_them_as_codes()
    {
        var document = await ReadAsync("a.vtt", SubtitleCorpus.Files["youtube.vtt"]);
        Assert.Equal("selamat pagi dunia", document.Blocks[0].Text);
        Assert.Equal(
            ["<00:00:00.560>", "<c>", "</c>", "<00:00:00.880>", "<c>"],
            document.Blocks[0].Codes.Take(5).Select(code => code.Data)
        );
    }

    [Fact]
    public async Task Music_notes_arrows_and_the_timestamp_map_are_unchanged()
    {
        Assert.Equal(["Selamat malam.", "lagu pembuka"], await GetTextsAsync("broadcast.vtt"));
        var written = await TranslateAsync("broadcast.vtt", _ => "Text.");
        Assert.StartsWith(
            "WEBVTT\r\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\r\n\r\nintro-1\r\n00:01.000 --> 00:04.000 vertical:rl line:0\r\n>> PRESENTER: Text.\r\n",
            written,
            StringComparison.Ordinal
        );
        Assert.Contains("♪ Text. ♪", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_only_resembles_a_tag_is_text()
    {
        var document = await ReadAsync("a.srt", SubtitleCorpus.Files["literal.srt"]);
        Assert.Equal("5 < 6 & <Nama> &amp; tebal", Assert.Single(document.Blocks).Text);
        Assert.Equal("<b>", Assert.Single(document.Blocks[0].Codes).Data);
    }
}
