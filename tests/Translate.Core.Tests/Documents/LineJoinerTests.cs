using Translate.Core.Documents;

namespace Translate.Core.Tests.Documents;

public class LineJoinerTests
{
    [Theory]
    [InlineData("Menteri keuang-\nan datang", "Menteri keuangan datang")]
    [InlineData("Menteri keuang-\r\nan datang", "Menteri keuangan datang")]
    [InlineData("peme-  \n  rintah", "pemerintah")]
    [InlineData("ke-\n20", "ke-20")]
    [InlineData("anak-\nanak", "anak-anak")]
    [InlineData("Anak-\nanak", "Anak-anak")]
    [InlineData("berlari-\nlari", "berlari-lari")]
    [InlineData("anak-\nanaknya", "anak-anaknya")]
    [InlineData("sayur-\nmayur", "sayur-mayur")]
    [InlineData("tarik-\nmenarik", "tarik-menarik")]
    [InlineData("U-\n23", "U-23")]
    [InlineData("pertang-\ngungja-\nwaban", "pertanggungjawaban")]
    [InlineData("soft\u00AD\nan", "softan")]
    [InlineData("undang-\nundang", "undang-undang")]
    [InlineData("satu -\ndua", "satu -\ndua")]
    [InlineData("satu\ndua", "satu\ndua")]
    [InlineData("Jakarta-\nBandung", "Jakarta-\nBandung")]
    [InlineData("-\nan", "-\nan")]
    public void Words_hyphenated_across_lines_are_joined(string text, string joined) => Assert.Equal(joined, LineJoiner.Join(text));

    [Fact]
    public async Task An_unchanged_joined_block_is_written_unchanged()
    {
        const string Text = "Menteri keuang-\nan datang.\n\nSelesai.\n";
        var document = TestData.Document(Text);
        Assert.Equal(["Menteri keuangan datang.", "Selesai."], document.Blocks.Select(block => block.Text));
        Assert.Equal(Text, await WriteAsync(document, document.Blocks));
        Assert.Equal("The minister came.\n\nSelesai.\n", await WriteAsync(document, [new Block("The minister came."), document.Blocks[1]]));
    }

    [Theory]
    [InlineData("satu\n\ndua\n\ntiga\n", new[] { "one", "", "three" }, "one\n\nthree\n")]
    [InlineData("satu\n\ndua\n\ntiga\n", new[] { "", "two", "three" }, "two\n\nthree\n")]
    [InlineData("satu\n\ndua\n\ntiga\n", new[] { "one", "two", "" }, "one\n\ntwo\n")]
    [InlineData(" satu\ndua", new[] { "", "" }, " ")]
    public async Task An_empty_target_omits_the_line_and_its_gap(string text, string[] targets, string written) =>
        Assert.Equal(written, await WriteAsync(TestData.Document(text), [.. targets.Select(target => new Block(target))]));

    private static async Task<string> WriteAsync(Document document, IReadOnlyList<Block> targets)
    {
        using var stream = new MemoryStream();
        await new PlainTextFormat().WriteAsync(document, targets, stream, TestData.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
