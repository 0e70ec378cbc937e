using Translate.Core.Text;

namespace Translate.Core.Tests.Text;

public class TextRangeTests
{
    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void An_invalid_range_is_refused(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextRange(start, end));

    [Fact]
    public void A_range_returns_its_text() => Assert.Equal("ata", new TextRange(1, 4).In("kata").ToString());

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(3, 4, true)]
    [InlineData(5, 9, false)]
    public void Ranges_overlap_when_they_share_a_code_unit(int start, int end, bool overlaps) =>
        Assert.Equal(overlaps, new TextRange(2, 5).Overlaps(new TextRange(start, end)));
}
