using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;

namespace Translate.Core.Tests.Glossaries.Matching;

public class GlossarySearchTests
{
    private static readonly Glossary Terms = TestTerms.Glossary(TestTerms.SecurityCouncil, TestTerms.Missile, TestTerms.BallisticMissile);

    [Theory]
    [InlineData("RUDAL", "rudal,rudal balistik")]
    [InlineData("dk", "Dewan Keamanan")]
    [InlineData("ballistic", "rudal balistik")]
    [InlineData("the council", "Dewan Keamanan")]
    [InlineData("Security Board", "")]
    [InlineData("kapal", "")]
    public void Terms_are_found_by_spellings_and_correct_renderings(string words, string sources) =>
        Assert.Equal(sources, string.Join(',', GlossarySearch.Containing(Terms, words).Select(entry => entry.Source)));

    [Theory]
    [InlineData("Dewan Keamanan membahas rudal", 2)]
    [InlineData("Rudal itu jatuh.", 1)]
    [InlineData("rudal balistik", 0)]
    [InlineData("", 0)]
    public void Terms_are_matched_in_text_that_looks_like_a_sentence(string words, int count) =>
        Assert.Equal(count, GlossarySearch.InSentence(Terms, words).Count);
}
