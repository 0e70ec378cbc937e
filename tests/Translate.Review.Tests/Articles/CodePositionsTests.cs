using CsCheck;
using Translate.Core.Documents;
using Translate.Review.Articles;

namespace Translate.Review.Tests.Articles;

public class CodePositionsTests
{
    [Theory]
    [InlineData("The [old] minister left.", "The [old] minister left early.")]
    [InlineData("The [old] minister left.", "Yesterday the [old] minister left.")]
    [InlineData("The [old] minister left.", "The [former] minister left.")]
    [InlineData("[The minister] left.", "[A new minister] left.")]
    [InlineData("He left [home].", "He left [his house].")]
    public void Codes_stay_with_their_words(string before, string after) =>
        Assert.Equal(after, Show(Strip(after), CodePositions.Move(Strip(before), Strip(after), Parse(before))));

    [Fact]
    public void A_line_break_without_its_space_has_zero_length()
    {
        InlineCode[] codes = [new InlineCode(3, InlineCodeKind.Standalone, string.Empty, "<br>") { Length = 1 }];
        Assert.Equal(1, CodePositions.Move("One two.", "One three.", codes)[0].Length);
        Assert.Equal(0, CodePositions.Move("One two.", "One", codes)[0].Length);
    }

    [Fact]
    public void No_code_is_lost_or_moved_outside_the_text() =>
        Gen.Select(Gen.String[Gen.Char["ab c."], 0, 30], Gen.String[Gen.Char["ab c."], 0, 30], Gen.Int[0, 30].Array[0, 5])
            .Sample(
                (before, after, positions) =>
                {
                    InlineCode[] codes =
                    [
                        .. positions
                            .Where(position => position <= before.Length)
                            .Order()
                            .Select(
                                (position, i) =>
                                    new InlineCode(position, i % 2 == 0 ? InlineCodeKind.Open : InlineCodeKind.Close, "1", $"{i}")
                            ),
                    ];
                    var moved = CodePositions.Move(before, after, codes);
                    Assert.Equal(codes.Select(code => code.Data), moved.Select(code => code.Data));
                    Assert.All(moved, code => Assert.InRange(code.Position, 0, after.Length));
                }
            );

    private static string Strip(string text) =>
        text.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);

    private static InlineCode[] Parse(string text) =>
        [
            new InlineCode(text.IndexOf('['), InlineCodeKind.Open, "1", "["),
            new InlineCode(text.IndexOf(']') - 1, InlineCodeKind.Close, "1", "]"),
        ];

    private static string Show(string text, IReadOnlyList<InlineCode> codes) =>
        codes.Reverse().Aggregate(text, (shown, code) => shown.Insert(code.Position, code.Data));
}
