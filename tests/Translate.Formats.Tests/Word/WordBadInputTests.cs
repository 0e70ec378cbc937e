using System.IO.Compression;
using System.Text;
using CsCheck;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Word.Packages;

namespace Translate.Formats.Tests.Word;

public class WordBadInputTests
{
    private static async Task<Problem> RefuseAsync(byte[] package, WordOptions? options = null)
    {
        var problem = Assert.Single((await Assert.ThrowsAsync<ProblemException>(() => WordTestFiles.ReadAsync(package, options))).Problems);
        Assert.Equal(ProblemKind.BadInput, problem.Kind);
        Assert.Equal("in/artikel.docx", problem.File);
        Assert.NotEqual(string.Empty, problem.Advice);
        return problem;
    }

    private static byte[] WithMain(string xml) => WordTestFiles.Pack(WordTestFiles.CreateParts(xml));

    private static string InDocument(string body) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static string Text(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];

    [Fact]
    public async Task An_encrypted_document_is_refused() =>
        Assert.Equal("encrypted with a password", (await RefuseAsync(CompoundFile("EncryptedPackage"))).Message);

    [Fact]
    public async Task An_old_document_is_refused_with_conversion_advice()
    {
        var problem = await RefuseAsync(CompoundFile("WordDocument"));
        Assert.Equal("a document of Word 97 to 2003 (.doc), not a Word document", problem.Message);
        Assert.Contains("soffice --headless --convert-to docx", problem.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("%PDF-1.7", "a PDF, not a Word document")]
    [InlineData("{\\rtf1", "a document in Rich Text Format (RTF), not a Word document")]
    [InlineData("<html>", "XML or HTML, not a Word document")]
    [InlineData("Teks biasa.", "not a Word document, or damaged at its beginning")]
    [InlineData("PK\u0003\u0004", "the package is cut off or damaged")]
    [InlineData("PK\u0005\u0006", "the package is empty")]
    public async Task Other_content_is_reported(string content, string message) =>
        Assert.Equal(message, (await RefuseAsync(Encoding.UTF8.GetBytes(content))).Message);

    [Fact]
    public async Task A_workbook_with_the_extension_of_a_document_is_reported()
    {
        var parts = WordTestFiles.CreateParts("<workbook/>");
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"]
            .Replace("wordprocessingml.document", "spreadsheetml.sheet", StringComparison.Ordinal);
        Assert.Equal("a spreadsheet, not a Word document", (await RefuseAsync(WordTestFiles.Pack(parts))).Message);
    }

    [Fact]
    public async Task An_OpenDocument_text_is_reported() =>
        Assert.Equal(
            "an OpenDocument text (.odt), not a Word document",
            (await RefuseAsync(WordTestFiles.Pack([new("mimetype", "application/vnd.oasis.opendocument.text")]))).Message
        );

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("_rels/.rels")]
    [InlineData("[Content_Types].xml")]
    public async Task A_package_without_a_document_is_refused(string missing)
    {
        var parts = WordTestFiles.CreateParts(InDocument(Text("Kata.")));
        parts.Remove(missing);
        Assert.Equal("the package has no Word document in it", (await RefuseAsync(WordTestFiles.Pack(parts))).Message);
    }

    [Fact]
    public async Task A_document_truncated_anywhere_is_refused()
    {
        var package = WordTestFiles.Load("word-notes.docx");
        for (var length = 0; length < package.Length; length += 37)
        {
            await RefuseAsync(package[..length]);
        }
    }

