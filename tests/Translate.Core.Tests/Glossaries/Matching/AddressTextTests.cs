using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Matching;

public class AddressTextTests
{
    private static readonly TermEntry Dpr = Entry("DPR", "parliament");
    private static readonly TermMatcher Matcher = new(
        Glossary(Dpr, Missile, BallisticMissile, Entry("Indonesia", "Indonesia"), Entry("Kompas.com", "Kompas.com"), Entry("dpr", "dpr"))
    );

    [Theory]
    [InlineData("Kata akun @DPR kemarin.")]
    [InlineData("Kata akun @DPR_RI kemarin.")]
    [InlineData("(via @DPR)")]
    [InlineData("Tagar #DPR ramai.")]
    [InlineData("Tagar #TolakDPR dan #DPR-RI ramai.")]
    [InlineData("Lihat dpr.go.id.")]
    [InlineData("Lihat DPR.GO.ID!")]
    [InlineData("Lihat (dpr.go.id), kata dia.")]
    [InlineData("Lihat www.dpr.example/rudal")]
    [InlineData("Lihat https://www.dpr.go.id/DPR/berita?judul=rudal-balistik#rudal")]
    [InlineData("Lihat https://id.wikipedia.org/wiki/DPR_(Indonesia), kata dia.")]
    [InlineData("Lihat http://localhost:8080/dpr")]
    [InlineData("Lihat example.com/rudal/balistik.")]
    [InlineData("Tulis ke humas@dpr.go.id atau dpr@example.com.")]
    [InlineData("Tulis ke humas.dpr+rudal@example.com")]
    [InlineData("Unduh laporan-rudal.pdf di sini.")]
    [InlineData("Unduh \"laporan_DPR.docx\" di sini.")]
    [InlineData("Unduh rudal.balistik.v2.xlsx di sini.")]
    [InlineData("Buka C:\\DPR\\rudal\\data di sini.")]
    [InlineData("Buka \\\\server\\dpr\\data di sini.")]
    [InlineData("Buka ftp://example.com/DPR")]
    [InlineData("Baca [beritanya](https://dpr.go.id/rudal).")]
    public void A_term_in_an_address_is_not_an_occurrence(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("DPR.", "DPR")]
    [InlineData("DPR/MPR bersidang.", "DPR")]
    [InlineData("Fraksi di MPR/DPR bersidang.", "DPR")]
    [InlineData("Anggota DPR.Mereka pulang.", "DPR")]
    [InlineData("Kata DPR...", "DPR")]
    [InlineData("DPR: rudal/drone jatuh.", "DPR rudal")]
    [InlineData("Rudal jatuh (rudal balistik).", "Rudal rudal balistik")]
    [InlineData("DPR,rudal.Rudal", "DPR rudal Rudal")]
    [InlineData("Menurut A.H. DPR no.1", "DPR")]
    [InlineData("[DPR](https://example.com) bersidang.", "DPR")]
    [InlineData("DPR (dpr.go.id) dan @DPR bersidang.", "DPR")]
    [InlineData("DPR https://example.com/x DPR", "DPR DPR")]
    [InlineData("Rudal balistik.pdf", "Rudal")]
    public void A_term_next_to_an_address_or_a_mark_is_an_occurrence(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Found(text)));

    [Theory]
    [InlineData("Menurut Kompas.com, ia pulang.")]
    [InlineData("Menurut Kompas.com.")]
    public void A_term_that_is_itself_an_address_is_found(string text) => Assert.Equal(["Kompas.com"], Found(text));

    [Fact]
    public void A_term_that_is_an_address_is_not_found_in_a_longer_one() => Assert.Empty(Found("Lihat www.Kompas.com/berita"));

    [Fact]
    public void An_acronym_that_the_article_declares_is_not_found_in_an_address()
    {
        var text = "Badan Penanggulangan Bencana (BPB) berkantor di sini, lihat bpb.go.id dan @BPB.";

        Assert.Single(new TermMatcher(Glossary(Entry("Badan Penanggulangan Bencana", "Disaster Agency"))).Match(text));
    }

    [Theory]
    [InlineData("See https://example.com/missile/list", TermOutcomeKind.Violated)]
    [InlineData("See #missile", TermOutcomeKind.Violated)]
    [InlineData("The missile is at example.com/missile", TermOutcomeKind.Applied)]
    public void A_rendering_in_an_address_does_not_count(string target, TermOutcomeKind expected) =>
        Assert.Equal(expected, Assert.Single(TermVerifier.Verify(Occurrences(Missile), target)).Kind);

    private static IEnumerable<string> Found(string text) =>
        Matcher.Match(text).Select(occurrence => text[occurrence.Range.Start..occurrence.Range.End]);
}
