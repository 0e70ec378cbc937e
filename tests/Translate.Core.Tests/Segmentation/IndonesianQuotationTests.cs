using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>Direct speech. A bar stands for the space at a sentence boundary.</summary>
public class IndonesianQuotationTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.CreateDefault());

    [Theory]
    [InlineData("\"Ini tidak masuk akal!\" ujarnya.")]
    [InlineData("“Siapa yang datang?” tanya Budi kepada kami.|Kami diam.")]
    [InlineData("“Kami siap,” kata Menteri.|“Kami menunggu.”")]
    public void Keeps_quotation_with_attribution(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“Siapa?” Budi bertanya.|Kami diam.")]
    [InlineData("“Pergi!” Budi berteriak, lalu diam.")]
    [InlineData("“Siapa?”|Ia bertanya.|“Pergi.”|Budi berteriak.")]
    [InlineData("“Siapa?”|Budi pergi.")]
    public void Keeps_question_with_speaker(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“Kami siap.|Mereka tidak.”|Rapat selesai.")]
    [InlineData("Ia berkata, “Kami siap.|Mereka tidak,” lalu pergi.")]
    public void Splits_inside_quotation(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia berkata, “Kami siap.”|Lalu ia pergi.")]
    [InlineData("Rudal itu “telah digunakan di Ukraina.”|Seoul diam.")]
    [InlineData("(Ia tiba Senin.)|Kami menunggu.")]
    public void Attaches_closing_marks_to_previous_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Rapat selesai.|“Kami siap,” katanya.")]
    [InlineData("Rapat selesai.|(Foto: Antara)")]
    [InlineData("Rapat selesai.|«Siap»")]
    public void Attaches_opening_marks_to_next_sentence(string text) => AssertSplit(text);

    [Theory]
    [InlineData("1. “Beras naik,” katanya.")]
    [InlineData("Kata Prof. (Emeritus) Budi, itu benar.|Kami setuju.")]
    [InlineData("Amir dkk. menang di PT. “Maju Jaya” kemarin.")]
    public void Does_not_split_after_title_before_opening_mark(string text) => AssertSplit(text);

    [Fact]
    public void Splits_after_list_closer_before_quotation() => AssertSplit("Mereka ialah Amir dkk.|“Siap,” kata Budi.");

    [Theory]
    [InlineData("Dokter kami (dr. Budi) hadir.|Ia senang.")]
    [InlineData("Buku “Prof. Budi” terbit.|Ia senang.")]
    public void Does_not_split_after_title_in_quotation(string text) => AssertSplit(text);

    [Fact]
    public void Splits_after_quoted_title() => AssertSplit("Ia dipanggil “dr.”|Ia senang.");

    private static void AssertSplit(string marked)
    {
        var text = marked.Replace('|', ' ');
        Assert.Equal(marked.Split('|'), Splitter.Split(text).Select(range => range.In(text).ToString()));
    }
}
