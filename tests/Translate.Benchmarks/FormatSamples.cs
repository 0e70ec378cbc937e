using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Translate.Benchmarks;

/// <summary>Large documents of each format: news text, and the dense shapes that consist of little but tags.</summary>
internal static class FormatSamples
{
    /// <summary>A file name and a function that gives the content, about so many bytes long.</summary>
    public static IReadOnlyList<(string Name, string File, Func<int, byte[]> Create)> All { get; } =
    [
        ("text, news", "a.txt", size => Repeat(size, string.Empty, i => News(i) + "\n\n", string.Empty)),
        (
            "html, news",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body>",
                    i => $"<p>{News(i)} <b>Beras</b> mahal, kata <a href=\"https://example.com/{i}\">Bulog</a> kemarin.</p>\n",
                    "</body></html>"
                )
        ),
        (
            "html, CMS",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body>",
                    i =>
                        $"<div class=\"wp-block-column is-layout-flow\"><p class=\"has-text-align-left\" id=\"p{i}\">{News(i)}</p><figure class=\"wp-block-image size-large\"><img src=\"https://example.com/{i}.jpg\" alt=\"Beras\" class=\"wp-image-{i}\"></figure></div>\n",
                    "</body></html>"
                )
        ),
        (
            "html, table",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body><table>",
                    i => $"<tr><td>Beras</td><td>{i % 977}</td><td>naik</td></tr>\n",
                    "</table></body></html>"
                )
        ),
        (
            "html, cells",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body><table>",
                    i => $"<tr><td>Beras {i}</td><td>naik {i}</td><td>{i}</td></tr>\n",
                    "</table></body></html>"
                )
        ),
        (
            "html, list",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body><ul>",
                    i => $"<li><a href=\"/{i % 977}\">Beras naik</a></li>\n",
                    "</ul></body></html>"
                )
        ),
        (
            "html, spans",
            "a.html",
            size =>
                Repeat(
                    size,
                    "<!DOCTYPE html><html><body>",
                    i => "<p>" + string.Concat(Enumerable.Repeat("<b>naik</b> <i>turun</i> ", 20)) + "</p>\n",
                    "</body></html>"
                )
        ),
        (
            "markdown, news",
            "a.md",
            size =>
                Repeat(
                    size,
                    string.Empty,
                    i => $"{News(i)} **Beras** mahal, kata [Bulog](https://example.com/{i}) kemarin.\n\n",
                    string.Empty
                )
        ),
        (
            "markdown, list",
            "a.md",
            size => Repeat(size, string.Empty, i => i % 20 == 19 ? "\nParagraf.\n\n" : $"- **Beras** [naik](/{i % 977})\n", string.Empty)
        ),
        (
            "markdown, table",
            "a.md",
            size =>
                Repeat(
                    size,
                    string.Empty,
                    i => i % 20 == 0 ? "\n| Nama | Harga |\n|---|---|\n" : $"| Beras {i % 977} | naik |\n",
                    string.Empty
                )
        ),
        (
            "markdown, cells",
            "a.md",
            size => Repeat(size, string.Empty, i => i % 20 == 0 ? "\n|a|b|c|\n|-|-|-|\n" : $"|{i}|b{i}|{i}a|\n", string.Empty)
        ),
        (
            "feed, CDATA",
            "a.rss",
            size =>
                Repeat(
                    size,
                    "<rss><channel>",
                    i =>
                        $"<item><title>Harga beras turun {i}</title><description><![CDATA[<p>{News(i)}</p><p>{News(i + 1)} <b>Beras</b> mahal.</p>]]></description></item>\n",
                    "</channel></rss>"
                )
        ),
        (
            "feed, escaped",
            "a.rss",
            size =>
                Repeat(
                    size,
                    "<rss><channel>",
                    i =>
                        $"<item><title>Harga beras turun {i}</title><description>&lt;p&gt;{News(i)}&lt;/p&gt;&lt;p&gt;{News(i + 1)} &lt;b&gt;Beras&lt;/b&gt; mahal.&lt;/p&gt;</description></item>\n",
                    "</channel></rss>"
                )
        ),
        (
            "feed, Atom XHTML",
            "a.atom",
            size =>
                Repeat(
                    size,
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                    i =>
                        $"<entry><title>Harga beras turun {i}</title><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{News(i)}</p><p>{News(i + 1)}</p></div></content></entry>\n",
                    "</feed>"
                )
        ),
        (
            "feed, titles",
            "a.rss",
            size => Repeat(size, "<rss><channel>", i => $"<item><title>Harga beras turun {i % 977}</title></item>\n", "</channel></rss>")
        ),
        (
            "xliff 1.2",
            "a.xlf",
            size =>
                Repeat(
                    size,
                    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"id\" target-language=\"en\" datatype=\"plaintext\"><body>",
                    i => $"<trans-unit id=\"{i}\"><source>{News(i)} <g id=\"1\">Beras</g> mahal.</source></trans-unit>\n",
                    "</body></file></xliff>"
                )
        ),
        (
            "xliff 2.0",
            "a.xlf",
            size =>
                Repeat(
                    size,
                    "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"id\" trgLang=\"en\"><file id=\"a\">",
                    i => $"<unit id=\"u{i}\"><segment><source>{News(i)} <pc id=\"1\">Beras</pc> mahal.</source></segment></unit>\n",
                    "</file></xliff>"
                )
        ),
        (
            "subrip",
            "a.srt",
            size =>
                Repeat(
                    size,
                    string.Empty,
                    i => $"{i + 1}\n{Time(i)},000 --> {Time(i)},900\nHarga beras akan turun\n<i>pada bulan depan {i}.</i>\n\n",
                    string.Empty
                )
        ),
        (
            "webvtt",
            "a.vtt",
            size =>
                Repeat(
                    size,
                    "WEBVTT\n\n",
                    i => $"{Time(i)}.000 --> {Time(i)}.900\n<v Budi>Harga beras akan turun\npada bulan depan {i}.\n\n",
                    string.Empty
                )
        ),
        (
            "word, news",
            "a.docx",
            size =>
                Word(
                    size,
                    i =>
                        $"<w:r><w:t xml:space=\"preserve\">{News(i)} </w:t></w:r><w:r w:rsidRPr=\"00B1\"><w:rPr><w:b/></w:rPr><w:t>Beras</w:t></w:r>"
                )
        ),
        ("word, short", "a.docx", size => Word(size, i => $"<w:r><w:t>Beras {i % 977}</w:t></w:r>")),
    ];

    private static string News(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Menteri nomor {number} mengatakan harga beras akan turun pada bulan depan, karena panen di Jawa Tengah lebih baik daripada tahun lalu dan impor sudah tiba di pelabuhan."
        );

    private static string Time(int i) => string.Create(CultureInfo.InvariantCulture, $"{i / 3600:00}:{i / 60 % 60:00}:{i % 60:00}");

    private static byte[] Repeat(int size, string head, Func<int, string> part, string foot)
    {
        var text = new StringBuilder(head, size + 1024);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(part(i));
        }

        return Encoding.UTF8.GetBytes(text.Append(foot).ToString());
    }

    /// <summary>Stored, so that the size of the package is that of its text.</summary>
    private static byte[] Word(int size, Func<int, string> runs)
    {
        (string Name, byte[] Content)[] parts =
        [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"u8.ToArray()
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"u8.ToArray()
            ),
            (
                "word/document.xml",
                Repeat(
                    size,
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
                    i => $"<w:p w:rsidR=\"00A7\">{runs(i)}</w:p>",
                    "</w:body></w:document>"
                )
            ),
        ];
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
