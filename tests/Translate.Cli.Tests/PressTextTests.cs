using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class PressTextTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("keep", "Baca juga: Harga Beras Naik\n")]
    [InlineData("drop", "")]
    public async Task Boilerplate_is_kept_or_dropped(string value, string expected)
    {
        _folder.Write("in/a.txt", "Baca juga: Harga Beras Naik\nRapat selesai.\n");

        (await _folder.RunAsync("run", "in", "--boilerplate", value, "--format", "target")).MustEnd(0);
        var written = _folder.Read("out/a.txt");
        Assert.StartsWith(expected, written, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0 ? 2 : 1, written.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Changing_the_boilerplate_option_rewrites_the_outputs()
    {
        _folder.Write("in/a.txt", "Baca juga: Harga Beras Naik\nRapat selesai.\n");
        (await _folder.RunAsync("run", "in", "--format", "target")).MustEnd(0);
        (await _folder.RunAsync("run", "in", "--format", "target", "--boilerplate", "translate")).MustEnd(0);
        Assert.DoesNotContain("Baca juga", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setting_is_the_default()
    {
        _folder.Write("appsettings.json", """{ "Boilerplate": "drop" }""");
        _folder.Write("in/a.txt", "ADVERTISEMENT\nRapat selesai.\n");
        (await _folder.RunAsync("run", "in", "--format", "target")).MustEnd(0);
        Assert.DoesNotContain("ADVERTISEMENT", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_choice_is_refused() => (await _folder.RunAsync("run", "in", "--boilerplate", "hapus")).MustEnd(7);

    [Fact]
    public async Task Run_status_lines_and_split_accept_an_encoding()
    {
        byte[] text = [.. "Kaf"u8, 0xE9, .. " itu buka. Rapat selesai.\n"u8];
        _folder.Write("in/a.txt", text);

        (await _folder.RunAsync("run", "in", "--encoding", "windows-1252", "--format", "target")).MustEnd(0);
        Assert.Contains("Kafé", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        (await _folder.RunAsync("status", "in", "--encoding", "windows-1252")).MustEnd(0);
        Assert.Contains(
            "Kafé",
            (await _folder.RunAsync("lines", "in/a.txt", "--encoding", "windows-1252")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Kafé itu buka.\nRapat selesai.\n",
            (await _folder.RunAsync("split", "in/a.txt", "--encoding", "windows-1252")).MustEnd(0).Output
        );
    }

    [Fact]
    public async Task A_guessed_encoding_is_reported()
    {
        byte[] text = [.. "Kaf"u8, 0xE9, .. " itu buka.\n"u8];
        _folder.Write("in/a.txt", text);

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Contains("encoding-guessed", _folder.Read("out/a.txt.bilingual.jsonl"), StringComparison.Ordinal);
        Assert.Contains(
            "was read as windows-1252",
            (await _folder.RunAsync("split", "in/a.txt")).MustEnd(0).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unknown_encoding_is_refused_with_the_nearest() =>
        (await _folder.RunAsync("run", "in", "--encoding", "windows-1252x")).MustEnd(
            7,
            "there is no encoding 'windows-1252x'. Did you mean windows-1252?"
        );

    [Fact]
    public async Task A_byte_that_is_invalid_in_the_encoding_is_reported()
    {
        _folder.Write("in/a.txt", [.. "Satu"u8, 0x81]);
        (await _folder.RunAsync("run", "in", "--encoding", "windows-1252")).MustEnd(6, "in/a.txt: not valid windows-1252 at byte 4.");
        (await _folder.RunAsync("lines", "in/a.txt", "--encoding", "windows-1252")).MustEnd(
            6,
            "in/a.txt: not valid windows-1252 at byte 4."
        );
    }

    [Fact]
    public async Task An_unreadable_document_is_reported_and_the_rest_is_translated()
    {
        _folder.Write("in/laporan.pdf", "%PDF-1.7"u8.ToArray());
        _folder.Write("in/lama.txt", "{\\rtf1 Halo.}"u8.ToArray());
        _folder.Write("in/foto.png", [0x89, 0x50, 0x4E, 0x47, 13, 10]);
        _folder.WriteArticle("in/z.txt");

        var result = (await _folder.RunAsync("run", "in")).MustEnd(
            12,
            "in/laporan.pdf: is a PDF, which cannot be read. Copy its text into a .txt or .docx file"
        );
        Assert.Contains("in/lama.txt: is an RTF document, which cannot be read. Save it as .docx", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("foto.png", result.Error, StringComparison.Ordinal);
        _folder.MustHaveOutputs("out/z");
        Assert.DoesNotContain(_folder.FilesIn("out"), file => file.Contains("laporan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_as_an_argument_is_refused_by_its_type()
    {
        _folder.Write("foto.png", [0x89, 0x50, 0x4E, 0x47, 13, 10]);
        (await _folder.RunAsync("run", "foto.png")).MustEnd(6, "foto.png: is a PNG image, which cannot be read.");
    }

    [Fact]
    public async Task Subtitles_are_translated_and_keep_their_times()
    {
        _folder.Write("in/a.srt", "1\n00:00:01,000 --> 00:00:02,000\n- Selamat pagi.\n- Rapat selesai.\n");
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Matches("^1\n00:00:01,000 --> 00:00:02,000\n- .+\n- .+\n$", _folder.Read("out/a.srt"));
    }
}
