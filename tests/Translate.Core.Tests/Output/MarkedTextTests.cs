using Translate.Core.Output.Html;
using Translate.Core.Text;

namespace Translate.Core.Tests.Output;

public class MarkedTextTests
{
    [Fact]
    public void Ranges_are_marked_in_text_order_and_everything_is_escaped() =>
        Assert.Equal("a <i>&lt;b&gt;</mark> c <u>&amp;</mark>", Render("a <b> c &", (8, 9, "<u>"), (2, 5, "<i>")));

    [Fact]
    public void The_longer_of_two_ranges_with_the_same_start_is_marked() =>
        Assert.Equal("<i>abc</mark>d", Render("abcd", (0, 1, "<u>"), (0, 3, "<i>")));

    [Fact]
    public void A_range_that_overlaps_an_earlier_range_is_skipped() =>
        Assert.Equal("<i>abc</mark>d", Render("abcd", (0, 3, "<i>"), (2, 4, "<u>")));

    [Fact]
    public void Adjacent_ranges_are_both_marked() => Assert.Equal("<i>ab</mark><u>cd</mark>", Render("abcd", (0, 2, "<i>"), (2, 4, "<u>")));

    private static string Render(string text, params (int Start, int End, string Tag)[] marks) =>
        MarkedText.Render(text, marks.Select(mark => (new TextRange(mark.Start, mark.End), mark.Tag)));
}
