using System.Text;
using Translate.Core.Files;

namespace Translate.Formats.Tests.Subtitles;

/// <summary>Subtitle files in the shapes in which programs write them. They are bytes, because line ends and encodings matter.</summary>
internal static class SubtitleCorpus
{
    public const string Plain =
        "1\n00:00:01,000 --> 00:00:03,500\nSelamat pagi, Jakarta.\n\n2\n00:00:04,000 --> 00:00:06,000\nHarga beras naik lagi\nmenjelang akhir tahun.\n";

    public const string YouTube = """
        WEBVTT
        Kind: captions
        Language: id

        00:00:00.240 --> 00:00:02.389 align:start position:0%
         
        selamat<00:00:00.560><c> pagi</c><00:00:00.880><c> dunia</c>

        00:00:02.389 --> 00:00:02.399 align:start position:0%
        selamat pagi dunia
         

        00:00:02.399 --> 00:00:05.150 align:start position:0%
        selamat pagi dunia
        kembali<00:00:02.720><c> lagi</c>

        """;

    public const string Netflix = """
        WEBVTT

        NOTE Netflix
        NOTE Profile: webvtt-lssdh-ios8

        NOTE SegmentIndex

        STYLE
        ::cue(.pinkbg) {
          color: white;
        }

        REGION
        id:fred
        width:40%

        1
        00:00:27.360 --> 00:00:29.820 position:50.00%,middle align:middle size:80.00% line:84.67%
        <c.bg_transparent><i>Menteri itu akhirnya</i></c.bg_transparent>
        <c.bg_transparent><i>mengundurkan diri.</i></c.bg_transparent>

        2
        00:00:30.000 --> 00:00:32.000 line:10%
        - Apa yang terjadi?
        - Rapat dibatalkan &amp; ditunda.

        3
        00:00:33.000 --> 00:00:35.000
        <v Roger Bingham>Kami tidak tahu.
        <v Neil deGrasse>Itu &lt;benar&gt;.</v>
        """;

    public const string Aegisub =
        "\uFEFF1\r\n00:00:01,00 --> 00:00:03,00\r\n{\\an8}<font color=\"#ffff00\">Berita <b>utama</b> hari ini</font>\r\n\r\n2\r\n00:00:04,00 --> 00:00:06,00\r\nBaris satu\\Nbaris dua\r\n\r\n";

    public const string Broadcast =
        "WEBVTT\r\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\r\n\r\nintro-1\r\n00:01.000 --> 00:04.000 vertical:rl line:0\r\n>> PRESENTER: Selamat malam.\r\n\r\n00:05.000 --> 00:06.000\r\n♪ lagu pembuka ♪\r\n";

    public const string Speakers =
        "7\n00:00:01,000 --> 00:00:03,000\nJOHN: Siapa itu?\nIBU ANI: Tidak ada orang.\n\n8\n00:00:04,000 --> 00:00:05,000\n<i>- Halo?\n- Halo!</i>\n\n9\n00:00:05,000 --> 00:00:06,000\n<i>- Satu.</i>\n<i>- Dua.</i>\n";

    /// <summary>All files, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } =
        new Dictionary<string, byte[]>
        {
            ["plain.srt"] = Encoding.UTF8.GetBytes(Plain),
            ["plain-crlf.srt"] = Encoding.UTF8.GetBytes(Plain.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ["plain-cr.srt"] = Encoding.UTF8.GetBytes(Plain.Replace('\n', '\r')),
            ["bom.srt"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain)],
            ["utf16.srt"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plain)],
            ["utf16-big.srt"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Plain)],
            ["windows-1252.srt"] = TextEncodings.Windows1252.GetBytes(Plain.Replace("Jakarta", "“Café”", StringComparison.Ordinal)),
            ["aegisub.srt"] = Encoding.UTF8.GetBytes(Aegisub),
            ["speakers.srt"] = Encoding.UTF8.GetBytes(Speakers),
            ["no-numbers.srt"] = "00:00:01,000 --> 00:00:02,000\nSatu.\n\n\n\n00:00:03,000 --> 00:00:04,000\nDua."u8.ToArray(),
            ["no-blank-lines.srt"] = "1\n00:00:01,000 --> 00:00:02,000\nSatu.\n2\n00:00:03,000 --> 00:00:04,000\nDua.\n"u8.ToArray(),
            ["blank-inside.srt"] =
                "1\n00:00:01,000 --> 00:00:02,000\nSatu.\n\nDua.\n\n2\n00:00:03,000 --> 00:00:04,000\nTiga.\n"u8.ToArray(),
            ["only-a-number.srt"] =
                "1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000 X1:100 X2:200 Y1:1 Y2:2\n2024\n\n3\n00:00:05,000 --> 00:00:06,000\n\n4\n00:00:07,000 --> 00:00:08,000\nEmpat.\n"u8.ToArray(),
            ["literal.srt"] = "1\n00:00:01,000 --> 00:00:02,000\n5 < 6 & <Nama> &amp; <b>tebal\n"u8.ToArray(),
            ["youtube.vtt"] = Encoding.UTF8.GetBytes(YouTube),
            ["netflix.vtt"] = Encoding.UTF8.GetBytes(Netflix),
            ["broadcast.vtt"] = Encoding.UTF8.GetBytes(Broadcast),
            ["bom.vtt"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Netflix.Replace("\n", "\r\n", StringComparison.Ordinal))],
            ["header-only.vtt"] = "WEBVTT - judul\n"u8.ToArray(),
            ["notes.vtt"] =
                "WEBVTT\n\nNOTE\nsatu --> dua\n\nNOTE tiga\nempat\n\n00:00.000 --> 00:01.000\nRapat <ruby>resmi<rt>formal</rt></ruby> <lang en>live</lang>.\n\nNOTE selesai"u8.ToArray(),
            ["empty.srt"] = [],
        };
}
