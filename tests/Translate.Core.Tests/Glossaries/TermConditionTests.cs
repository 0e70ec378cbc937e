using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;

namespace Translate.Core.Tests.Glossaries;

public class TermConditionTests
{
    private static readonly TermCondition NearState = new() { After = ["negara", "pemerintahan"] };

    [Theory]
    [InlineData("Kepala negara itu tiba.", "head")]
    [InlineData("Kepala pemerintahan baru negara itu tiba.", "head")]
    [InlineData("Kepala polisi tiba.", "chief")]
    [InlineData("Negara itu memilih kepala polisi.", "chief")]
    public void Words_near_a_term_choose_its_entry(string text, string target) =>
        Assert.Equal(
            target,
            Assert.Single(GetMatcher(Entry("head", NearState), Entry("chief", NearState with { Not = true })).Match(text)).Entry.Target
        );

    [Theory]
    [InlineData("Kepala satu dua tiga negara.", 3, 0)]
    [InlineData("Kepala satu dua tiga negara.", 4, 1)]
    public void Near_is_counted_in_words(string text, int within, int found) =>
        Assert.Equal(found, GetMatcher(Entry("head", NearState with { Within = within })).Match(text).Count);

    [Fact]
    public void A_word_before_the_term_counts_with_its_clitic() =>
        Assert.Single(GetMatcher(Entry("head", new TermCondition { Before = ["sakit"] })).Match("Ia mengeluh sakitnya kepala."));

    [Fact]
    public void A_word_may_be_anywhere_in_the_sentence() =>
        Assert.Single(
            GetMatcher(Entry("head", new TermCondition { Sentence = ["dokter"] }))
                .Match("Menurut dokter yang merawatnya sejak lama, kepala pasien itu cedera.")
        );

    [Fact]
    public void A_word_may_be_anywhere_in_the_document()
    {
        var matcher = GetMatcher(Entry("head", new TermCondition { Document = ["dokter"] }));
        Assert.Single(matcher.Match("Kepala itu cedera.", new TermScope(["Dokter datang.", "Kepala itu cedera."])));
        Assert.Empty(matcher.Match("Kepala itu cedera.", new TermScope(["Kepala itu cedera."])));
    }

    [Fact]
    public void A_condition_can_require_a_domain()
    {
        var matcher = GetMatcher(
            Entry("head", new TermCondition { Domain = ["health"] }),
            Entry("chief", new TermCondition { Domain = ["politics"] })
        );
        Assert.Equal("head", Assert.Single(matcher.Match("kepala", new TermScope([], "Health"))).Entry.Target);
        Assert.Equal("chief", Assert.Single(matcher.Match("kepala", new TermScope([], "politics"))).Entry.Target);
        Assert.Empty(matcher.Match("kepala"));
    }

    [Fact]
    public void An_article_belongs_to_the_domains_of_its_folders()
    {
        Assert.Equal(["economy", "2024"], TermScope.ForDocument("economy/2024/rupiah", []).Domains);
        Assert.Empty(TermScope.ForDocument("rupiah", []).Domains);
    }

    [Fact]
    public void Opposite_conditions_and_disjoint_domains_exclude_each_other()
    {
        Assert.True(NearState.IsDisjointFrom(NearState with { Not = true }));
        Assert.True(new TermCondition { Domain = ["a"] }.IsDisjointFrom(new TermCondition { Domain = ["b"] }));
        Assert.False(new TermCondition { Domain = ["a", "b"] }.IsDisjointFrom(new TermCondition { Domain = ["B"] }));
        Assert.False(NearState.IsDisjointFrom(new TermCondition { After = ["kantor"] }));
        Assert.False(NearState.IsDisjointFrom(TermCondition.Always));
    }

    private static TermMatcher GetMatcher(params TermEntry[] entries) => new(new Glossary(entries));

    private static TermEntry Entry(string target, TermCondition when) => TestData.Term("kepala", target) with { When = when };
}
