using System.Text;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Xliff;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Reads and writes XLIFF in tests.</summary>
internal static class XliffFiles
{
    private static readonly XliffFormat Format = new();

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Translate.Formats.Tests", "Xliff", "Corpus");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static async Task<Document> ParseAsync(byte[] bytes, string name = "a.xlf")
    {
        using var stream = new MemoryStream(bytes);
        return await Format.ReadAsync(stream, new DocumentSource(name, name, bytes.Length), TestData.CancellationToken);
    }

    public static Task<Document> ParseAsync(string xml) => ParseAsync(Encoding.UTF8.GetBytes(xml));

    public static async Task<byte[]> WriteAsync(Document document, IReadOnlyList<Block> targets)
    {
        using var stream = new MemoryStream();
        await Format.WriteAsync(document, targets, stream, TestData.CancellationToken);
        return stream.ToArray();
    }

    /// <summary>Translates each block with a function.</summary>
    public static async Task<byte[]> TranslateAsync(byte[] bytes, Func<Block, Block> translate)
    {
        var document = await ParseAsync(bytes);
        return await WriteAsync(document, [.. document.Blocks.Select(translate)]);
    }

    /// <summary>Translates each block with a function.</summary>
    public static async Task<string> TranslateAsync(string xml, Func<Block, Block> translate) =>
        Encoding.UTF8.GetString(await TranslateAsync(Encoding.UTF8.GetBytes(xml), translate));

    public static async Task<Problem> RefuseAsync(byte[] bytes) =>
        (await Assert.ThrowsAsync<ProblemException>(() => ParseAsync(bytes))).Problems[0];

    public static bool IsVersion1(byte[] bytes) =>
        Encoding
            .Latin1.GetString(bytes)
            .Replace("\0", string.Empty, StringComparison.Ordinal)
            .Contains("document:1.", StringComparison.Ordinal);

    public static Task<Problem> RefuseAsync(string xml) => RefuseAsync(Encoding.UTF8.GetBytes(xml));

    public static string Version1(string units, string attributes = "source-language=\"id\" target-language=\"en\"") =>
        $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" datatype=\"plaintext\" {attributes}><body>{units}</body></file></xliff>";

    public static string Version2(string units, string attributes = "srcLang=\"id\" trgLang=\"en\"") =>
        $"<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" {attributes}><file id=\"f1\">{units}</file></xliff>";

    public static string Unit1(string content, string attributes = "id=\"1\"") =>
        Version1($"<trans-unit {attributes}>{content}</trans-unit>");

    public static string Unit2(string content, string attributes = "") =>
        Version2($"<unit id=\"1\"><segment id=\"s1\"{attributes}>{content}</segment></unit>");
}
