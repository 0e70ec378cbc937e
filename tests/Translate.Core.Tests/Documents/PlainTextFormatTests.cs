using System.Text;
using CsCheck;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Documents;

public class PlainTextFormatTests
{
    private static readonly PlainTextFormat Format = new();

    private static readonly Gen<string> Piece = Gen.OneOf(
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        " ",
        "\t",
        "\u00A0",
        "\u2028",
        "\v",
        "kata",
        "Kata dua.",
        "😀",
        "\uD800",
        new string('x', 41),
        "empat puluh lima huruf kurang lebih panjangnya"
    );

    private static readonly Gen<string> NastyText = Gen.OneOf(Gen.String, Piece.Array[0, 60].Select(string.Concat));

    [Theory]
    [InlineData("satu\ndua")]
    [InlineData("satu\r\ndua")]
    [InlineData("satu\rdua")]
    public void A_line_is_a_paragraph(string text) => Assert.Equal(["satu", "dua"], GetBlocks(text));

    [Fact]
    public void White_space_around_a_paragraph_is_not_part_of_it()
    {
        var document = TestData.Document(" \n\t satu \r\n\n  dua\t\n ");
        Assert.Equal(["satu", "dua"], document.Blocks.Select(block => block.Text));
        Assert.Equal([4, 14], document.Blocks.Select(block => block.Offset));
        var skeleton = Assert.IsType<PlainTextSkeleton>(document.Skeleton);
        Assert.Equal([" \n\t ", " \r\n\n  "], skeleton.Gaps);
        Assert.Equal("\t\n ", skeleton.Tail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" \r\n\t\r ")]
    public async Task Text_without_words_has_no_blocks(string text)
    {
        Assert.Empty(GetBlocks(text));
        Assert.Equal(text, await WriteAsync(TestData.Document(text), []));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Ten_thousand_empty_paragraphs_are_kept(string newLine)
    {
        var text = $"satu{string.Concat(Enumerable.Repeat(newLine, 10_000))}dua";
        Assert.Equal(["satu", "dua"], GetBlocks(text));
        Assert.Equal(text, await WriteAsync(TestData.Document(text), GetBlocks(text)));
    }

    [Fact]
    public Task Writing_the_source_blocks_restores_any_text() =>
        NastyText.SampleAsync(async text =>
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), await WriteAsync(TestData.Document(text), GetBlocks(text)))
        );

    [Fact]
    public void The_digest_changes_with_the_text()
    {
        Assert.Equal(TestData.Document("satu").Digest, TestData.Document("satu").Digest);
        Assert.NotEqual(TestData.Document("satu").Digest, TestData.Document("satu ").Digest);
    }

    [Fact]
    public void A_block_has_text_and_no_white_space_at_its_ends() =>
        NastyText.Sample(text =>
            Assert.All(
                GetBlocks(text),
                block =>
                {
                    Assert.NotEmpty(block);
                    Assert.Equal(block, block.Trim());
                }
            )
        );

    [Fact]
    public Task A_file_of_one_line_paragraphs_is_written_unchanged() =>
        NastyText.SampleAsync(async text =>
        {
            var wide = new string('x', 121) + text;
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(wide)), await WriteAsync(TestData.Document(wide), GetBlocks(wide)));
        });

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task A_hard_wrapped_file_is_rewrapped_with_its_line_ends(string newLine)
    {
        var text = ParagraphLayoutTests.Wrapped.Replace("\n", newLine, StringComparison.Ordinal);
        Assert.Equal(
            text,
            await WriteAsync(
                TestData.Document(text),
                [.. GetBlocks(text).Select(block => block.Replace(newLine, " ", StringComparison.Ordinal))]
            )
        );
    }

    [Fact]
    public async Task A_longer_translation_of_a_hard_wrapped_paragraph_fits_the_width()
    {
        var target = string.Join(' ', Enumerable.Repeat("seven", 100));
        var written = await WriteAsync(TestData.Document(ParagraphLayoutTests.Wrapped), [target, "Short."]);
        Assert.Equal((target + "  Short. ").Split(' '), written.Split(' ', '\n'));
        Assert.Equal(71, written.Split('\n').Max(line => line.Length));
    }

    [Fact]
    public async Task A_word_wider_than_the_width_is_not_broken()
    {
        var word = new string('w', 200);
        Assert.Contains($"a\n{word}\nb\n", await WriteAsync(TestData.Document(ParagraphLayoutTests.Wrapped), [$"a {word} b", "c"]));
    }

    [Fact]
    public async Task A_missing_target_is_refused() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync(TestData.Document("satu\ndua"), ["one"]));

    [Fact]
    public async Task A_file_is_read_and_decoded()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.txt"], "satu\ndua", Encoding.BigEndianUnicode);
        var document = await TestData.Formats.ReadAsync(new DocumentSource(folder["a.txt"], "a.txt", 0), TestData.CancellationToken);
        Assert.Equal(["satu", "dua"], document.Blocks.Select(block => block.Text));
        Assert.Equal(("text", "a.txt"), (document.Format, document.Source.Name));
    }

    [Fact]
    public async Task A_missing_file_is_a_problem_that_names_it()
    {
        using var folder = new TemporaryFolder();
        var source = new DocumentSource(folder["a.txt"], "a.txt", 0);
        var problem = (
            await Assert.ThrowsAsync<ProblemException>(() => TestData.Formats.ReadAsync(source, TestData.CancellationToken))
        ).Problems[0];
        Assert.Equal(
            (ProblemKind.BadInput, source.Path, "cannot be read (no such file or folder)"),
            (problem.Kind, problem.File, problem.Message)
        );
    }

    private static List<string> GetBlocks(string text) => [.. TestData.Document(text).Blocks.Select(block => block.Text)];

    private static async Task<string> WriteAsync(Document document, IReadOnlyList<string> targets)
    {
        using var stream = new MemoryStream();
        await Format.WriteAsync(document, [.. targets.Select(target => new Block(target))], stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