    [Fact]
    public void A_damaged_document_is_read_or_refused()
    {
        var package = WordTestFiles.Load("word-textbox.docx");
        Gen.Select(Gen.Int[0, package.Length - 1], Gen.Byte, Gen.Int[0, package.Length - 1], Gen.Byte)
            .Sample(
                (first, a, second, b) =>
                {
                    byte[] damaged = [.. package];
                    damaged[first] = a;
                    damaged[second] = b;
                    try
                    {
                        var document = WordTestFiles.ReadAsync(damaged).GetAwaiter().GetResult();
                        WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Wrap)]).GetAwaiter().GetResult();
                    }
                    catch (ProblemException e)
                    {
                        Assert.All(e.Problems, problem => Assert.Equal(ProblemKind.BadInput, problem.Kind));
                    }
                }
            );
    }

    [Fact]
    public async Task XML_that_is_not_well_formed_is_refused()
    {
        var problem = await RefuseAsync(WithMain("<w:document><w:body>"));
        Assert.StartsWith("the part word/document.xml is not valid XML: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w SYSTEM \"http://localhost:1/a.dtd\">")]
    public async Task A_document_type_is_refused(string declaration) =>
        Assert.Equal(
            "the part word/document.xml declares a document type, which is refused for safety",
            (await RefuseAsync(WithMain(declaration + InDocument(Text("&a;"))))).Message
        );

    [Fact]
    public async Task A_document_type_in_an_index_is_refused()
    {
        var parts = WordTestFiles.CreateParts(InDocument(Text("Kata.")));
        parts["_rels/.rels"] = "<!DOCTYPE a [<!ENTITY a \"b\">]>" + parts["_rels/.rels"];
        Assert.Equal(
            "the part _rels/.rels declares a document type, which is refused for safety",
            (await RefuseAsync(WordTestFiles.Pack(parts))).Message
        );
    }

    [Fact]
    public async Task Elements_nested_200_000_times_are_refused()
    {
        foreach (var name in new[] { "w:p", "w:r", "w:sdt", "w:tbl", "w:ins", "w:txbxContent", "x" })
        {
            var xml = InDocument(
                string.Concat(Enumerable.Repeat($"<{name}>", 200_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 200_000))
            );
            Assert.Equal(
                "the part word/document.xml has more than 1,000 elements inside one another",
                (await RefuseAsync(WithMain(xml))).Message
            );
        }
    }

    [Fact]
    public async Task Text_boxes_nested_as_deep_as_allowed_are_translated()
    {
        const int Depth = 240;
        var body =
            string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>a</w:t><w:pict><w:txbxContent>", Depth))
            + Text("b")
            + string.Concat(Enumerable.Repeat("</w:txbxContent></w:pict></w:r></w:p>", Depth));
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Create(body));
        Assert.Equal(Depth + 1, document.Blocks.Count);
        var again = await WordTestFiles.ReadAsync(
            await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Upper)])
        );
        Assert.Equal([.. Enumerable.Repeat("A", Depth), "B"], again.Blocks.Select(block => block.Text));
    }

    [Fact]
    public async Task A_part_that_expands_too_much_is_refused()
    {
        var package = WithMain(InDocument(Text(new string('a', 20_000_000))));
        Assert.Contains("times larger than packed", (await RefuseAsync(package)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "the text parts of the package need more than 1 MB unpacked",
            (await RefuseAsync(package, new WordOptions { MaxUnpackedBytes = 1_000_000 })).Message
        );
    }

    [Fact]
    public async Task A_part_with_a_false_size_is_refused()
    {
        var package = WithMain(InDocument(Text(new string('a', 3_000_000))));

        // The size is in the central directory, in the third entry.
        var at = package.AsSpan().LastIndexOf("word/document.xml"u8) - 22;
        BitConverter.GetBytes(100).CopyTo(package, at);
        await RefuseAsync(package, new WordOptions { MaxUnpackedBytes = 1_000_000 });
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        var package = WordTestFiles.Load("word-notes.docx");
        Assert.Equal("the package has 9 files, more than 5", (await RefuseAsync(package, new WordOptions { MaxEntries = 5 })).Message);
    }

    [Fact]
    public async Task Two_files_with_the_same_name_are_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("word/document.xml").Open().Dispose();
            archive.CreateEntry("WORD/document.xml").Open().Dispose();
        }

        Assert.Equal("the package has two files named WORD/document.xml", (await RefuseAsync(stream.ToArray())).Message);
    }

    [Fact]
    public async Task External_targets_are_not_opened()
    {
        var parts = WordTestFiles.CreateParts(InDocument(Text("Kata.")));
        parts["word/_rels/document.xml.rels"] =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"../../../../etc/passwd\"/>"
            + "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"http://localhost:1/a.xml\"/></Relationships>";
        Assert.Equal("Kata.", (await WordTestFiles.ReadAsync(WordTestFiles.Pack(parts))).Blocks.Single().Text);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_refused()
    {
        var package = WordTestFiles.Create(Text("Kata."));
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.GetEntry("word/document.xml")!.Open();
            entry.SetLength(0);
            entry.Write([(byte)'<', 0xE9, (byte)'/', (byte)'>']);
        }

        Assert.Equal("the part word/document.xml is not valid UTF-8 or UTF-16", (await RefuseAsync(stream.ToArray())).Message);
    }

    [Fact]
    public async Task A_document_named_txt_is_read_as_a_document()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.txt"], WordTestFiles.Load("word-macro.docm"));
        var document = await new DocumentFormats(StandardFormats.Create()).ReadAsync(
            new DocumentSource(folder["a.txt"], "a.txt", 0),
            TestData.CancellationToken
        );
        Assert.Equal("docx", document.Format);
    }

    [Fact]
    public async Task A_text_named_docx_is_refused_by_its_content()
    {
        using var folder = new TemporaryFolder();
        var source = new DocumentSource(folder.Write("a.docx", "Teks biasa."), "a.docx", 0);
        var problem = (
            await Assert.ThrowsAsync<ProblemException>(() =>
                new DocumentFormats(StandardFormats.Create()).ReadAsync(source, TestData.CancellationToken)
            )
        ).Problems[0];
        Assert.Equal("not a Word document, or damaged at its beginning", problem.Message);
    }
}
