using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Tests.Codes;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.DeepL;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.DeepL;

public class DeepLMarkupTests
{
    private static readonly string[] Traps =
    [
        "&",
        "<",
        ">",
        "\"",
        "'",
        "&amp;",
        "&#38;",
        "</x>",
        "<x>",
        "<x/>",
        "]]>",
        "<!--",
        "<?xml ?>",
        "\u0338",
        "e\u0301",
        "\u00A0",
        "😀",
        "\uD83D",
        "\u0001",
        "\uFFFE",
        " ",
        "kata",
    ];

    private static readonly Gen<string> HostileText = Gen.OneOf(
            Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]),
            Gen.Char[' ', '\u024F'].Select(c => c.ToString())
        )
        .Array[0, 12]
        .Select(string.Concat);

    [Theory]
    [InlineData("Dewan Keamanan bersidang.", "<x>Security Council</x> bersidang.", 27)]
    [InlineData("Rapat 5 < 6 & Dewan Keamanan", "Rapat 5 &lt; 6 &amp; <x>Security Council</x>", 37)]
    [InlineData("😀 Dewan Keamanan", "😀 <x>Security Council</x>", 18)]
    public void A_term_is_sent_as_its_rendering_in_an_untranslated_element(string text, string xml, long billed)
    {
        var encoded = DeepLMarkup.Encode(SomeSegments.WithTerms(text, ("Dewan Keamanan", "Security Council")));

        Assert.Equal((xml, billed), (encoded, DeepLMarkup.CountBilled(encoded)));
    }

    [Fact]
    public void A_verb_is_sent_as_plain_text() =>
        Assert.Equal(
            "Pesawat itu ditembak jatuh.",
            DeepLMarkup.Encode(
                SomeSegments.WithTerm(
                    "Pesawat itu ditembak jatuh.",
                    SomeSegments.Entry("tembak jatuh", "shoot down") with
                    {
                        PartOfSpeech = PartOfSpeech.Verb,
                    }
                )
            )
        );

    [Fact]
    public void Codes_are_tags_around_terms()
    {
        var request = SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council")) with
        {
            Codes = CodedText.Parse("<1>Dewan Keamanan</1> bersidang.").Codes,
        };

        Assert.Equal("<b id=\"1\"><x>Security Council</x></b> bersidang.", DeepLMarkup.Encode(request));
        var (text, codes) = DeepLMarkup.Decode("The <b id=\"1\"><x>Security Council</x></b> met.", request);
        Assert.Equal(("The Security Council met.", "4 20"), (text, string.Join(' ', codes.Select(code => code.Position))));
    }

    [Fact]
    public void Any_text_is_sent_as_well_formed_XML_and_round_trips() =>
        Gen.Select(HostileText, HostileText, HostileText)
            .Sample(
                (before, term, after) =>
                {
                    var text = before + term + after;
                    var place = new TextRange(before.Length, before.Length + term.Length);
                    var request = new TranslationRequest(
                        text,
                        string.IsNullOrWhiteSpace(term)
                            ? []
                            : [new TermOccurrence(SomeSegments.Kept(term), place, IsPlural: false, string.Empty)]
                    );
                    var xml = DeepLMarkup.Encode(request);

                    var sent = XElement.Parse($"<t>{xml}</t>", LoadOptions.PreserveWhitespace).Value;
                    Assert.Equal(sent, DeepLMarkup.Decode(xml, request).Text);
                    Assert.Equal(text.Length, sent.Length);
                    Assert.All(text.Zip(sent), pair => Assert.True(pair.First == pair.Second || pair.Second == ' '));
                    Assert.All(
                        text.Zip(sent).Where(pair => XmlConvert.IsXmlChar(pair.First)),
                        pair => Assert.Equal(pair.First, pair.Second)
                    );
                }
            );
}
