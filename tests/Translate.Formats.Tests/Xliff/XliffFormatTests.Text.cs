using System.Text;
using Translate.Core.Documents;
using static Translate.Formats.Tests.Xliff.XliffFiles;

namespace Translate.Formats.Tests.Xliff;

public partial class XliffFormatTests
{
    [Fact]
    public async Task Significant_white_space_is_kept()
    {
        var document = await ParseAsync(Read("preserve.xlf"));
        Assert.Equal("Baris satu Baris dua kolom", document.Blocks[0].Text);
        var xml = Encoding.UTF8.GetString(
            await WriteAsync(
                document,
                [
                    document.Blocks[0] with
                    {
                        Text = "Line one Line twox col",
                        Codes = [new InlineCode(8, InlineCodeKind.Standalone, string.Empty, "\n") { Length = 1 }],
                    },
                    document.Blocks[1],
                ]
            )
        );
        Assert.Contains("<target>  Line one\nLine twox col  </target>", xml, StringComparison.Ordinal);
        Assert.Equal("Warga mengungsi ke balai desa.", (await ParseAsync(Read("omegat.xlf"))).Blocks[1].Text);
    }

    [Fact]
    public async Task Literal_markup_stays_literal()
    {
        var xml = await TranslateAsync(
            Unit1("<source>Pakai &lt;b&gt; &amp; selesai</source>"),
            block => block with { Text = block.Text.Replace("Pakai", "Use", StringComparison.Ordinal) }
        );
        Assert.Contains(">Use &lt;b&gt; &amp; selesai</target>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 1, 0 })]
    [InlineData(new[] { 0, 2, 1, 3 })]
    [InlineData(new[] { 2, 0, 3, 1 })]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 3, 2, 1, 0 })]
    public async Task A_file_is_well_formed_for_any_code_positions(int[] order)
    {
        var xml = await TranslateAsync(
            Unit1("<source><g id=\"1\">a</g><g id=\"2\">b</g></source>"),
            block =>
                block with
                {
                    Text = "xyz",
                    Codes = [.. order.Select((index, i) => block.Codes[index] with { Position = Math.Min(i, 3) })],
                }
        );
        Assert.Empty(XliffRules.FindViolations(Encoding.UTF8.GetBytes(xml)));
        Assert.All(order.Where(index => index % 2 == 0), index => Assert.Equal(2, xml.Split($"<g id=\"{(index / 2) + 1}\">").Length - 1));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.1")]
    public async Task A_code_of_another_format_cannot_break_the_file(string version)
    {
        var source = version == "1.2" ? Unit1("<source>Kata</source>") : Unit2("<source>Kata</source>");
        var xml = await TranslateAsync(
            source,
            _ => new Block("Word") { Codes = [new InlineCode(0, InlineCodeKind.Open, "1", "<w:r a=\"&\">\u0001")] }
        );
        Assert.Empty(XliffRules.FindViolations(Encoding.UTF8.GetBytes(xml)));
    }

    [Fact]
    public async Task Characters_that_XML_cannot_represent_are_written_safely()
    {
        Assert.Contains(
            "<target>a<cp hex=\"0001\"/>b<cp hex=\"D800\"/></target>",
            await TranslateAsync(Unit2("<source>Kata</source>"), _ => new Block("a\u0001b\uD800")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ">a\uFFFDb\uFFFD</target>",
            await TranslateAsync(Unit1("<source>Kata</source>"), _ => new Block("a\u0001b\uD800")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_character_missing_from_the_encoding_is_a_reference()
    {
        var bytes = await TranslateAsync(Read("windows1252.xlf"), _ => new Block("Café “old” 文"));
        Assert.Contains("Caf&#xE9; &#x201C;old&#x201D; &#x6587;</target>", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }
}
