using System.IO.Compression;
using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Word;
using Translate.Formats.Word.Packages;

namespace Translate.Formats.Tests.Word;

/// <summary>Reads, writes and takes apart Word documents.</summary>
internal static class WordTestFiles
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Translate.Formats.Tests", "Data", "Word");

    /// <summary>All documents of the corpus, by file name.</summary>
    public static TheoryData<string> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => Path.GetExtension(name) is ".docx" or ".docm" or ".dotx")
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Load(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static async Task<Document> ReadAsync(byte[] package, WordOptions? options = null)
    {
        using var stream = new MemoryStream(package);
        return await new WordFormat(options).ReadAsync(stream, TestData.Source("artikel.docx"), TestData.CancellationToken);
    }

    public static async Task<byte[]> WriteAsync(Document document, IReadOnlyList<Block> targets)
    {
        using var stream = new MemoryStream();
        await new WordFormat().WriteAsync(document, targets, stream, TestData.CancellationToken);
        return stream.ToArray();
    }

    /// <summary>Returns the unpacked parts by name, in their order.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Unpack(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }

    public static string GetPart(byte[] package, string name) =>
        Encoding.UTF8.GetString(Unpack(package).Single(part => part.Name == name).Content);

    /// <summary>Makes a document of a body's XML.</summary>
    public static byte[] Create(string body) => Pack(CreateParts($"<w:document {Names}><w:body>{body}</w:body></w:document>"));

    /// <summary>Makes the parts of a document.</summary>
    public static Dictionary<string, string> CreateParts(string document) =>
        new()
        {
            ["[Content_Types].xml"] =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            ["_rels/.rels"] =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            ["word/document.xml"] = document,
        };

    public static byte[] Pack(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads a body's XML, translates each block, and returns the XML of the written body.</summary>
    public static async Task<string> TranslateAsync(string body, Func<Block, Block> translate)
    {
        var document = await ReadAsync(Create(body));
        var written = GetPart(await WriteAsync(document, [.. document.Blocks.Select(translate)]), "word/document.xml");
        return written[(written.IndexOf("<w:body>", StringComparison.Ordinal) + 8)..written.IndexOf("</w:body>", StringComparison.Ordinal)];
    }

    /// <summary>Returns the text with each code in it: <c>{1 … 1}</c> for a pair, <c>{data}</c> for a code on its own, and <c>_</c> after it for a space that it stands for.</summary>
    public static string Show(Block block)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var code in block.Codes)
        {
            shown.Append(block.Text, at, Math.Max(0, code.Position - at));
            at = Math.Max(at, code.Position);
            shown.Append(
                code.Kind switch
                {
                    InlineCodeKind.Open => $"{{{code.PairId} ",
                    InlineCodeKind.Close => $" {code.PairId}}}",
                    _ => $"{{{code.Data}}}{(code.Length > 0 ? "_" : string.Empty)}",
                }
            );
            at += code.Length;
        }

        return shown.Append(block.Text, at, block.Text.Length - at).ToString();
    }

    public static async Task<string[]> ShowAsync(string body) => [.. (await ReadAsync(Create(body))).Blocks.Select(Show)];

    /// <summary>A translation that keeps codes where they are.</summary>
    public static Block Upper(Block block) => block with { Text = block.Text.ToUpperInvariant() };

    /// <summary>A translation that is longer than the source, with codes moved along.</summary>
    public static Block Wrap(Block block) =>
        block with
        {
            Text = $"The {block.Text} end",
            Codes = [.. block.Codes.Select(code => code with { Position = code.Position + 4 })],
        };
}
