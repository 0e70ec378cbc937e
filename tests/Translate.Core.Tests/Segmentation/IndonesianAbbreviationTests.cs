using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>How the splitter takes a full stop behind what may be an abbreviation. A bar stands for the blank at which a sentence ends.</summary>
public class IndonesianAbbreviationTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.Default());

    [Theory]
    [InlineData("Ia bergelar Dr.|Namun ia rendah hati.")]
    [InlineData("Cagar alam itu bernama KEL.|Pada 2006 hutannya rusak.")]
    public void A_title_ends_a_sentence_only_before_a_strong_opener(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia masih sekolah di SD.|Budi sudah lulus.")]
    [InlineData("Rapat s.d. Senin.|Pendaftaran sd. Jumat.")]
    [InlineData("Ia memberi 50 sen.|Budi menolak.")]
    [InlineData("Toko tutup Sen. 5 Mei.|Budi pulang.")]
    public void Capitals_tell_an_abbreviation_from_a_word(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sidang 14 Sept. 2024 ditunda.|Ia lahir bulan Sept.|Budi lahir bulan Okt.")]
    [InlineData("Lihat hal. 17 dan hal. IV.|Ia benar dalam segala hal.|Budi tidak.")]
    [InlineData("Truk mogok di Km. 20.|Jaraknya 500 km.|20 mobil lewat.")]
    public void What_stands_before_a_number_ends_no_sentence_there(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Mereka menjual beras, dll.|Bulog membelinya.")]
    [InlineData("Beras, gula, dll. Bulog mahal.")]
    [InlineData("Toko yang menjual beras, dll. Bulog tutup.")]
    [InlineData("Ia menemui Budi, S.H.|Siti menemui Andi, M.Si.")]
    [InlineData("Mereka menemui Budi, S.H. M.Kn. kemarin.")]
    public void And_so_on_ends_a_sentence_before_a_name_once_there_is_a_predicate(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia menjual beras, dll. (lihat daftar).|Kami membeli.")]
    [InlineData("Saham PT Astra Tbk. (ASII) naik.")]
    public void An_abbreviation_ends_no_sentence_before_a_bracket(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Beratnya 3 kg.|Budi mengangkatnya.")]
    [InlineData("Cabai dijual Rp80.000/kg.|Bawang ikut mahal.")]
    [InlineData("Gajinya Rp5 juta per bln.|Budi menerimanya.")]
    public void A_unit_behind_a_number_a_slash_or_per_ends_a_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Rombongan tiba di Kep. Seribu, lalu di Kb. Jeruk.|Tap. MPR itu dicabut.")]
    [InlineData("Menurut Kepmen. Naker, upah naik.|Gub. Jateng dan Wkl. Ketua DPRD setuju.")]
    [InlineData("Nabi Isa a.s. dan KGPH. Puger disebut.")]
    public void Islands_decrees_and_offices_are_cut_short_before_a_name(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Pembicaranya Budi Santoso, SH. MH. dari Surabaya.")]
    [InlineData("Budi Hartono, SE. MM. menjabat direktur.|Acara dibuka Siti, SPd.|Beliau guru.")]
    public void Degrees_may_be_written_without_full_stops_inside(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Jeruk kaya vitamin C.|Budi menyukainya.")]
    [InlineData("Golongan darahnya O.|Siti golongan B.")]
    [InlineData("Sesuai huruf b.|Budi benar.")]
    [InlineData("Utangnya Rp1,2 T.|Budi melunasinya.")]
    [InlineData("Ia mengagumi Malcolm X.|Budi tidak.")]
    public void A_letter_that_is_a_label_or_a_quantity_is_no_initial(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sgt. Pepper dan Brg. Ahmad datang.")]
    [InlineData("Ia tinggal di Dk. Botoh.")]
    [InlineData("Ia anggota TNI.|Budi anggota KPK.")]
    public void A_word_of_consonants_is_an_abbreviation_unless_it_is_all_capitals(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Mayjen TNI (Purn.) Prabowo datang.|Ia (alm.) Budi.")]
    [InlineData("Mayjen Budi (Purn.)|Ia tiba.")]
    [InlineData("Letkol. (Purn.) Untung tiba.")]
    [InlineData("Ia datang (hari sudah malam.)|Budi pergi.")]
    [InlineData("Menteri (yang baru!) Budi datang.")]
    public void A_full_stop_in_brackets_ends_a_sentence_only_behind_whole_words(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Bandara itu (nama lama: Simpang Tiga. SSK II) ramai.|Budi senang.")]
    [InlineData("Ia (kata orang. Saya tidak tahu) pergi.")]
    public void No_sentence_ends_inside_a_parenthesis_in_its_middle(string text) => AssertSplit(text);

    [Fact]
    public void A_bracket_that_never_closes_holds_nothing_together() => AssertSplit("Ia datang (hari Senin.|Budi pergi.|" + new string('a', 500) + ").");

    [Theory]
    [InlineData("Ia menulis [...] Pemerintah diam.")]
    [InlineData("Ia pulang. […]|Pemerintah diam.")]
    [InlineData("Menurut saya ... Budi salah.|Kalau begitu ...|Mari pulang.")]
    [InlineData("Katanya bahwa... Pemerintah diam.")]
    public void Dots_that_leave_something_out_end_no_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Bab II. Pendahuluan")]
    [InlineData("Pasal 5. Setiap orang berhak.|Hal itu ada di Bab II.|Pembaca boleh melewatinya.")]
    [InlineData("2.1. Latar Belakang")]
    [InlineData("Syaratnya: 1. Umur 2. Ijazah 3. Surat.|Daftar ditutup.")]
    [InlineData("Juara grup: a. Persib; b. Persija.|Laga berikutnya Senin.")]
    public void A_counter_belongs_to_its_item_wherever_the_row_stands(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia bekerja di Yahoo! Indonesia.|Budi pindah ke Yahoo!|Namun ia kembali.")]
    public void A_name_with_a_mark_ends_a_sentence_only_before_an_opener(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia peneliti utama. sejak itu ia mengajar.", "Ia peneliti utama.", "sejak itu ia mengajar.")]
    [InlineData("Ia prof. dan dosen di univ. itu.")]
    [InlineData("Ia menang... lalu pulang.")]
    public void A_small_letter_begins_a_sentence_only_behind_a_plain_word(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Penduduknya 2.904. 678 jiwa.|Ada 1.200.|300 orang pergi.", "Penduduknya 2.904. 678 jiwa.", "Ada 1.200. 300 orang pergi.")]
    [InlineData("Sesuai Peraturan No. XI. B. 02.00 ia dihukum.")]
    public void A_number_goes_on_behind_a_blank(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Amir dkk. Mereka menang.|Anak-anak senang.", "Amir dkk.", "Mereka menang.", "Anak-anak senang.")]
    [InlineData("Ia membeli saham Astra Tbk.|Harganya naik.")]
    [InlineData("Ia membeli saham Astra Tbk.|Orang-orang heran.")]
    [InlineData("Ia membeli saham Astra Tbk.|Dikatakan bahwa laba naik.")]
    [InlineData("Ia menjual saham Astra Tbk. Dikara.")]
    [InlineData("Direktur PT Astra Tbk. HARGA Budi.")]
    public void An_opener_is_known_by_its_form_too(string text, params string[] sentences) => AssertSplit(text, sentences);

    private static void AssertSplit(string text, params string[] sentences) =>
        Assert.Equal(sentences.Length > 0 ? sentences : text.Split('|'), Splitter.Split(text.Replace('|', ' ')).Select(range => range.In(text.Replace('|', ' ')).ToString()));
}
