using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>Full stops after possible abbreviations. A bar stands for the space at a sentence boundary.</summary>
public class IndonesianAbbreviationTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.CreateDefault());

    [Theory]
    [InlineData("Ia bergelar Dr.|Namun ia rendah hati.")]
    [InlineData("Cagar alam itu bernama KEL.|Pada 2006 hutannya rusak.")]
    public void Splits_after_title_before_strong_opener(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia masih sekolah di SD.|Budi sudah lulus.")]
    [InlineData("Rapat s.d. Senin.|Pendaftaran sd. Jumat.")]
    [InlineData("Ia memberi 50 sen.|Budi menolak.")]
    [InlineData("Toko tutup Sen. 5 Mei.|Budi pulang.")]
    public void Distinguishes_abbreviations_by_case(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sidang 14 Sept. 2024 ditunda.|Ia lahir bulan Sept.|Budi lahir bulan Okt.")]
    [InlineData("Lihat hal. 17 dan hal. IV.|Ia benar dalam segala hal.|Budi tidak.")]
    [InlineData("Truk mogok di Km. 20.|Jaraknya 500 km.|20 mobil lewat.")]
    public void Does_not_split_between_abbreviation_and_number(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Mereka menjual beras, dll.|Bulog membelinya.")]
    [InlineData("Beras, gula, dll. Bulog mahal.")]
    [InlineData("Toko yang menjual beras, dll. Bulog tutup.")]
    [InlineData("Ia menemui Budi, S.H.|Siti menemui Andi, M.Si.")]
    [InlineData("Mereka menemui Budi, S.H. M.Kn. kemarin.")]
    public void Splits_after_list_closer_if_predicate_precedes(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia menjual beras, dll. (lihat daftar).|Kami membeli.")]
    [InlineData("Saham PT Astra Tbk. (ASII) naik.")]
    public void Does_not_split_before_bracket(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Beratnya 3 kg.|Budi mengangkatnya.")]
    [InlineData("Cabai dijual Rp80.000/kg.|Bawang ikut mahal.")]
    [InlineData("Gajinya Rp5 juta per bln.|Budi menerimanya.")]
    public void Splits_after_unit_of_measure(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Rombongan tiba di Kep. Seribu, lalu di Kb. Jeruk.|Tap. MPR itu dicabut.")]
    [InlineData("Menurut Kepmen. Naker, upah naik.|Gub. Jateng dan Wkl. Ketua DPRD setuju.")]
    [InlineData("Nabi Isa a.s. dan KGPH. Puger disebut.")]
    public void Does_not_split_after_place_decree_or_office(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Pembicaranya Budi Santoso, SH. MH. dari Surabaya.")]
    [InlineData("Budi Hartono, SE. MM. menjabat direktur.|Acara dibuka Siti, SPd.|Beliau guru.")]
    public void Recognizes_degrees_without_inner_full_stops(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Jeruk kaya vitamin C.|Budi menyukainya.")]
    [InlineData("Golongan darahnya O.|Siti golongan B.")]
    [InlineData("Sesuai huruf b.|Budi benar.")]
    [InlineData("Utangnya Rp1,2 T.|Budi melunasinya.")]
    [InlineData("Ia mengagumi Malcolm X.|Budi tidak.")]
    public void Splits_after_label_or_quantity_letter(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sgt. Pepper dan Brg. Ahmad datang.")]
    [InlineData("Ia tinggal di Dk. Botoh.")]
    [InlineData("Ia anggota TNI.|Budi anggota KPK.")]
    public void Recognizes_consonant_abbreviations(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Mayjen TNI (Purn.) Prabowo datang.|Ia (alm.) Budi.")]
    [InlineData("Mayjen Budi (Purn.)|Ia tiba.")]
    [InlineData("Letkol. (Purn.) Untung tiba.")]
    [InlineData("Ia datang (hari sudah malam.)|Budi pergi.")]
    [InlineData("Menteri (yang baru!) Budi datang.")]
    public void Splits_after_bracketed_words_but_not_abbreviation(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Bandara itu (nama lama: Simpang Tiga. SSK II) ramai.|Budi senang.")]
    [InlineData("Ia (kata orang. Saya tidak tahu) pergi.")]
    public void Does_not_split_inside_parenthesis(string text) => AssertSplit(text);

    [Fact]
    public void Ignores_unclosed_bracket() => AssertSplit("Ia datang (hari Senin.|Budi pergi.|" + new string('a', 500) + ").");

    [Theory]
    [InlineData("Ia menulis [...] Pemerintah diam.")]
    [InlineData("Ia pulang. […]|Pemerintah diam.")]
    [InlineData("Menurut saya ... Budi salah.|Kalau begitu ...|Mari pulang.")]
    [InlineData("Katanya bahwa... Pemerintah diam.")]
    public void Does_not_split_at_omission(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Bab II. Pendahuluan")]
    [InlineData("Pasal 5. Setiap orang berhak.|Hal itu ada di Bab II.|Pembaca boleh melewatinya.")]
    [InlineData("2.1. Latar Belakang")]
    [InlineData("Syaratnya: 1. Umur 2. Ijazah 3. Surat.|Daftar ditutup.")]
    [InlineData("Juara grup: a. Persib; b. Persija.|Laga berikutnya Senin.")]
    public void Keeps_list_marker_with_item(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia bekerja di Yahoo! Indonesia.|Budi pindah ke Yahoo!|Namun ia kembali.")]
    public void Splits_after_name_with_terminator_before_opener(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia peneliti utama. sejak itu ia mengajar.", "Ia peneliti utama.", "sejak itu ia mengajar.")]
    [InlineData("Ia prof. dan dosen di univ. itu.")]
    [InlineData("Ia menang... lalu pulang.")]
    public void Splits_before_lowercase_after_plain_word(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Penduduknya 2.904. 678 jiwa.|Ada 1.200.|300 orang pergi.", "Penduduknya 2.904. 678 jiwa.", "Ada 1.200. 300 orang pergi.")]
    [InlineData("Sesuai Peraturan No. XI. B. 02.00 ia dihukum.")]
    public void Does_not_split_inside_number(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Amir dkk. Mereka menang.|Anak-anak senang.", "Amir dkk.", "Mereka menang.", "Anak-anak senang.")]
    [InlineData("Ia membeli saham Astra Tbk.|Harganya naik.")]
    [InlineData("Ia membeli saham Astra Tbk.|Orang-orang heran.")]
    [InlineData("Ia membeli saham Astra Tbk.|Dikatakan bahwa laba naik.")]
    [InlineData("Ia menjual saham Astra Tbk. Dikara.")]
    [InlineData("Direktur PT Astra Tbk. HARGA Budi.")]
    public void Recognizes_openers_by_form(string text, params string[] sentences) => AssertSplit(text, sentences);

    private static void AssertSplit(string text, params string[] sentences) =>
        Assert.Equal(
            sentences.Length > 0 ? sentences : text.Split('|'),
            Splitter.Split(text.Replace('|', ' ')).Select(range => range.In(text.Replace('|', ' ')).ToString())
        );
}
