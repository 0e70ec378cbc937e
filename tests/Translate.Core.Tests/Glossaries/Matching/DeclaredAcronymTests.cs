using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;

namespace Translate.Core.Tests.Glossaries.Matching;

public class DeclaredAcronymTests
{
    private static readonly TermMatcher Matcher = new(
        new Glossary([
            TestData.Term("Badan Keamanan Laut", "Maritime Security Agency"),
            TestData.Term("menteri pertahanan", "defense minister"),
        ])
    );

    [Fact]
    public void An_acronym_counts_after_its_declaration()
    {
        var scope = new TermScope([]);
        Assert.Empty(Matcher.Match("BKL berpatroli.", scope));
        Assert.Single(Matcher.Match("Badan Keamanan Laut (BKL) berpatroli.", scope));
        Assert.Equal("Maritime Security Agency", Assert.Single(Matcher.Match("Menurut BKL, kapal itu kosong.", scope)).Entry.Target);
    }

    [Fact]
    public void An_acronym_counts_later_in_the_same_sentence() =>
        Assert.Equal(2, Matcher.Match("Badan Keamanan Laut (BKL) berpatroli, kata BKL.").Count);

    [Theory]
    [InlineData("Badan Keamanan Laut (Jakarta) berpatroli.", "Jakarta")]
    [InlineData("Badan Keamanan Laut (TNI) berpatroli.", "TNI")]
    [InlineData("Badan Keamanan Laut (BKL, Jakarta) berpatroli.", "BKL")]
    [InlineData("Badan Keamanan Laut, BKL, berpatroli.", "BKL")]
    public void An_abbreviation_of_another_phrase_declares_nothing(string text, string word)
    {
        var scope = new TermScope([]);
        Matcher.Match(text, scope);
        Assert.Null(scope.GetEntry(word));
    }

    [Theory]
    [InlineData("Badan Keamanan Laut, yang lazim disebut BKL, berpatroli.", "BKL")]
    [InlineData("Badan Keamanan Laut — disingkat BKL — berpatroli.", "BKL")]
    [InlineData("Badan Keamanan Laut (Maritime Security Agency/MSA) berpatroli.", "MSA")]
    [InlineData("Badan Keamanan Laut (MSA, Maritime Security Agency) berpatroli.", "MSA")]
    public void An_acronym_is_declared_in_many_ways(string text, string acronym)
    {
        var scope = new TermScope([]);
        Assert.Single(Matcher.Match(text, scope));
        Assert.Equal("Maritime Security Agency", scope.GetEntry(acronym)?.Target);
    }

    [Theory]
    [InlineData("Kedua terdakwa (AF dan BKL) diam.")]
    [InlineData("Dua pelajar (BKL, 17, dan AF, 18) diam.")]
    [InlineData("Korban berinisial AF dan BKL diam.")]
    public void Initials_of_persons_are_no_acronyms(string text)
    {
        var scope = new TermScope([]);
        scope.Declare("BKL", TestData.Term("Badan Keamanan Laut", "Maritime Security Agency"));
        Assert.Empty(Matcher.Match(text, scope));
        Assert.Null(scope.GetEntry("BKL"));
    }

    [Fact]
    public void A_declaration_does_not_apply_to_another_document()
    {
        Matcher.Match("Badan Keamanan Laut (BKL) berpatroli.", new TermScope([]));
        Assert.Empty(Matcher.Match("BKL berpatroli.", new TermScope([])));
    }

    [Fact]
    public void A_lowercase_word_is_not_the_acronym()
    {
        var scope = new TermScope([]);
        Matcher.Match("Badan Keamanan Laut (BKL) berpatroli.", scope);
        Assert.Empty(Matcher.Match("bkl berpatroli.", scope));
    }

    [Theory]
    [InlineData("Warga membayar PBB (Pajak Bumi dan Bangunan).")]
    [InlineData("Warga membayar PBB, singkatan dari Pajak Bumi dan Bangunan.")]
    [InlineData("Murid menghitung pasangan bilangan terbesar (PBB).")]
    [InlineData("Ia menutup akun Pesan BlackBerry (PBB).")]
    public void An_acronym_with_other_words_is_not_the_term(string declaration)
    {
        var matcher = new TermMatcher(new Glossary([TestData.Term("PBB", "UN"), TestData.Term("Perserikatan Bangsa-Bangsa", "UN")]));
        var scope = new TermScope([]);
        Assert.Empty(matcher.Match(declaration, scope));
        Assert.Empty(matcher.Match("Urusan PBB selesai.", scope));
    }

    [Theory]
    [InlineData("Sidang PBB (Perserikatan Bangsa-Bangsa) dibuka.", 2)]
    [InlineData("Sidang PBB (United Nations) dibuka.", 1)]
    [InlineData("Sidang PBB (kemarin) dibuka.", 1)]
    public void An_acronym_with_its_own_words_is_the_term(string declaration, int count)
    {
        var entry = TestData.Term("Perserikatan Bangsa-Bangsa", "United Nations") with { Aliases = ["PBB"] };
        var matcher = new TermMatcher(new Glossary([entry]));
        var scope = new TermScope([]);
        Assert.Equal(count, matcher.Match(declaration, scope).Count);
        Assert.Single(matcher.Match("Urusan PBB selesai.", scope));
    }

    [Fact]
    public void A_number_after_the_acronym_makes_another_one() =>
        Assert.Empty(new TermMatcher(new Glossary([TestData.Term("PBB", "UN")])).Match("Tagihan PBB-P2 dikirim."));
}
