using Translate.Core.Text;

namespace Translate.Core.Tests.Text;

public class TextLinesTests
{
    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\rb")]
    [InlineData("a\nb\n")]
    [InlineData("  a\t\n \u00A0b  ")]
    public void Every_line_end_ends_a_line_and_white_space_is_trimmed(string text) => Assert.Equal(["a", "b"], GetLines(text));

    [Fact]
    public void Blank_lines_are_empty() => Assert.Equal(["", "a", "", "", "b"], GetLines("\na\r\n \t\n\rb"));

    [Fact]
    public void A_line_feed_before_a_carriage_return_ends_two_lines() => Assert.Equal(["a", "", "b"], GetLines("a\n\rb"));

    [Fact]
    public void An_empty_text_has_no_lines() => Assert.Empty(TextLines.GetRanges(string.Empty));

    private static IEnumerable<string> GetLines(string text) => TextLines.GetRanges(text).Select(line => line.In(text).ToString());
}
