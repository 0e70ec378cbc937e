using CsCheck;
using Translate.Core.Text;

namespace Translate.Core.Tests.Text;

public class CodePointsTests
{
    private static readonly Gen<string> Text = Gen.OneOf("a", "é", "😀", "👩‍🚀", "字", " ").Array[0, 30].Select(string.Concat);

    [Fact]
    public void Offsets_in_plain_text_are_the_same() => Assert.Equal((1, 4), new CodePointMap("kata").ToCodePoints(new TextRange(1, 4)));

    [Fact]
    public void A_surrogate_pair_is_one_code_point() => Assert.Equal((1, 3), new CodePointMap("😀ab").ToCodePoints(new TextRange(2, 4)));

    [Fact]
    public void The_end_of_the_text_is_its_length_in_code_points() => Assert.Equal(3, new CodePointMap("a😀b").ToCodePoint(4));

    [Fact]
    public void Offsets_in_any_order_match_counting_runes() =>
        Gen.Select(Text, Gen.Int[0, 1000].Array[1, 5])
            .Sample(
                (text, numbers) =>
                {
                    var boundaries = text.EnumerateRunes()
                        .Aggregate(new List<int> { 0 }, (list, rune) => [.. list, list[^1] + rune.Utf16SequenceLength]);
                    var points = new CodePointMap(text);
                    Assert.All(
                        numbers,
                        number => Assert.Equal(number % boundaries.Count, points.ToCodePoint(boundaries[number % boundaries.Count]))
                    );
                }
            );
}
