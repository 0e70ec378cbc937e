using CsCheck;
using Translate.Core.Codes;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Codes;

public class CodeShiftTests
{
    [Theory]
    [InlineData("The <1>Security Board</1> met<2/>.", "The Security Council met.", "The <1>Security Council</1> met<2/>.")]
    [InlineData("The <1>weapons truce</1> holds.", "The ceasefire holds.", "The <1>ceasefire</1> holds.")]
    [InlineData("<1>The the authorities</1> met.", "The authorities met.", "<1>The authorities</1> met.")]
    [InlineData("A board<1_>met <2>again</2>.", "An assembly met again.", "An assembly<1_>met <2>again</2>.")]
    [InlineData("<1>A</1> b <2>c</2>.", "x b y.", "<1>x</1> b <2>y</2>.")]
    [InlineData("All <1>of it</1>.", "All.", "All<1></1>.")]
    public void Codes_stay_with_their_words(string coded, string changed, string expected)
    {
        var (old, codes) = CodedText.Parse(coded);
        Assert.Equal(expected, CodedText.Format(changed, CodeShift.Shift(old, codes, changed)));
    }

    [Fact]
    public void Any_codes_stay_in_order_in_any_text() =>
        Gen.Select(Coded, Coded)
            .Sample(
                (coded, other) =>
                {
                    var (old, codes) = CodedText.Parse(coded);
                    var changed = CodedText.Parse(other).Text;
                    var shifted = CodeShift.Shift(old, codes, changed);
                    Assert.Equal(codes.Select(code => code.Data), shifted.Select(code => code.Data));
                    Assert.All(shifted.Zip(shifted.Skip(1)), pair => Assert.True(pair.First.Position <= pair.Second.Position));
                    Assert.All(shifted, code => Assert.InRange(code.Position, 0, changed.Length));
                }
            );

    [Fact]
    public void An_alignment_keeps_its_words()
    {
        const string Old = "The Security Board met.";
        const string Changed = "The Security Council has met.";
        AlignedToken[] tokens =
        [
            new(TestData.GetRange(" Board", Old), new TextRange(0, 5), 0),
            new(TestData.GetRange(" met", Old), new TextRange(6, 9), 0),
        ];
        Assert.Equal(
            ["Council has", "met"],
            CodeShift.ShiftTarget(Old, tokens, Changed).Select(token => token.Target.In(Changed).ToString())
        );
    }

    [Fact]
    public void A_long_text_that_changed_completely_is_compared_in_bounded_time()
    {
        var map = new PositionMap(
            string.Join(' ', Enumerable.Range(0, 50_000)),
            string.Join(' ', Enumerable.Range(0, 50_000).Select(i => -i))
        );
        Assert.InRange(map.Map(100_000, isEnd: false), 0, 400_000);
    }

    private static readonly Gen<string> Coded = Gen.Int[0, 9]
        .Select(i => new[] { "<1>", "</1>", "<2/>", "<3_>", "kata", "dua", " ", " ", ".", "😀" }[i])
        .Array[0, 12]
        .Select(string.Concat);
}
