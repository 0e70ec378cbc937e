using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Word;

namespace Translate.Benchmarks;

/// <summary>A Word document of 200 pages read and written with every paragraph changed, beside the time that unpacking and parsing its XML takes.</summary>
internal static class WordComparison
{
    private const int Paragraphs = 2_000;

    public static int Run()
    {
        var package = Create(out var unpacked);
        var format = new WordFormat();
        var source = new DocumentSource("a.docx", "a.docx", package.Length);
        Document Read() => format.ReadAsync(new MemoryStream(package), source, CancellationToken.None).GetAwaiter().GetResult();
        List<Block> Translate(Document document) =>
            [.. document.Blocks.Select(block => block with { Text = block.Text.ToUpperInvariant() })];
        Measure(() => Write(format, Read(), Translate));

        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Read();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var words = held.Blocks.Sum(block => block.Text.Count(c => c == ' ') + 1);
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        Write(format, Read(), Translate);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

        var time = Enumerable.Range(0, 5).Min(_ => Measure(() => Write(format, Read(), Translate)));
        var parse = Enumerable.Range(0, 5).Min(_ => Measure(() => Parse(package)));
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{held.Blocks.Count:N0} paragraphs, {words:N0} words ({words / 500.0:N0} pages of 500 words); {package.Length / 1e6:N2} MB packed, {unpacked / 1e6:N2} MB unpacked"
            )
        );
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"read and written in {time:N0} ms; unpacked and parsed alone in {parse:N0} ms: {time / parse:N1} times"
            )
        );
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"held {kept / (double)unpacked:N1} bytes, allocated {allocated / (double)unpacked:N1} bytes, for each byte unpacked"
            )
        );
        GC.KeepAlive(held);
        return 0;
    }

    private static double Measure(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Write(WordFormat format, Document document, Func<Document, List<Block>> translate) =>
        format.WriteAsync(document, translate(document), Stream.Null, CancellationToken.None).GetAwaiter().GetResult();

    private static void Parse(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var xml = System.Xml.XmlReader.Create(archive.GetEntry("word/document.xml")!.Open());
        while (xml.Read()) { }
    }

    /// <summary>Paragraphs of about 50 words in runs as Word cuts them, with a bold word each.</summary>
    private static byte[] Create(out long unpacked)
    {
        var body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (var i = 0; i < Paragraphs; i++)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<w:p w:rsidR=\"00A7{i:X4}\" w:rsidRDefault=\"00D82F16\"><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
            );
            for (var run = 0; run < 5; run++)
            {
                body.Append(
                    CultureInfo.InvariantCulture,
                    $"<w:r w:rsidRPr=\"00B{i % 977:X5}\"><w:rPr>{(run == 2 ? "<w:b/>" : string.Empty)}<w:lang w:val=\"id-ID\"/></w:rPr><w:t xml:space=\"preserve\">Menteri nomor {i * 7919 % 10007} mengatakan harga beras akan turun pada {run} bulan </w:t></w:r><w:proofErr w:type=\"gramEnd\"/>"
                );
            }

            body.Append("</w:p>");
        }

        (string Name, string Content)[] parts =
        [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", body.Append("</w:body></w:document>").ToString()),
        ];
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        unpacked = parts.Sum(part => (long)Encoding.UTF8.GetByteCount(part.Content));
        return stream.ToArray();
    }
}
