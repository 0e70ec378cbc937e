using Translate.Core.Languages;

namespace Translate.Core.Tests.Languages;

public class IndonesianCliticTests
{
    [Theory]
    [InlineData("rumahnya", "nya")]
    [InlineData("itulah", "lah")]
    [InlineData("apakah", "kah")]
    [InlineData("siapapun", "pun")]
    [InlineData("rumahku", "ku")]
    [InlineData("RUMAHMU", "mu")]
    public void A_clitic_is_found_at_the_end(string word, string expected)
    {
        Assert.True(IndonesianClitic.TryFind(word, out var clitic));
        Assert.Equal(expected, clitic);
    }

    [Theory]
    [InlineData("rumah")]
    [InlineData("buku")]
    [InlineData("tanya")]
    [InlineData("nya")]
    [InlineData("")]
    public void A_word_with_too_short_a_stem_has_no_clitic(string word)
    {
        Assert.False(IndonesianClitic.TryFind(word, out var clitic));
        Assert.Empty(clitic);
    }
}
