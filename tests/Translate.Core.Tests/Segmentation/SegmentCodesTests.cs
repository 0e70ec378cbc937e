using Translate.Core.Segmentation;
using Translate.Core.Tests.Codes;
using Translate.Core.Text;

namespace Translate.Core.Tests.Segmentation;

public class SegmentCodesTests
{
    [Theory]
    [InlineData("A.<1/> B.", "A.<1/>", "B.")]
    [InlineData("A. <1/>B.", "A.", "<1/>B.")]
    [InlineData("A.<1_>B.", "A.<1_>", "B.")]
    [InlineData("A.<1> B</1>.", "A.", "<1>B</1>.")]
    [InlineData("<1>A. </1>B.", "<1>A.</1>", "B.")]
    [InlineData("<1>A. B.</1><2/>", "<1>A.", "B.</1><2/>")]
    [InlineData("A.<1></1> B.", "A.</1>", "<1>B.")]
    public void A_code_between_sentences_is_attached_to_its_sentence(string coded, string first, string second)
    {
        var (text, codes) = CodedText.Parse(coded);
        var gap = text.IndexOf(' ', StringComparison.Ordinal);
        TextRange[] ranges = [new(0, 2), new(gap + 1, text.Length)];
        var assigned = SegmentCodes.Assign(codes, ranges);
        Assert.Equal([first, second], ranges.Zip(assigned, (range, own) => CodedText.Format(range.In(text).ToString(), own)));
    }
}
