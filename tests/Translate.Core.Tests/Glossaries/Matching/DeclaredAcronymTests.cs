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
}
