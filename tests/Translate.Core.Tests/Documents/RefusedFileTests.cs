using System.Text;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Documents;

public sealed class RefusedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<byte[], string> Known =>
        new()
        {
            { "%PDF-1.7\n%\xE2\xE3"u8.ToArray(), "is a PDF, which cannot be read" },
            { "{\\rtf1\\ansi Halo.}"u8.ToArray(), "is an RTF document, which cannot be read" },
            { CreatePackage("mimetypeapplication/vnd.oasis.opendocument.text"), "is an OpenDocument text, which cannot be read" },
            { CreatePackage("mimetypeapplication/epub+zip"), "is an e-book (EPUB), which cannot be read" },
            { CreatePackage("[Content_Types].xml word/document.xml"), "is a Word document, which cannot be read" },
            { CreatePackage("xl/workbook.xml"), "is an Excel workbook, which cannot be read" },
            { CreatePackage("artikel/a.txt"), "is a ZIP archive, which cannot be read" },
            { CreateCompoundFile("WordDocument"), "is a Word document of the old kind (.doc), which cannot be read" },
            { CreateCompoundFile("EncryptedPackage"), "is an office document that is encrypted with a password, which cannot be read" },
            { CreateCompoundFile("Lain"), "is an office document of an old kind, which cannot be read" },
            { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "is a JPEG image, which cannot be read" },
            { [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "is a PNG image, which cannot be read" },
            { "GIF89a..."u8.ToArray(), "is a GIF image, which cannot be read" },
            { "RIFF....WEBPVP8 "u8.ToArray(), "is a WebP image, which cannot be read" },
            { [0x1F, 0x8B, 8, 0], "is a gzip archive, which cannot be read" },
            { "Rar!\x1A\x07"u8.ToArray(), "is a RAR archive, which cannot be read" },
            { [0, 0, 0, 32, .. "ftypisom"u8], "is a video, which cannot be read" },
            { "SQLite format 3\0"u8.ToArray(), "is an SQLite database, which cannot be read" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_file_is_refused_by_its_content_regardless_of_its_name(byte[] content, string message)
    {
        foreach (var name in new[] { "a.txt", "a.pdf", "a.doc", "a" })
        {
            var problem = await GetProblemAsync(name, content);
            Assert.Equal((ProblemKind.BadInput, message, _folder[name]), (problem.Kind, problem.Message, problem.File));
            Assert.NotEmpty(problem.Advice);
        }
    }

    [Fact]
    public async Task The_directory_of_an_office_file_is_found_far_from_its_start()
    {
        byte[] content = [.. CreateCompoundFile("Lain"), .. new byte[300 * 512], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        BitConverter.GetBytes((content.Length / 512) - 1).CopyTo(content, 48);
        Assert.StartsWith(
            "is an office document that is encrypted",
            (await GetProblemAsync("a.docx", content)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unknown_file_lists_the_formats() =>
        Assert.Equal("not of a format that can be read (.txt)", (await GetProblemAsync("a.dat", "halo"u8.ToArray())).Message);

    [Theory]
    [InlineData("Rar sekali.")]
    [InlineData("PK adalah singkatan.")]
    [InlineData("MZ")]
    [InlineData("{rtf}")]
    [InlineData("GIF adalah gambar.")]
    [InlineData("ID")]
    [InlineData("%PDF bukan awal berkas.")]
    public async Task Text_that_starts_like_a_binary_file_is_read(string text)
    {
        var document = await TestData.Formats.ReadAsync(Write("a.txt", Encoding.UTF8.GetBytes(text)), TestData.CancellationToken);
        Assert.Equal(text, Assert.Single(document.Blocks).Text);
    }

    [Fact]
    public async Task A_damaged_office_file_is_refused_without_a_crash()
    {
        var content = CreateCompoundFile("Lain");
        for (var i = 30; i < 80; i++)
        {
            content[i] = 0xFF;
            Assert.NotEmpty((await GetProblemAsync("a.doc", content)).Message);
            Assert.NotEmpty((await GetProblemAsync("a.doc", content[..i])).Message);
        }
    }

    [Fact]
    public async Task An_article_that_exceeds_the_memory_by_the_factor_of_its_format_is_refused()
    {
        var formats = new DocumentFormats([new HungryFormat()]);
        var problem = Assert.Single(
            (
                await Assert.ThrowsAsync<ProblemException>(() =>
                    formats.ReadAsync(Write("a.hungry", new byte[10_000]), TestData.CancellationToken)
                )
            ).Problems
        );
        Assert.StartsWith("too large: with 0 MB it needs about", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_factor_of_plain_text_is_40() => Assert.Equal(40, ((IDocumentFormat)new PlainTextFormat()).MemoryFactor);

    private static byte[] CreatePackage(string content) => [.. "PK\x03\x04"u8, .. new byte[26], .. Encoding.ASCII.GetBytes(content)];

    private static byte[] CreateCompoundFile(string stream)
    {
        byte[] content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504 + 512]];
        content[30] = 9;
        Encoding.Unicode.GetBytes(stream).CopyTo(content, 512);
        return content;
    }

    private DocumentSource Write(string name, byte[] content)
    {
        File.WriteAllBytes(_folder[name], content);
        return new DocumentSource(_folder[name], name, content.Length);
    }

    private async Task<Problem> GetProblemAsync(string name, byte[] content) =>
        Assert.Single(
            (
                await Assert.ThrowsAsync<ProblemException>(() =>
                    TestData.Formats.ReadAsync(Write(name, content), TestData.CancellationToken)
                )
            ).Problems
        );

    private sealed class HungryFormat : IDocumentFormat
    {
        public string Name => "hungry";

        public IReadOnlyList<string> Extensions { get; } = [".hungry"];

        public int MemoryFactor => 1_000_000_000;

        public FormatMatch Match(ReadOnlySpan<byte> head) => FormatMatch.Possible;

        public Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();

        public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();
    }
}
