using CsCheck;
using Translate.Core.Codes;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Markup;

namespace Translate.Engines.Tests.Azure;

public class AzureCodesTests
{
    private static readonly string[] Pieces =
    [
        "<1>",
        "</1>",
        "<2>",
        "</2>",
        "<3/>",
        "<4_>",
        "kata ",
        "dua",
        " ",
        "&",
        "<",
        "\"",
        "😀",
        "e\u0301",
        ".",
        "rudal-rudal",
    ];

    [Theory]
    [InlineData("<1>Presiden</1> tiba<2/>.", "<b id=\"1\">Presiden</b> tiba<i id=\"3\"></i>.")]
    [InlineData("Jakarta,<1_>5 Januari", "Jakarta,<i id=\"1\"></i> 5 Januari")]
    [InlineData("Rapat</1> ditunda <2>lagi.", "Rapat<i id=\"1\"></i> ditunda <i id=\"2\"></i>lagi.")]
    [InlineData("a <1>& b</1>", "a <b id=\"1\">&amp; b</b>")]
    [InlineData("CO<1>2</1> turun", "CO2 turun")]
    public void Codes_are_sent_as_tags(string source, string html) => Assert.Equal(html, AzureMarkup.Encode(Request(source)));

    [Fact]
    public void Codes_around_a_term_are_around_its_tags()
    {
        var request = SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council")) with
        {
            Codes = CodedText.Parse("<1>Dewan Keamanan</1> bersidang.").Codes,
        };

        Assert.Equal(
            "<b id=\"1\"><mstrans:dictionary translation=\"Security Council\">Dewan Keamanan</mstrans:dictionary></b> bersidang.",
            AzureMarkup.Encode(request)
        );
    }

    [Fact]
    public void Codes_inside_a_term_are_not_sent()
    {
        var request = SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council")) with
        {
            Codes = CodedText.Parse("Dewan <1>Keamanan</1> bersidang.").Codes,
        };

        Assert.DoesNotContain("<b", AzureMarkup.Encode(request), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b id=\"1\">The president</b> arrived<i id=\"3\"></i>.", "<1>The president</1> arrived<2/>.")]
    [InlineData("<B ID='1'>The president</B > arrived<i id=3 ></ i>.", "<1>The president</1> arrived<2/>.")]
    [InlineData("Arrived<i id=\"3\"></i> has <b id=\"1\"> the president </b>.", "Arrived<2/> has  <1>the president</1> .")]
    [InlineData("<b class=\"x\" id=\"1\">R&amp;D</b> &lt;b&gt;<i id=\"3\"/></i>.", "<1>R&D</1> <b><2/>.")]
    public void Codes_are_read_at_the_positions_of_the_service(string html, string expected)
    {
        var (text, codes) = AzureMarkup.DecodeWithCodes(html, Request("<1>Presiden</1> tiba<2/>."));

        Assert.Equal(expected, CodedText.Format(text, codes));
    }

    [Theory]
    [InlineData("The president arrived.")]
    [InlineData("<b id=\"1\">The president</b> arrived.")]
    [InlineData("<b id=\"1\">The</b> <b id=\"1\">president</b> arrived<i id=\"3\"></i>.")]
    [InlineData("<b id=\"1\">The <i id=\"3\">president</b></i> arrived.")]
    [InlineData("<b id=\"1\">The president arrived<i id=\"3\"></i>.")]
    public void Codes_that_return_changed_are_removed_from_the_text(string html)
    {
        var (text, codes) = AzureMarkup.DecodeWithCodes(html, Request("<1>Presiden</1> tiba<2/>."));

        Assert.Equal("The president arrived.", text);
        Assert.Empty(codes);
    }

    [Fact]
    public void Tags_that_were_not_sent_stay_for_the_checks_to_find() =>
        Assert.Equal(
            "The <b>X</b> <b id=\"9\">met</b>.",
            AzureMarkup.Decode("The <b>X</b> <b id=\"9\">met</b>.", new TranslationRequest("x", []))
        );

    [Fact]
    public void Codes_stay_with_their_words_when_added_quotation_marks_are_removed()
    {
        var request = SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council")) with
        {
            Codes = CodedText.Parse("Dewan Keamanan <1>bersidang</1>.").Codes,
        };
        var (text, codes) = AzureMarkup.DecodeWithCodes("The &quot;Security Council&quot; <b id=\"1\">met</b>.", request);

        Assert.Equal("The Security Council <1>met</1>.", CodedText.Format(text, codes));
    }

    [Fact]
    public void Any_text_with_codes_round_trips() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(coded =>
            {
                var request = Request(coded);
                var (text, codes) = AzureMarkup.DecodeWithCodes(AzureMarkup.Encode(request), request);
                Assert.Equal(request.Text, text);
                Assert.True(codes.Count == 0 || CodeLaw.HasLawfulOrder(request.Codes, text, codes), CodedText.Format(text, codes));
                Assert.Equal(CodeTags.GetTags(request) is null ? 0 : request.Codes.Count, codes.Count);
            });

    private static TranslationRequest Request(string coded)
    {
        var (text, codes) = CodedText.Parse(coded);
        return new TranslationRequest(text, []) { Codes = codes };
    }
}
