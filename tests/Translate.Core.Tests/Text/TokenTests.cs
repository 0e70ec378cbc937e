using CsCheck;
using Translate.Core.Text;

namespace Translate.Core.Tests.Text;

public class TokenTests
{
    [Theory]
    [InlineData("Jum'at ini", "Jum'at|ini")]
    [InlineData("the Council’s", "the|Council’s")]
    [InlineData("'kata'", "'|kata|'")]
    [InlineData("anak-anak", "anak|anak")]
    [InlineData("1.000,5", "1|.|000|,|5")]
    [InlineData("café de\u0301", "café|de\u0301")]
    [InlineData("a\u00ADb\u200Bc", "a|b|c")]
    [InlineData("𝐀𝐁 c", "𝐀𝐁|c")]
    [InlineData("", "")]
    public void A_text_is_split_into_words_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Token.Tokenize(text).Select(word => word.In(text).ToString())));

    [Fact]
    public void A_hyphen_joins_two_words_only_without_spaces() =>
        Assert.Equal(
            [false, true, false, false],
            Token.Tokenize("a-b - c--d").Take(3).Append(Token.Tokenize("c--d")[1]).Select(word => word.IsAfterHyphen)
        );

    [Fact]
    public void Words_are_ordered_disjoint_and_inside_the_text() =>
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var word in Token.Tokenize(text))
            {
                Assert.InRange(word.Range.Start, end, text.Length);
                Assert.InRange(word.Range.End, word.Range.Start + 1, text.Length);
                end = word.Range.End;
            }
        });
}
