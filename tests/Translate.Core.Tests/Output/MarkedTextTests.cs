using Translate.Core.Output.Html;
using Translate.Core.Text;

namespace Translate.Core.Tests.Output;

public class MarkedTextTests
{
    [Fact]
    public void Ranges_are_marked_in_order_of_place_and_everything_is_escaped() =>
        Assert.Equal("a <i>&lt;b&gt;</mark> c <u>&amp;</mark>", Render("a <b> c &", (8, 9, "<u>"), (2, 5, "<i>")));

    [Fact]
    public void Of_two_that_begin_together_the_longer_is_marked() =>
        Assert.Equal("<i>abc</mark>d", Render("abcd", (0, 1, "<u>"), (0, 3, "<i>")));

    [Fact]
    public void A_range_that_overlaps_an_earlier_one_is_left_out() =>
        Assert.Equal("<i>abc</mark>d", Render("abcd", (0, 3, "<i>"), (2, 4, "<u>")));

    [Fact]
    public void Neighbours_are_both_marked() => Assert.Equal("<i>ab</mark><u>cd</mark>", Render("abcd", (0, 2, "<i>"), (2, 4, "<u>")));

    private static string Render(string text, params (int Start, int End, string Tag)[] marks) =>
        MarkedText.Render(text, marks.Select(mark => (new TextRange(mark.Start, mark.End), mark.Tag)));
}
