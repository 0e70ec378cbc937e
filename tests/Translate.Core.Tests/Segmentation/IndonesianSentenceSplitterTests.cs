using CsCheck;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>In the texts, a bar stands for the space at a sentence boundary.</summary>
public class IndonesianSentenceSplitterTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.CreateDefault());

    private static readonly Gen<string> EdgeCaseText = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
                ".",
                "!",
                "?",
                "…",
                "\"",
                "”",
                "“",
                "(",
                ")",
                "[ah]",
                " ",
                "\n",
                "\u00A0",
                "a",
                "A",
                "Dr.",
                "dll.",
                "1.",
                "😀",
                "\uD800",
                "Kata"
            )
            .Array[0, 40]
            .Select(string.Concat)
    );

    [Fact]
    public void Sentences_and_gaps_restore_text() =>
        EdgeCaseText.Sample(text =>
        {
            var at = 0;
            foreach (var sentence in Splitter.Split(text))
            {
                Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
                Assert.NotEqual(0, sentence.Length);
                Assert.False(char.IsWhiteSpace(text[sentence.Start]));
                Assert.False(char.IsWhiteSpace(text[sentence.End - 1]));
                at = sentence.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        });

    [Theory]
    [InlineData("Ia pulang.|Kami tinggal!|Mengapa?|Entah…|Begitulah.")]
    [InlineData("Apa?!|Sungguh!!!|Ya.")]
    [InlineData("Hubungan itu menjauh dari Barat.|Presiden tiba.")]
    public void Splits_before_capital(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Judul tanpa tanda baca")]
    [InlineData("Ia pulang.|Tanpa titik di akhir")]
    public void Accepts_text_without_final_terminator(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Pasien dirawat dr. Budi di rumah.|Ia sembuh.")]
    [InlineData("Ketua tim, Prof. Dr. Ir. H. Budi Santoso, berbicara.|Kami mendengar.")]
    [InlineData("Kantornya di Jl. Sudirman No. 5 Jakarta.|Buka pukul delapan.")]
    [InlineData("Saham PT. Maju Jaya naik.|Pasar ramai.")]
    [InlineData("Panglima menunjuk Letjen. Agus Subiyanto.|Ia dilantik Senin.")]
    [InlineData("Kepala desa, Hj. Siti, hadir di Kec. Menteng, Kab. Bogor.|Warga senang.")]
    [InlineData("Baca hlm. 12 dan vol. 3 buku itu.|Selesai.")]
    public void Does_not_split_after_title_rank_or_address(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Anak itu masih SD.|Orang tuanya bangga.")]
    [InlineData("Bank menaikkan kurs.|Pasar ramai.")]
    [InlineData("Warga melapor ke ketua RT.|Ia datang.")]
    [InlineData("Kami membeli kol.|Kami memasaknya.")]
    [InlineData("Ia memuji Theresa May.|Namun parlemen menolak.")]
    [InlineData("Pasukan dipimpin Kol. Budi di RT. 05 Kel. Menteng.")]
    public void Splits_after_word_that_resembles_abbreviation(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Budi Santoso, S.H., M.H., terpilih.|Ia senang.")]
    [InlineData("Ketua baru ialah Budi, S.H. Ia dilantik Senin.", "Ketua baru ialah Budi, S.H.", "Ia dilantik Senin.")]
    [InlineData("Budi, S.E. Santoso hadir.")]
    [InlineData("Gelar Ph.D. Budi diakui.")]
    public void Splits_after_degree_before_opener(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Mereka menjual beras, gula, dll. Namun harganya naik.", "Mereka menjual beras, gula, dll.", "Namun harganya naik.")]
    [InlineData("Amir dkk. Mereka menang.", "Amir dkk.", "Mereka menang.")]
    [InlineData("Laporan Amir dkk. Universitas Indonesia terbit.")]
    [InlineData("Beras, gula, dll. dijual di sana.")]
    public void Splits_after_list_closer_before_opener(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Jenderal A. Yani dan W.S. Rendra dikenang.|Semua hadir.")]
    [InlineData("B.J. Habibie adalah presiden ketiga.|Ia lahir di Parepare.")]
    public void Does_not_split_between_initials_and_name(string text) => AssertSplit(text);

    [Fact]
    public void Splits_after_letter_before_opener() => AssertSplit("Jeruk kaya vitamin C. Ini baik.", "Jeruk kaya vitamin C.", "Ini baik.");

    [Theory]
    [InlineData("Harga Rp1.000.000 naik 3,5 persen menjadi 1.035.000.|Warga mengeluh.")]
    [InlineData("Suhu 27.5 derajat.|Angin 3.0 knot.")]
    [InlineData("Rapat pukul 10.30 WIB di Rp. 5 juta.|Selesai.")]
    [InlineData("Itu terjadi pada 2023.|Perang berlanjut.")]
    [InlineData("Ekonomi tumbuh pada 2023.|5 persen di antaranya ekspor.")]
    public void Does_not_split_inside_numbers(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia tiba pada Sabtu (14/9).|Ia pergi 15/9/2024.|Selesai.")]
    [InlineData("Sidang tgl. 14 Sept. 2024 ditunda.|Hakim sakit.")]
    public void Does_not_split_inside_dates(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia diam... lalu pergi.|Kami menunggu… dan menunggu.")]
    [InlineData("Ia diam...|Kami pergi…|Malam tiba.")]
    public void Splits_after_ellipsis_before_capital(string text) => AssertSplit(text);

    [Theory]
    [InlineData("1. Beras naik.|Gula turun.")]
    [InlineData("a. Beras dibeli.|Gula tidak.")]
    [InlineData("IV. Penutup.|Terima kasih.")]
    [InlineData("12. Pasal ini berlaku.")]
    public void Keeps_enumerator_with_item(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Rusia menjauh dari Barat.|[ah]")]
    [InlineData("Rusia menjauh dari Barat.|[ah/es, uh]")]
    [InlineData("Rusia menjauh.|Barat diam.|(ab/cd)")]
    public void Splits_off_final_editor_mark(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Lihat https://contoh.id/a?b=1.2&c=!x di sana.|Selesai.")]
    [InlineData("Buka www.contoh.co.id.|Tulis ke redaksi@contoh.id!")]
    public void Does_not_split_inside_address(string text) => AssertSplit(text);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00A0 ")]
    public void Blank_text_has_no_sentences(string text) => Assert.Empty(Splitter.Split(text));

    [Theory]
    [InlineData(" \n Satu. \n\t Dua. \u00A0", "Satu.", "Dua.")]
    [InlineData("Satu tetapi\nterputus. Dua.", "Satu tetapi\nterputus.", "Dua.")]
    public void Keeps_white_space_inside_sentences(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Fact]
    public void Splits_sample_article_like_a_reader()
    {
        var lines = File.ReadLines(Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "000_*.txt").Single());
        Assert.Equal([1, 2, 3, 2, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1, 1, 3, 1, 1], lines.Select(line => Splitter.Split(line).Count));
    }

    private static void AssertSplit(string text, params string[] sentences) =>
        Assert.Equal(
            sentences.Length > 0 ? sentences : text.Split('|'),
            Splitter.Split(text.Replace('|', ' ')).Select(range => range.In(text.Replace('|', ' ')).ToString())
        );
}
