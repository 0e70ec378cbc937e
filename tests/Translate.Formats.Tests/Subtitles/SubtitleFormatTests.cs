using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Subtitles;

namespace Translate.Formats.Tests.Subtitles;

public partial class SubtitleFormatTests
{
    private const string OneCue = "1\n00:00:01,000 --> 00:00:02,000\n";

    private static readonly Gen<string> Piece = Gen.OneOf(
        "\n",
        "\n",
        "\r\n",
        "\n\n",
        "1",
        "42",
        "00:00:01,000 --> 00:00:02,000",
        "00:01.000 --> 00:02.000",
        "<i>",
        "</i>",
        "<b>",
        "</b>",
        "<v A>",
        "</v>",
        "<c.x>",
        "</c>",
        "<00:00:01.000>",
        "{\\an8}",
        "- ",
        "-",
        "JOHN: ",
        "♪",
        ">>",
        "&amp;",
        "&gt;&gt;",
        "kata",
        "Kata dua.",
        " ",
        "\u00A0",
        "😀",
        "NOTE",
        "<",
        ">",
        "\\N"
    );

    public static TheoryData<string> Names => [.. SubtitleCorpus.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_unchanged_file_is_written_byte_for_byte(string name)
    {
        var document = await ReadAsync(name, SubtitleCorpus.Files[name]);
        Assert.Equal(SubtitleCorpus.Files[name], await WriteAsync(name, document, document.Blocks));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_translated_file_has_the_same_cues_and_times(string name)
    {
        var document = await ReadAsync(name, SubtitleCorpus.Files[name]);
        var targets = document.Blocks.Select(block => block with { Text = block.Text + " Ya, benar sekali." }).ToList();
        var again = await ReadAsync(name, await WriteAsync(name, document, targets));
        Assert.Equal(targets.Select(block => block.Text), again.Blocks.Select(block => block.Text));
        Assert.Equal(Times(document), Times(again));
    }

    [Fact]
    public Task Any_readable_text_is_written_unchanged() =>
        Piece
            .Array[0, 40]
            .Select(string.Concat)
            .SampleAsync(async body =>
            {
                foreach (var (name, head) in new[] { ("a.srt", OneCue), ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n") })
                {
                    var bytes = Encoding.UTF8.GetBytes(head + body);
                    try
                    {
                        var document = await ReadAsync(name, bytes);
                        Assert.Equal(bytes, await WriteAsync(name, document, document.Blocks));
                        Assert.All(
                            document.Blocks,
                            block =>
                            {
                                Assert.Equal(block.Text.Trim(), block.Text);
                                Assert.NotEmpty(block.Text);
                                Assert.DoesNotContain('\n', block.Text);
                                Assert.All(block.Codes, code => Assert.InRange(code.Position, 0, block.Text.Length));
                            }
                        );

                        // A changed text is read as it was written, so nothing in it ends a cue.
                        var targets = document.Blocks.Select(block => block with { Text = block.Text + " ubah" }).ToList();
                        var again = await ReadAsync(name, await WriteAsync(name, document, targets));
                        Assert.Equal(Times(document), Times(again));
                    }
                    catch (ProblemException e)
                    {
                        Assert.All(e.Problems, problem => Assert.NotNull(problem.Line));
                    }
                }
            });

    [Fact]
    public async Task Lines_of_a_cue_are_joined() =>
        Assert.Equal(["Selamat pagi, Jakarta.", "Harga beras naik lagi menjelang akhir tahun."], await GetTextsAsync("plain.srt"));

    [Fact]
    public async Task Two_speakers_of_a_cue_are_two_blocks()
    {
        Assert.Equal(["Siapa itu?", "Tidak ada orang.", "Halo?", "Halo!", "Satu.", "Dua."], await GetTextsAsync("speakers.srt"));
        var written = await TranslateAsync("speakers.srt", text => text.ToUpperInvariant());
        Assert.Contains("JOHN: SIAPA ITU?\nIBU ANI: TIDAK ADA ORANG.\n", written, StringComparison.Ordinal);
        Assert.Contains("<i>- HALO?\n- HALO!</i>\n", written, StringComparison.Ordinal);
        Assert.Contains("<i>- SATU.</i>\n<i>- DUA.</i>\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(PINTU DITUTUP)\nSiapa itu?", "(PINTU DITUTUP)|Siapa itu?")]
    [InlineData("Siapa itu?\n{\\an8}[tertawa]", "Siapa itu?|[tertawa]")]
    [InlineData("<i>(suara</i>\n<i>hujan)</i>", "(suara hujan)")]
    [InlineData("<font color=#0F0>Sumber: BMKG</font>\n<font color=#FFF>Diolah redaksi</font>", "Sumber: BMKG|Diolah redaksi")]
    [InlineData("<font color=#0F0>satu</font>\n<font color=#0F0>dua</font>", "satu dua")]
    [InlineData("satu (dua)\ntiga", "satu (dua) tiga")]
    public async Task Lines_with_two_texts_are_two_blocks(string cue, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(OneCue + cue + "\n");
        var document = await ReadAsync("a.srt", bytes);
        Assert.Equal(expected, string.Join('|', document.Blocks.Select(block => block.Text)));
        Assert.Equal(bytes, await WriteAsync("a.srt", document, document.Blocks));
    }

    [Fact]
    public async Task A_numeric_cue_is_text_and_an_empty_cue_has_no_block() =>
        Assert.Equal(["42", "2024", "Empat."], await GetTextsAsync("only-a-number.srt"));

    [Fact]
    public async Task Text_after_a_blank_line_in_a_cue_is_not_lost() =>
        Assert.Equal(["Satu.", "Dua.", "Tiga."], await GetTextsAsync("blank-inside.srt"));

    [Fact]
    public async Task Notes_are_not_read_even_with_an_arrow() =>
        Assert.Equal(["Rapat resmiformal live."], await GetTextsAsync("notes.vtt"));

    [Theory]
    [InlineData("Short.", "Short.")]
    [InlineData("The minister of finance finally resigned from his office.", "The minister of finance finally\nresigned from his office.")]
    [InlineData(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        "one two three four five six seven\neight nine ten eleven twelve thirteen\nfourteen fifteen sixteen seventeen"
    )]
    public async Task A_translation_is_broken_into_balanced_lines(string target, string lines) =>
        Assert.Equal(OneCue + lines + "\n", await WriteOneAsync(OneCue + "teks\n", target));

    [Fact]
    public async Task A_translation_has_no_line_over_42_characters_and_no_blank_line() =>
        await Gen.String[Gen.Char["ab  \n\t\u2028"], 0, 300]
            .SampleAsync(async target =>
            {
                var lines = (await WriteOneAsync(OneCue + "- teks\n", target.Trim())).Split('\n')[2..^1];
                Assert.All(
                    lines.Where(line => line.TrimEnd().Contains(' ', StringComparison.Ordinal)),
                    line => Assert.True(line.TrimEnd().Length <= 42 || line[2..].Trim().IndexOf(' ', StringComparison.Ordinal) < 0, line)
                );
                Assert.All(lines[..^1], line => Assert.NotEqual(string.Empty, line.Trim()));
            });

    [Fact]
    public async Task An_empty_translation_leaves_no_blank_line_before_another_speaker()
    {
        var document = await ReadAsync("a.srt", Encoding.UTF8.GetBytes(OneCue + "satu\n- dua\n"));
        Assert.Equal(
            OneCue + "- two\n",
            Encoding.UTF8.GetString(await WriteAsync("a.srt", document, [new Block(string.Empty), new Block("two")]))
        );
    }

    [Fact]
    public async Task Windows_1252_is_written_in_the_same_encoding_and_reported_as_guessed()
    {
        var document = await ReadAsync("a.srt", SubtitleCorpus.Files["windows-1252.srt"]);
        Assert.Equal("Selamat pagi, “Café”.", document.Blocks[0].Text);
        Assert.Equal("encoding-guessed", Assert.Single(document.Warnings).Id);
        var written = await WriteAsync("a.srt", document, [new Block("Good morning, “Café”."), document.Blocks[1]]);
        Assert.Contains("“Café”", Translate.Core.Files.TextEncodings.Windows1252.GetString(written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.srt", "1\n00:00:01,000 -> 00:00:02,000\nSatu.\n", 2, "the time of a cue cannot be read: '00:00:01,000 -> 00:00:02,000'")]
    [InlineData("a.srt", "1\n00:00:01,000 --> \nSatu.\n", 2, "the time of a cue cannot be read: '00:00:01,000 -->'")]
    [InlineData(
        "a.srt",
        "1\n00:00:61,000 --> 00:00:02,000\nSatu.\n",
        2,
        "the time of a cue cannot be read: '00:00:61,000 --> 00:00:02,000'"
    )]
    [InlineData(
        "a.srt",
        OneCue + "Satu.\n\n2\n00:00:xx,000 --> 00:00:04,000\nDua.\n",
        6,
        "the time of a cue cannot be read: '00:00:xx,000 --> 00:00:04,000'"
    )]
    [InlineData("a.srt", "Ini bukan teks film.\n", 1, "no cue with a time is in the file")]
    [InlineData("a.vtt", "Ini bukan teks film.\n", 1, "the file does not begin with WEBVTT")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01,000 --> 00:02,000\nSatu.\n", 3, "the time of a cue cannot be read: '00:01,000 --> 00:02,000'")]
    [InlineData("a.vtt", "WEBVTT\n\n1\n00:01.000 --> 00:99.000\nSatu.\n", 4, "the time of a cue cannot be read: '00:01.000 --> 00:99.000'")]
    public async Task A_malformed_file_is_refused_with_the_line(string name, string text, int line, string message)
    {
        var problem = Assert.Single(
            (await Assert.ThrowsAsync<ProblemException>(() => ReadAsync(name, Encoding.UTF8.GetBytes(text)))).Problems
        );
        Assert.Equal((ProblemKind.BadInput, message, $"in/{name}", line), (problem.Kind, problem.Message, problem.File, problem.Line));
    }

    [Theory]
    [InlineData("<i>")]
    [InlineData("</i>")]
    [InlineData("<i></i>")]
    [InlineData("- ")]
    [InlineData("a\n- ")]
    [InlineData("\n")]
    [InlineData("<")]
    [InlineData("{\\")]
    [InlineData("1\n")]
    [InlineData("♪")]
    [InlineData("kata ")]
    public async Task Hostile_input_takes_linear_time(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 200_000));
        foreach (var (name, head) in new[] { ("a.srt", OneCue), ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n") })
        {
            var document = await ReadAsync(name, Encoding.UTF8.GetBytes(head + body));
            Assert.NotEmpty(await WriteAsync(name, document, [.. document.Blocks.Select(block => block with { Text = block.Text + "x" })]));
        }
    }

    [Theory]
    [InlineData("WEBVTT\n\n", "webvtt")]
    [InlineData("\uFEFFWEBVTT - judul\r\n", "webvtt")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nSatu.", "subrip")]
    [InlineData("\uFEFF\n12\r\n00:00:01.000 --> 00:00:02.000\r\nSatu.", "subrip")]
    [InlineData("WEBVTTX", "text")]
    [InlineData("1\nSatu.", "text")]
    public async Task Content_decides_regardless_of_the_extension(string text, string format)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.txt"], text, new UTF8Encoding(false), TestData.CancellationToken);
        var document = await new DocumentFormats(StandardFormats.Create()).ReadAsync(
            new DocumentSource(folder["a.txt"], "a.txt", 0),
            TestData.CancellationToken
        );
        Assert.Equal(format, document.Format);
    }

    private static IReadOnlyList<string> Times(Document document) =>
        [.. ((SubtitleSkeleton)document.Skeleton).File.Text.Split('\n', '\r').Where(line => Regex.IsMatch(line, @"^\s*[\d:.,]+\s*-->"))];

    private static async Task<IEnumerable<string>> GetTextsAsync(string name) =>
        (await ReadAsync(name, SubtitleCorpus.Files[name])).Blocks.Select(block => block.Text);

    private static async Task<string> TranslateAsync(string name, Func<string, string> translate)
    {
        var document = await ReadAsync(name, SubtitleCorpus.Files[name]);
        return Encoding.UTF8.GetString(
            await WriteAsync(name, document, [.. document.Blocks.Select(block => block with { Text = translate(block.Text) })])
        );
    }

    private static async Task<string> WriteOneAsync(string text, string target)
    {
        var document = await ReadAsync("a.srt", Encoding.UTF8.GetBytes(text));
        return Encoding.UTF8.GetString(await WriteAsync("a.srt", document, [new Block(target)]));
    }

    private static IDocumentFormat Get(string name) =>
        name.EndsWith(".vtt", StringComparison.Ordinal) ? new WebVttFormat() : new SubRipFormat();

    private static async Task<Document> ReadAsync(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await Get(name).ReadAsync(stream, TestData.Source(name), TestData.CancellationToken);
    }

    private static async Task<byte[]> WriteAsync(string name, Document document, IReadOnlyList<Block> targets)
    {
        using var stream = new MemoryStream();
        await Get(name).WriteAsync(document, targets, stream, TestData.CancellationToken);
        return stream.ToArray();
    }
}
