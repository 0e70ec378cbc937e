using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class SegmentClassifierTests
{
    private static readonly SegmentClassifier Classifier = SegmentClassifier.CreateDefault();

    [Theory]
    [InlineData("Comments")]
    [InlineData("Loading…")]
    [InlineData("loading...")]
    [InlineData("Baca juga:")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("[ah]")]
    [InlineData("[ah/es, uh]")]
    public void Boilerplate_and_editor_marks_are_boilerplate(string text) => AssertKind(SegmentKind.Boilerplate, text);

    [Theory]
    [InlineData("Korea Utara baru-baru ini memperkuat hubungan militer dengan Rusia.")]
    [InlineData("Baca juga laporan kami dari Jakarta.")]
    [InlineData("Comments di media sosial ramai.")]
    [InlineData("Rapat selesai.")]
    [InlineData("[catatan redaksi tentang gambar]")]
    public void Indonesian_sentences_are_Indonesian(string text) => AssertKind(SegmentKind.Indonesian, text);

    [Theory]
    [InlineData("Kim Jong Un")]
    [InlineData("Joe Biden")]
    [InlineData("The Jakarta Post")]
    [InlineData("Ok")]
    public void Short_text_is_Indonesian(string text) => AssertKind(SegmentKind.Indonesian, text);

    [Theory]
    [InlineData("Presiden mengatakan “we are ready for the talks” dalam pidatonya di Jakarta.")]
    [InlineData("“The law is the law and we will follow it,” kata Menteri kepada wartawan di Jakarta.")]
    [InlineData("Wawancara eksklusif bersama penulis buku laris dunia berjudul The Art of War.")]
    [InlineData("Film The Lord of the Rings akan diputar lagi.")]
    public void English_quotation_in_Indonesian_is_Indonesian(string text) => AssertKind(SegmentKind.Indonesian, text);

    [Theory]
    [InlineData("The president said that they would not attend the summit.")]
    [InlineData("Le président est arrivé avec sa femme dans la capitale pour une visite.")]
    [InlineData("O presidente não falou, mas os ministros foram para uma reunião.")]
    [InlineData("Der Präsident ist nicht mit dem Zug in die Stadt gefahren.")]
    [InlineData("De president was niet op het feest, dan wel in het paleis met zijn vrouw.")]
    public void Other_language_is_foreign(string text) => AssertKind(SegmentKind.Foreign, text);

    [Theory]
    [InlineData("بسم الله الرحمن الرحيم")]
    [InlineData("习近平在北京会见了普京。")]
    [InlineData("Президент приехал в Москву.")]
    public void Other_script_is_foreign(string text) => AssertKind(SegmentKind.Foreign, text);

    [Fact]
    public void Word_in_other_script_does_not_make_sentence_foreign() =>
        AssertKind(SegmentKind.Indonesian, "Kata salam (سلام) berarti damai.");

    [Theory]
    [InlineData("2024")]
    [InlineData("1.000,5 – 14/9")]
    [InlineData("* * *")]
    [InlineData("😀")]
    [InlineData("https://contoh.id/berita?id=1")]
    [InlineData("redaksi@contoh.id")]
    public void Numbers_rules_and_addresses_are_wordless(string text) => AssertKind(SegmentKind.Wordless, text);

    [Theory]
    [InlineData("4.000")]
    [InlineData("3,5 %")]
    [InlineData("Rp 1,2 triliun")]
    public void Numbers_in_the_Indonesian_form_are_figures(string text) => AssertKind(SegmentKind.Figures, text);

    private static void AssertKind(SegmentKind kind, string text) => Assert.Equal(kind, Classifier.Classify(text));
}
