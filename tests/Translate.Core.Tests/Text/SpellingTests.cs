using Translate.Core.Text;

namespace Translate.Core.Tests.Text;

public class SpellingTests
{
    private static readonly string[] Known = ["target", "terms", "note", "not", "keep"];

    [Theory]
    [InlineData("targt", "target")]
    [InlineData("TARGET", "target")]
    [InlineData("trget", "target")]
    [InlineData("tergat", "target")]
    [InlineData("term", "terms")]
    [InlineData("notes", "note")]
    [InlineData("not", "not")]
    public void The_nearest_known_name_is_proposed(string name, string expected) =>
        Assert.Equal(expected, Spelling.FindClosest(name, Known));

    [Theory]
    [InlineData("colour")]
    [InlineData("tatget-language")]
    [InlineData("")]
    public void A_name_more_than_two_letters_away_has_no_proposal(string name) => Assert.Null(Spelling.FindClosest(name, Known));

    [Fact]
    public void A_short_name_with_nothing_in_common_is_not_proposed() => Assert.Null(Spelling.FindClosest("xy", ["ab", "c"]));

    [Fact]
    public void Without_known_names_there_is_no_proposal() => Assert.Null(Spelling.FindClosest("target", []));
}
