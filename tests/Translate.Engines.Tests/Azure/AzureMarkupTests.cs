using System.Net;
using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Emulation.Markup;
using Translate.Engines.Azure;

namespace Translate.Engines.Tests.Azure;

public class AzureMarkupTests
{
    private static readonly string[] Traps =
    [
        "&",
        "<",
        ">",
        "\"",
        "'",
        "&amp;",
        "&lt;",
        "&#38;",
        "&nbsp;",
        "</span>",
        "<b>",
        "<span class=\"notranslate\">",
        "]]>",
        "<!--",
        "\u0338",
        "\u0301",
        "e\u0301",
        "\u00A0",
        "😀",
        "\u200D",
        " ",
        "kata",
        "$1",
        "\\",
    ];

    private static readonly Gen<string> HostileText = Gen.OneOf(
            Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]),
            Gen.Char[' ', '\u024F'].Select(c => c.ToString())
        )
        .Array[0, 12]
        .Select(string.Concat);

    [Fact]
    public void A_term_is_given_to_the_dynamic_dictionary() =>
        Assert.Equal(
            "<mstrans:dictionary translation=\"Security Council\">Dewan Keamanan</mstrans:dictionary> bersidang.",
            AzureMarkup.Encode(SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council")))
        );

    [Fact]
    public void A_kept_term_is_not_translated() =>
        Assert.Equal(
            "Istana <span class=\"notranslate\">Kumsusan</span> megah.",
            AzureMarkup.Encode(SomeSegments.WithTerm("Istana Kumsusan megah.", SomeSegments.Kept("Kumsusan")))
        );

    [Fact]
    public void A_kept_term_in_another_form_is_given_to_the_dictionary()
    {
        var request = new TranslationRequest(
            "Kumsusannya megah.",
            [new TermOccurrence(SomeSegments.Kept("Kumsusan"), new TextRange(0, 11), IsPlural: false, "nya")]
        );

        Assert.Equal("<mstrans:dictionary translation=\"Kumsusan\">Kumsusannya</mstrans:dictionary> megah.", AzureMarkup.Encode(request));
    }

    [Fact]
    public void A_reduplicated_term_is_requested_in_the_plural() =>
        Assert.Contains(
            "translation=\"ballistic missiles\"",
            AzureMarkup.Encode(
                SomeSegments.WithTerm("rudal balistik jatuh", SomeSegments.Entry("rudal balistik", "ballistic missile"), isPlural: true)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_verb_is_left_to_the_engine_because_the_dictionary_does_not_inflect() =>
        Assert.Equal(
            "Pesawat itu ditembak jatuh.",
            AzureMarkup.Encode(
                SomeSegments.WithTerm(
                    "Pesawat itu ditembak jatuh.",
                    SomeSegments.Entry("tembak jatuh", "shoot down") with
                    {
                        PartOfSpeech = PartOfSpeech.Verb,
                    }
                )
            )
        );

    [Theory]
    [InlineData("a & b < c > d \"e\"", "a &amp; b &lt; c &gt; d &quot;e&quot;")]
    [InlineData("sudah &amp; ditulis", "sudah &amp;amp; ditulis")]
    public void Text_is_written_as_html(string text, string html) =>
        Assert.Equal(html, AzureMarkup.Encode(new TranslationRequest(text, [])));

    [Fact]
    public void A_combining_mark_after_a_tag_does_not_combine_with_its_bracket() =>
        Assert.Equal(
            "<mstrans:dictionary translation=\"x\">k</mstrans:dictionary>&#824;",
            AzureMarkup.Encode(SomeSegments.WithTerms("k\u0338", ("k", "x")))
        );

    [Theory]
    [InlineData("The &#39;Council&#39; &amp; more&#x21;", "The 'Council' & more!")]
    [InlineData("a &lt;b&gt; c", "a <b> c")]
    [InlineData("<mstrans:dictionary translation=\"X\">X</mstrans:dictionary> met", "X met")]
    public void A_translation_is_read_from_html(string html, string text) =>
        Assert.Equal(text, AzureMarkup.Decode(html, new TranslationRequest("x", [])));

    [Theory]
    [InlineData("The <mstrans:dictionary translation='X'>X</mstrans:dictionary> met.")]
    [InlineData("The <mstrans:dictionary translation=X>X</mstrans:dictionary> met.")]
    [InlineData("The <MSTRANS:Dictionary\ttranslation=\"X\"\n>X</MSTRANS:DICTIONARY > met.")]
    [InlineData("The <mstrans:dictionary translation=\"a > b\">X</mstrans:dictionary> met.")]
    [InlineData("The <mstrans:dictionary translation=\"<now>\">X</mstrans:dictionary> met.")]
    [InlineData("The <mstrans:dictionary translation='say \"X\" > Y'>X</mstrans:dictionary> met.")]
    [InlineData("The <span class=notranslate>X</span> met.")]
    [InlineData("The <SPAN CLASS='notranslate' >X</ span> met.")]
    [InlineData("The <span\nclass=\"notranslate\">X</span\n> met.")]
    [InlineData("The <span/>X met<span />.")]
    [InlineData("The <!-- <span> -->X met.")]
    public void Every_valid_spelling_of_the_service_tags_is_read(string html) =>
        Assert.Equal("The X met.", AzureMarkup.Decode(html, new TranslationRequest("x", [])));

    [Theory]
    [InlineData("The <spanner> met.")]
    [InlineData("The <mstrans:dictionaryx> met.")]
    [InlineData("The <b>X</b> met.")]
    public void Other_tags_stay_for_the_checks_to_find(string html) =>
        Assert.Equal(html, AzureMarkup.Decode(html, new TranslationRequest("x", [])));

    [Fact]
    public void Added_spaces_around_a_kept_term_are_removed()
    {
        var request = SomeSegments.WithTerm("Ia tiba di Kumsusan.", SomeSegments.Kept("Kumsusan"));

        Assert.Equal("He arrived at Kumsusan.", AzureMarkup.Decode("He arrived at <span class=\"notranslate\">Kumsusan</span> .", request));
    }

    [Fact]
    public void Quotation_marks_that_the_dictionary_adds_are_removed()
    {
        Assert.Equal(
            "The Security Council met.",
            AzureMarkup.Decode(
                "The &quot;Security Council&quot; met.",
                SomeSegments.WithTerms("Dewan Keamanan bersidang.", ("Dewan Keamanan", "Security Council"))
            )
        );
        Assert.Equal(
            "The \"Security Council\" met.",
            AzureMarkup.Decode(
                "The &quot;Security Council&quot; met.",
                SomeSegments.WithTerms("\"Dewan Keamanan\" bersidang.", ("Dewan Keamanan", "Security Council"))
            )
        );
    }

    [Fact]
    public void Any_text_round_trips() =>
        HostileText.Sample(text =>
            AzureMarkup.Decode(AzureMarkup.Encode(new TranslationRequest(text, [])), new TranslationRequest(text, [])) == text
        );

    [Fact]
    public void Any_text_with_terms_round_trips() =>
        Gen.Select(HostileText, HostileText, HostileText)
            .Sample(
                (before, term, after) =>
                {
                    var text = before + term + after;
                    var place = new TextRange(before.Length, before.Length + term.Length);
                    var kept = new TranslationRequest(
                        text,
                        term.Length == 0 ? [] : [new TermOccurrence(SomeSegments.Kept(term), place, IsPlural: false, string.Empty)]
                    );
                    Assert.Equal(text, AzureMarkup.Decode(AzureMarkup.Encode(kept), kept));
                }
            );

    [Fact]
    public void Any_rendering_round_trips_through_the_dictionary() =>
        Gen.Select(HostileText, HostileText.Where(text => !string.IsNullOrWhiteSpace(text)))
            .Sample(
                (before, rendering) =>
                {
                    var text = before + "istilah";
                    var request = new TranslationRequest(
                        text,
                        [
                            new TermOccurrence(
                                SomeSegments.Entry("istilah", rendering),
                                new TextRange(before.Length, text.Length),
                                IsPlural: false,
                                string.Empty
                            ),
                        ]
                    );
                    var pieces = MarkupReader.Read(AzureMarkup.Encode(request), isHtml: true);
                    Assert.Equal(rendering, WebUtility.HtmlDecode(Assert.Single(pieces.OfType<MarkupPiece.Fixed>()).Output));
                }
            );
}
