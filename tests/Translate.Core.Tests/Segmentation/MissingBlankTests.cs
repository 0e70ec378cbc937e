using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class MissingBlankTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new();

    [Theory]
    [InlineData("Pasar itu ditutup.|Menteri datang.")]
    [InlineData("Rapat selesai.|Namun, hasilnya belum diumumkan.")]
    [InlineData("Harga beras naik.|Pemerintah mengimpor.|Petani menolak.")]
    [InlineData("Ia pulang.|Ia lelah.")]
    [InlineData("Banyak anak-anak bermain.|Mereka senang.")]
    [InlineData("\"Kami menolak.|Ini keputusan,\" katanya.")]
    [InlineData("Kerusakannya diperiksa.|Penyelidikan dimulai.")]
    public void Splits_between_words(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("Ia menulis di detik.com dan Detik.Com kemarin.")]
    [InlineData("Buka laman berita.Indonesia.id sekarang.")]
    [InlineData("Unduh berkas laporan.Docx dari situs.")]
    [InlineData("Alamatnya www.berita.Menteri hari ini.")]
    [InlineData("Kunjungi https://contoh.id/berita.Menteri hari ini.")]
    [InlineData("Kirim ke redaksi.Berita@contoh.id sekarang.")]
    [InlineData("Harganya Rp1.500 per kilogram.")]
    [InlineData("Budi, S.Pd, mengajar.")]
    [InlineData("Ia tinggal di jl.Merdeka.")]
    [InlineData("Kelas System.Text dipakai.")]
    [InlineData("Panggil objek.Kepala() di kode.")]
    [InlineData("Lihat pasal.Ayat_dua.")]
    [InlineData("Aplikasi ASP.Net dipakai.")]
    [InlineData("Ia tinggal di no.Lima.")]
    public void Does_not_split(string text) => AssertSplit(text);

    [Fact]
    public void A_million_full_stops_take_linear_time() =>
        Assert.NotEmpty(Splitter.Split(string.Concat(Enumerable.Repeat("ditutup.Menteri", 100_000))));

    private static void AssertSplit(string marked)
    {
        var text = marked.Replace("|", string.Empty, StringComparison.Ordinal);
        Assert.Equal(marked.Split('|'), Splitter.Split(text).Select(range => range.In(text).ToString()));
        Assert.Null(SplitterInvariants.FindViolation(Splitter, text));
    }
}
