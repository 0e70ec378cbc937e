using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>How the splitter cuts direct speech. A bar stands for the blank at which a sentence ends.</summary>
public class IndonesianQuotationTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.Default());

    [Theory]
    [InlineData("\"Ini tidak masuk akal!\" ujarnya.")]
    [InlineData("“Siapa yang datang?” tanya Budi kepada kami.|Kami diam.")]
    [InlineData("“Kami siap,” kata Menteri.|“Kami menunggu.”")]
    public void A_quotation_and_who_said_it_are_one_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“Siapa?” Budi bertanya.|Kami diam.")]
    [InlineData("“Pergi!” Budi berteriak, lalu diam.")]
    [InlineData("“Siapa?”|Ia bertanya.|“Pergi.”|Budi berteriak.")]
    [InlineData("“Siapa?”|Budi pergi.")]
    public void A_question_and_a_name_with_a_verb_of_saying_are_one_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“Kami siap.|Mereka tidak.”|Rapat selesai.")]
    [InlineData("Ia berkata, “Kami siap.|Mereka tidak,” lalu pergi.")]
    public void A_quotation_of_several_sentences_is_cut_between_them(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia berkata, “Kami siap.”|Lalu ia pergi.")]
    [InlineData("Rudal itu “telah digunakan di Ukraina.”|Seoul diam.")]
    [InlineData("(Ia tiba Senin.)|Kami menunggu.")]
    public void Closing_marks_belong_to_the_sentence_before(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Rapat selesai.|“Kami siap,” katanya.")]
    [InlineData("Rapat selesai.|(Foto: Antara)")]
    [InlineData("Rapat selesai.|«Siap»")]
    public void Opening_marks_belong_to_the_sentence_behind(string text) => AssertSplit(text);

    [Theory]
    [InlineData("1. “Beras naik,” katanya.")]
    [InlineData("Kata Prof. (Emeritus) Budi, itu benar.|Kami setuju.")]
    [InlineData("Amir dkk. menang di PT. “Maju Jaya” kemarin.")]
    public void A_title_or_enumerator_ends_no_sentence_before_an_opening_mark(string text) => AssertSplit(text);

    [Fact]
    public void And_others_ends_a_sentence_before_a_quotation() => AssertSplit("Mereka ialah Amir dkk.|“Siap,” kata Budi.");

    [Theory]
    [InlineData("Dokter kami (dr. Budi) hadir.|Ia senang.")]
    [InlineData("Buku “Prof. Budi” terbit.|Ia senang.")]
    public void A_title_behind_an_opening_mark_ends_no_sentence(string text) => AssertSplit(text);

    [Fact]
    public void A_closing_quotation_mark_behind_a_title_ends_the_sentence() => AssertSplit("Ia dipanggil “dr.”|Ia senang.");

    private static void AssertSplit(string marked)
    {
        var text = marked.Replace('|', ' ');
        Assert.Equal(marked.Split('|'), Splitter.Split(text).Select(range => range.In(text).ToString()));
    }
}
