using System.Text;
using CsCheck;
using Translate.Core.Documents;

namespace Translate.Core.Tests.Documents;

public class ParagraphLayoutTests
{
    public const string Wrapped = """
        Pemimpin Korea Utara Kim Jong Un berjanji untuk memperkuat hubungan
        dengan Rusia saat melakukan pembicaraan dengan Kepala Keamanan Sergei
        Shoigu yang sedang melakukan kunjungan kenegaraan, menurut laporan media
        pemerintah pada Sabtu.

        Negara-negara Barat menuduh Korea Utara yang kekurangan dana menjual
        amunisi kepada Rusia, yang tengah didera hujan sanksi akibat perang yang
        berlangsung lebih dari 30 bulan di Ukraina.

        """;

    private const string List = "- beras\n- gula\n- minyak\n";

    private const string Verse = """
        Kalau sampai waktuku
        Ku mau tak seorang kan merayu
        Tidak juga kau
        Tak perlu sedu sedan itu
        Aku ini binatang jalang
        Dari kumpulannya terbuang

        """;

    [Fact]
    public void Hard_wrapped_paragraphs_are_one_block_each() =>
        Assert.Equal(["Pemimpin", "Negara-negara"], TestData.Document(Wrapped).Blocks.Select(block => block.Text.Split(' ')[0]));

    [Fact]
    public void The_widest_line_is_the_width() =>
        Assert.Equal(72, Assert.IsType<PlainTextSkeleton>(TestData.Document(Wrapped).Skeleton).WrapWidth);

    private const string Headlines = """
        Presiden Tiba di Jakarta untuk Pertemuan Puncak Asia Tenggara
        Menteri Keuangan Umumkan Anggaran Baru bagi Daerah Tertinggal
        Gempa Guncang Sulawesi
        Pemerintah Tutup Perbatasan
        Pengungsi Rohingya Terdampar di Aceh, Warga Minta Bantuan PBB
        Timnas Menang
        Pertumbuhan Ekonomi Melambat pada Kuartal Ketiga Tahun Ini
        Harga Beras Naik Lagi di Sejumlah Pasar Tradisional Surabaya
        Pengadilan Tolak Gugatan
        Banjir Rendam Ratusan Rumah
        Bulog Siapkan Cadangan
        Warga Diminta Waspada

        """;

    private static readonly Gen<string[]> Words = Gen.Char['a', 'z'].Array[1, 9].Select(string.Concat).Array[80, 120];

    [Fact]
    public void Text_wrapped_by_an_editor_becomes_one_paragraph() =>
        Gen.Select(Words, Gen.Int[45, 120])
            .Sample(
                (words, width) =>
                    Assert.Equal(
                        string.Join(' ', words),
                        Assert.Single(TestData.Document(Wrap(words, width)).Blocks).Text.Replace('\n', ' ')
                    )
            );

    [Fact]
    public Task A_paragraph_is_rewrapped_as_in_the_source() =>
        Gen.Select(Words, Gen.Int[45, 120])
            .SampleAsync(
                async (words, width) =>
                {
                    using var stream = new MemoryStream();
                    await new PlainTextFormat().WriteAsync(
                        TestData.Document(Wrap(words, width)),
                        [new Block(string.Join(' ', words))],
                        stream,
                        CancellationToken.None
                    );
                    Assert.Equal(Wrap(words, width), Encoding.UTF8.GetString(stream.ToArray()));
                }
            );

    [Fact]
    public void Narrow_columns_are_not_merged() => Words.Sample(words => AssertLineIsParagraph(Wrap(words, 39)));

    [Fact]
    public void Verse_is_not_merged() => AssertLineIsParagraph(Verse);

    [Fact]
    public void A_list_of_headlines_is_not_merged() => AssertLineIsParagraph(Headlines);

    [Fact]
    public void A_short_list_is_not_merged() => AssertLineIsParagraph(List);

    [Fact]
    public void A_list_in_a_hard_wrapped_file_is_not_merged() =>
        Assert.Equal(
            ["- beras", "- gula", "- minyak"],
            TestData.Document(Wrapped + "\n" + List).Blocks.Select(block => block.Text).Skip(2)
        );

    [Fact]
    public void A_short_line_ends_a_paragraph_without_a_blank_line() =>
        Assert.Equal(2, TestData.Document(Wrapped.Replace("\n\n", "\n")).Blocks.Count);

    [Fact]
    public void One_line_paragraphs_of_medium_width_are_not_merged() =>
        AssertLineIsParagraph(
            string.Concat(Enumerable.Range(1, 8).Select(i => $"Kalimat ke-{i} berdiri sendiri di baris ini dan berakhir dengan titik.\n"))
        );

    [Fact]
    public void Paragraphs_wider_than_editors_wrap_are_one_line_each() =>
        AssertLineIsParagraph(string.Concat(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("kata", 30)) + "\n", 5)));

    [Fact]
    public void Two_full_lines_prove_nothing() => AssertLineIsParagraph(string.Join('\n', Wrapped.Split('\n').Take(2)));

    private static string Wrap(IEnumerable<string> words, int width) =>
        words.Aggregate((text, word) => text + (text.Length - text.LastIndexOf('\n') + word.Length > width ? '\n' : ' ') + word);

    private static void AssertLineIsParagraph(string text)
    {
        var document = TestData.Document(text);
        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), document.Blocks.Select(block => block.Text));
        Assert.Null(Assert.IsType<PlainTextSkeleton>(document.Skeleton).WrapWidth);
    }
}
