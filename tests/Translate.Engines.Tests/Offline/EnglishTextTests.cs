using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class EnglishTextTests
{
    [Theory]
    [InlineData("a house", "A house")]
    [InlineData("a old house", "An old house")]
    [InlineData("a university", "A university")]
    [InlineData("a hour", "An hour")]
    [InlineData("plan A is", "Plan A is")]
    [InlineData("panda is", "Panda is")]
    public void The_indefinite_article_fits_the_next_word(string words, string expected) => Assert.Equal(expected, Said(words));

    [Fact]
    public void Empty_words_leave_no_extra_space() => Assert.Equal("One two", Said("one", "", "two"));

    [Fact]
    public void Punctuation_is_placed_as_in_the_source()
    {
        var text = new EnglishTextBuilder();
        text.AddMark("\"", spaceBefore: false, spaceAfter: false);
        text.AddWord("yes");
        text.AddMark(",", spaceBefore: false, spaceAfter: false);
        text.AddMark("\"", spaceBefore: false, spaceAfter: true);
        text.AddWord("he");
        text.AddMark("-", spaceBefore: true, spaceAfter: true);
        text.AddWord("said");

        Assert.Equal("\"Yes,\" he - said", text.Build(startsWithCapital: true));
    }

    [Theory]
    [InlineData("5 houses", "5 houses")]
    [InlineData("éclair", "Éclair")]
    public void The_first_letter_is_a_capital_unless_figures_precede_it(string words, string expected) =>
        Assert.Equal(expected, Said(words));

    [Fact]
    public void Copied_words_are_reported_with_their_ranges()
    {
        var text = new EnglishTextBuilder();
        text.AddWord("a");
        text.AddWord("aneh", isCopied: true);
        text.AddWord("house");

        var said = text.Build(startsWithCapital: true);

        Assert.Equal("An aneh house", said);
        Assert.Equal("aneh", SomeRequests.Text(Assert.Single(text.Copied), said));
    }

    private static string Said(params string[] words)
    {
        var text = new EnglishTextBuilder();
        foreach (var word in words.SelectMany(word => word.Split(' ')))
        {
            text.AddWord(word);
        }

        return text.Build(startsWithCapital: true);
    }
}
