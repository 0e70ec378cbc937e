using CsCheck;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Translators;

public class RequestPackerTests
{
    private static readonly EngineLimits Limits = new(RequestElements: 3, RequestCharacters: 10, long.MaxValue);

    [Theory]
    [InlineData("5 5 | 5")]
    [InlineData("1 1 1 | 1")]
    [InlineData("11 | 1 | 10")]
    [InlineData("0 0 0 | 0")]
    public void Fills_a_request_up_to_the_limits(string packs) =>
        Assert.Equal(packs, Pack(packs.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)));

    [Fact]
    public void A_request_is_never_empty_and_keeps_the_limits_unless_one_segment_exceeds_them() =>
        Gen.Long[0, 15]
            .Array[1, 40]
            .Sample(billed =>
            {
                var packs = Pack(billed).Split(" | ").Select(pack => pack.Split(' ').Select(long.Parse).ToList()).ToList();
                Assert.Equal(billed, packs.SelectMany(pack => pack));
                Assert.All(
                    packs,
                    pack => Assert.True(pack.Count == 1 || (pack.Count <= Limits.RequestElements && pack.Sum() <= Limits.RequestCharacters))
                );
                Assert.All(
                    packs.Zip(packs.Skip(1)),
                    pair =>
                        Assert.True(
                            pair.First.Count == Limits.RequestElements || pair.First.Sum() + pair.Second[0] > Limits.RequestCharacters
                        )
                );
            });

    private static string Pack(IEnumerable<long> billed)
    {
        var packer = new RequestPacker(Limits);
        var packs = new List<List<long>>();
        foreach (var characters in billed)
        {
            if (packer.Add(characters))
            {
                packs.Add([]);
            }

            packs[^1].Add(characters);
        }

        return string.Join(" | ", packs.Select(pack => string.Join(' ', pack)));
    }
}
