using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Html;

/// <summary>Marks of footnotes as programs write them are codes, and other superscripts and links are text.</summary>
public class HtmlNoteMarkTests
{
    [Theory]
    [InlineData(
        "<p>Satu.<a href=\"#fn1\" class=\"footnote-ref\" role=\"doc-noteref\"><sup>1</sup></a>\nDua.</p>",
        "Satu.{<a href=\"#fn1\" class=\"footnote-ref\" role=\"doc-noteref\"><sup>1</sup></a>} Dua."
    )]
    [InlineData(
        "<p>Satu<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a> dua</p>",
        "Satu{<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a>} dua"
    )]
    [InlineData(
        "<p>Satu<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup> dua</p>",
        "Satu{<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup>} dua"
    )]
    [InlineData(
        "<p>Satu<sup id=\"cite_ref-2\" class=\"reference\"><a href=\"#cite_note-2\"><span>[</span>2<span>]</span></a></sup> dua</p>",
        "Satu{<sup id=\"cite_ref-2\" class=\"reference\"><a href=\"#cite_note-2\"><span>[</span>2<span>]</span></a></sup>} dua"
    )]
    [InlineData(
        "<p>Satu<sup data-fn=\"a\" class=\"fn\"><a href=\"#a\" id=\"a-link\">12</a></sup>.</p>",
        "Satu{<sup data-fn=\"a\" class=\"fn\"><a href=\"#a\" id=\"a-link\">12</a></sup>}."
    )]
    [InlineData("<p><a href=\"#sdfootnote1anc\">1</a>Menurut</p>", "Menurut")]
    [InlineData("<p>Menurut <a href='#fnref1' class='footnote-back'>↩︎</a></p>", "Menurut")]
    [InlineData("<p>Bab <a href=\"#bab2\">2</a> dan H<sub>2</sub>O</p>", "Bab {<a href=\"#bab2\">}2{</a>} dan H{<sub>}2{</sub>}O")]
    [InlineData("<p>Luas 10 m<sup>2</sup> saja</p>", "Luas 10 m{<sup>}2{</sup>} saja")]
    [InlineData(
        "<p>Lihat <a href=\"#catatan\">catatan 1</a> dan <sup><a href=\"#x\">ralat</a></sup></p>",
        "Lihat {<a href=\"#catatan\">}catatan 1{</a>} dan {<sup>}{<a href=\"#x\">}ralat{</a>}{</sup>}"
    )]
    public void Shows_visible_text_and_codes(string source, string expected)
    {
        Assert.Equal(expected, Show(ForHtml, source));
        Assert.Equal(source, Replace(ForHtml, source));
    }
}
