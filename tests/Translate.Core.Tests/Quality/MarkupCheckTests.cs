using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class MarkupCheckTests
{
    private static readonly MarkupCheck Check = new();

    [Theory]
    [InlineData("The <mstrans:dictionary translation=\"x\">council met.", "<mstrans:dictionary translation=\"x\">")]
    [InlineData("The council</mstrans:dictionary> met.", "</mstrans:dictionary>")]
    [InlineData("The <b>council met.", "<b>")]
    [InlineData("The council</span > met.", "</span >")]
    [InlineData("The <span class='notranslate'>council met.", "<span class='notranslate'>")]
    [InlineData("The <a title=\"x > y\">council met.", "<a title=\"x > y\">")]
    [InlineData("The council<br/> met.", "<br/>")]
    [InlineData("The council &amp; others met.", "&amp;")]
    [InlineData("The council&#39;s members met.", "&#39;")]
    [InlineData("The council&#x27;s members met.", "&#x27;")]
    [InlineData("The council&nbsp;met.", "&nbsp;")]
    public void Markup_that_the_source_does_not_have_is_an_error(string target, string markup)
    {
        var finding = Assert.Single(Check.Check(Unit("Dewan bersidang.", target)));

        Assert.Equal((FindingIds.MarkupLeft, Severity.Error), (finding.Id, finding.Severity));
        Assert.Equal(markup, finding.Target!.Value.In(target).ToString());
    }

    [Theory]
    [InlineData("Tag <b> membuat huruf tebal.", "The tag <b> makes letters bold.")]
    [InlineData("Tulis &amp; di situ.", "Write &amp; there.")]
    [InlineData("Jika a < b dan c > d.", "If a < b and c > d.")]
    [InlineData("Saya suka <3 kalian.", "I <3 you.")]
    [InlineData("AT&T; Johnson & Johnson.", "AT&T; Johnson & Johnson.")]
    [InlineData("Surel <siti@example.org> aktif.", "The address <siti@example.org> works.")]
    public void Text_that_resembles_markup_has_no_finding(string source, string target) => Assert.Empty(Check.Check(Unit(source, target)));

    [Fact]
    public void A_tag_that_the_target_has_more_often_is_reported() =>
        Assert.Single(Check.Check(Unit("Tag <b> tebal.", "The tag <b> is <b> bold.")));
}
