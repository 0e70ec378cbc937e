using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Html;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Html;

public class HtmlFormatTests
{
    [Theory]
    [InlineData("<p>Satu <b>dua</b> tiga</p>", "Satu {<b>}dua{</b>} tiga")]
    [InlineData("<p>\n  Satu\n\t<b>dua</b>\r\n  tiga\n</p>", "Satu {<b>}dua{</b>} tiga")]
    [InlineData("<p><b>Satu</b></p>", "Satu")]
    [InlineData("<p><b>Satu</b> dua</p>", "{<b>}Satu{</b>} dua")]
    [InlineData("<p>Satu<b> dua</b></p>", "Satu{<b>} dua{</b>}")]
    [InlineData("<p>Satu <b> dua </b> tiga</p>", "Satu {<b>}dua {</b>}tiga")]
    [InlineData("<p>Satu<br>dua</p>", "Satu{<br>}dua")]
    [InlineData("<p>Satu <br />\n dua</p>", "Satu{<br />}dua")]
    [InlineData("<p>Satu <b>dua <br></b> tiga</p>", "Satu {<b>}dua{<br>}{</b>}tiga")]
    [InlineData("<p>Satu <img src=a> dua</p>", "Satu {<img src=a> }dua")]
    [InlineData("<p>Satu<img src=a> dua</p>", "Satu{<img src=a>} dua")]
    [InlineData("<p><img src=a> Satu</p>", "Satu")]
    [InlineData("<p>Satu <!-- x --> dua</p>", "Satu {<!-- x -->}dua")]
    [InlineData("<p>Satu <b>dua <i>tiga</b> empat</i></p>", "Satu {<b>}dua {<i>}tiga{</b>} empat")]
    [InlineData("<p>Satu &amp; &lt;b&gt; &#8212; &mdash; &copy 1</p>", "Satu & <b> — — © 1")]
    [InlineData("<p>Jalankan <code>a &lt; <b>b</b></code> lalu", "Jalankan {<code>a &lt; <b>b</b></code> }lalu")]
    [InlineData("<p>keuang&shy;an", "keuangan")]
    [InlineData("<p>Satu <span class='a notranslate'>PT <b>X</b></span>.", "Satu {<span class='a notranslate'>PT <b>X</b></span>}.")]
    [InlineData("<p>&nbsp;Satu&nbsp;</p>", "Satu")]
    [InlineData("<p>Satu <a href=\"?a>b\">dua</a>", "Satu {<a href=\"?a>b\">}dua{</a>}")]
    [InlineData("<p>Satu: <i class=x></i> dua", "Satu: {<i class=x>}{</i> }dua")]
    [InlineData("<p>Satu<a id=x></a><br><a id=y></a><br>", "Satu")]
    [InlineData("<p>Yth. {{ nama }}, dua {% if x %} {tiga}", "Yth. {{{ nama }}}, dua {{% if x %} }{tiga}")]
    [InlineData("<p>Satu <%= judul %>, ${nama.depan} dua [sic] [ah]", "Satu {<%= judul %>}, {${nama.depan} }dua [sic] [ah]")]
    [InlineData("[caption id=\"a\" align='b']<img src=a> Satu[/caption] dua", "Satu{[/caption]} dua")]
    [InlineData("Satu [gallery ids=\"1,2\"] dua", "Satu {[gallery ids=\"1,2\"] }dua")]
    [InlineData("Harga $5 {tinggi} dan a < % b", "Harga $5 {tinggi} dan a < % b")]
    [InlineData(
        "<p>Satu <c-start name=a></c-start>dua<c-end name=a></c-end> tiga",
        "Satu {<c-start name=a></c-start>}dua{<c-end name=a></c-end>} tiga"
    )]
    public void Shows_visible_text_and_codes(string source, string expected) => Assert.Equal(expected, Show(Format, source));

    [Theory]
    [InlineData("Rapat <c-start name=\"a\"></c-start>Jakarta<c-end name=\"a\"></c-end> 2024.", "[Open Close]")]
    [InlineData("Rapat <b>di <c-start name=\"a\"></c-start>kota</b> Jakarta<c-end name=\"a\"></c-end> 2024.", "[Open Open Close Close]")]
    [InlineData(
        "Rapat <c-start name=\"a\"></c-start>di <c-start name=\"b\"></c-start>Jakarta<c-end name=\"a\"></c-end> 2024.",
        "[Open Standalone Close]"
    )]
    public void Empty_elements_around_a_range_are_a_pair(string source, string expected)
    {
        var codes = Read(Format, source).Blocks[0].Codes;
        Assert.Equal(expected, $"[{string.Join(' ', codes.Select(code => code.Kind))}]");
        Assert.Equal(
            codes.Count(code => code.Kind == InlineCodeKind.Open),
            codes.Where(code => code.Kind != InlineCodeKind.Standalone).Select(code => code.PairId).Distinct().Count()
        );
    }

    [Theory]
    [InlineData("Satu<br><br>dua", "Satu|dua")]
    [InlineData("Satu<br>&nbsp;<br>\n<br>dua", "Satu|dua")]
    [InlineData("<ul><li>a<li>b</ul>", "a|b")]
    [InlineData("<p>a<table><tr><td>b<td>c</table>d", "a|b|c|d")]
    [InlineData("<b>a<p>b</p>c</b>", "a|b|c")]
    [InlineData("<title>a &amp; <b></title><script>x</script><style>y</style><pre>z</pre><p>b", "a & <b>|b")]
    [InlineData("<p translate=no>a<p>b", "b")]
    [InlineData("<div translate='no'>a<div>b</div>c</div><p>d", "d")]
    [InlineData("<ul><li class=notranslate>a<li>b</ul>c", "b|c")]
    [InlineData("<td translate=no>a</table>b", "b")]
    [InlineData("<img alt='a' title=b><input placeholder=\"c\"><div aria-label='d'>e</div>", "a|b|c|d|e")]
    [InlineData("<meta name=description content='a &amp; b'><meta name=keywords content=c>", "a & b")]
    [InlineData("<svg><title>a</title><style/><text>b</text></svg><p>c", "c")]
    [InlineData("<template><p>a</template><iframe><p>b</iframe>c", "c")]
    [InlineData("<a-b>a</a-b><a-b>b</a-b>", "a|b")]
    [InlineData("a<a-end></a-end>b<a-start name=c>d</a-start>", "a|b|d")]
    [InlineData("a < b & c &foo; <3", "a < b & c &foo; <3")]
    [InlineData("<p>a\0b", "ab")]
    [InlineData("a<br><i></i><br>b", "a|b")]
    [InlineData("<p>{{ nama }}</p><img alt='{{ alt }}'><p>a", "a")]
    public void Finds_blocks(string source, string expected) => Assert.Equal(expected, string.Join('|', Texts(Format, source)));

    [Theory]
    [InlineData("<P Class=x >Satu\n<B>dua</B></P >", "Satu dua", "One< two>", "<P Class=x >One&lt; <B>two</B>&gt;</P >")]
    [InlineData("<p>Satu &mdash; dua", "Satu — dua", "A & B", "<p>A &amp; B")]
    [InlineData("<img alt=satu>", "satu", "one two \"x\"", "<img alt=\"one two &quot;x&quot;\">")]
    [InlineData("<img alt=satu>", "satu", "one", "<img alt=one>")]
    [InlineData("<img alt='satu'>", "satu", "it's \"one\" & <two>", "<img alt='it&#39;s \"one\" &amp; &lt;two>'>")]
    [InlineData("<img alt=\"satu\">", "satu", "it's \"one\"", "<img alt=\"it's &quot;one&quot;\">")]
    [InlineData("<p>Satu <img alt='ikon'> dua", "ikon", "icon", "<p>Satu <img alt='icon'> dua")]
    [InlineData("<p>Satu  &amp; <img alt='ikon'>  dua", "ikon", "icon", "<p>Satu  &amp; <img alt='icon'>  dua")]
    [InlineData("<title>Satu</title>", "Satu", "<b>", "<title>&lt;b&gt;</title>")]
    public void Writes_targets_in_place(string source, string from, string to, string expected) =>
        Assert.Equal(expected, Replace(Format, source, (from, to)));

    [Fact]
    public void Text_and_attributes_of_a_paragraph_are_translated() =>
        Assert.Equal(
            "<p>One <img alt='icon 1'> two <img alt=\"icon 2\">",
            Replace(
                    Format,
                    "<p>Satu <img alt='ikon 1'> dua <img alt=\"ikon 2\">",
                    ("Satu dua", "One  two "),
                    ("ikon 1", "icon 1"),
                    ("ikon 2", "icon 2")
                )
                .Replace("  ", " ", StringComparison.Ordinal)
                .TrimEnd()
        );

    [Fact]
    public void Equal_codes_keep_their_own_attributes()
    {
        const string Source = "<p>a <img alt=x>b <img alt=x>c";
        var document = Read(Format, Source);
        var targets = document.Blocks.ToList();
        targets[0] = targets[0] with { Text = "A B C", Codes = [.. targets[0].Codes] };
        targets[1] = new Block("one");
        targets[2] = new Block("two");
        Assert.Equal("<p>A <img alt=one>B <img alt=two>C", Encoding.UTF8.GetString(Write(Format, document, targets)));
    }

    [Theory]
    [InlineData("<html lang=\"id-ID\"><p>Satu", "<html lang=\"en\"><p>One")]
    [InlineData("<html lang=id><p lang='in'>Satu", "<html lang=en><p lang='en'>One")]
    [InlineData("<html><p lang=ms>Satu", "<html lang=\"en\"><p lang=ms>One")]
    [InlineData("<html lang=en-US><p>Satu", "<html lang=en-US><p>One")]
    [InlineData("<HTML\nclass=x><p>Satu", "<HTML lang=\"en\"\nclass=x><p>One")]
    [InlineData("<p>Satu", "<p>One")]
    public void Declares_English_when_something_is_translated(string source, string expected)
    {
        Assert.Equal(expected, Replace(Format, source, ("Satu", "One")));
        Assert.Equal(source, Replace(Format, source));
    }

    [Fact]
    public void Attributes_are_unchanged_if_configured()
    {
        var format = new HtmlFormat(new HtmlOptions { TranslateAttributes = false });
        Assert.Equal(["b"], Texts(format, "<img alt=a title=c><meta name=description content=x><p>b"));
    }

    [Theory]
    [InlineData("windows-1252", "“Ya” – 漢", "\u0093\u0059\u0061\u0094 \u0096 &#28450;")]
    [InlineData("iso-8859-1", "“é”", "\u0093é\u0094")]
    [InlineData("us-ascii", "é", "é")]
    public void Characters_missing_from_the_encoding_become_references(string charset, string target, string expected)
    {
        var bytes = Encoding.Latin1.GetBytes($"<meta charset={charset}><p>Satu");
        Assert.Equal($"<meta charset={charset}><p>{expected}", Encoding.Latin1.GetString(Replace(Format, bytes, ("Satu", target))));
    }

    [Fact]
    public void A_page_that_declares_UTF8_wrongly_gets_ASCII_only()
    {
        byte[] bytes = [.. "<meta charset=utf-8><p>Satu <p>"u8, 0x93, .. "Dua"u8, 0x94];
        Assert.Equal(["Satu", "“Dua”"], Read(Format, bytes).Blocks.Select(block => block.Text));
        Assert.Equal(
            [.. "<meta charset=utf-8><p>&#8220;One&#8221; <p>"u8, 0x93, .. "Dua"u8, 0x94],
            Replace(Format, bytes, ("Satu", "“One”"))
        );
    }

    [Fact]
    public void UTF16_stays_UTF16()
    {
        byte[] bytes = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<p>Satu")];
        Assert.Equal([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<p>“One” 😀")], Replace(Format, bytes, ("Satu", "“One” 😀")));
    }

    [Fact]
    public void XHTML_stays_well_formed()
    {
        const string Source =
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><script src=\"a\"/><title>Satu</title></head><body><p>Dua <![CDATA[A < B]]> &#38;<br/>tiga</p><p/><p title='t'>x</p></body></html>";
        var document = Read(Format, Source);
        Assert.Equal(["Satu", "Dua A < B & tiga", "t", "x"], document.Blocks.Select(block => block.Text));
        var written = Encoding.UTF8.GetString(
            Write(Format, document, block => block with { Text = block.Text.ToUpperInvariant() + " <&\u0001]]>'" })
        );
        Assert.Equal(
            "DUA A < B & TIGA <& ]]>'",
            System
                .Xml.Linq.XDocument.Parse(written)
                .Descendants()
                .First(element => element.Name.LocalName == "p")
                .Value.Replace("&TIGA", "& TIGA", StringComparison.Ordinal)
        );
        Assert.Contains("xml:lang=\"en\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>", FormatMatch.Certain)]
    [InlineData("\uFEFF\n<!-- x --> <HTML>", FormatMatch.Certain)]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>", FormatMatch.Certain)]
    [InlineData("<p>x", FormatMatch.Possible)]
    [InlineData("teks <html>", FormatMatch.Possible)]
    [InlineData("%PDF-1.7", FormatMatch.No)]
    public void Recognizes_HTML_by_its_start(string head, FormatMatch expected) =>
        Assert.Equal(expected, Format.Match(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void Recognizes_HTML_in_UTF16() =>
        Assert.Equal(FormatMatch.Certain, Format.Match([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<!doctype html>")]));

    [Fact]
    public void Lost_moved_and_duplicated_codes_are_written_as_given()
    {
        var document = Read(Format, "<p>Satu <b>dua</b><br>tiga");
        var codes = document.Blocks[0].Codes;
        var target = new Block("One two")
        {
            Codes =
            [
                codes[2] with
                {
                    Position = 99,
                    Length = 1,
                },
                codes[0] with
                {
                    Position = -1,
                },
                codes[1] with
                {
                    Position = 3,
                },
                codes[2] with
                {
                    Position = 3,
                    Length = 1,
                },
                codes[2] with
                {
                    Position = 5,
                    Length = 0,
                },
            ],
        };
        Assert.Equal("<p><b>One</b><br>t<br>wo<br>", Encoding.UTF8.GetString(Write(Format, document, [target])));
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<b>", "")]
    [InlineData("", "</i>")]
    [InlineData("<p translate=no>", "</p>")]
    [InlineData("<svg>", "")]
    [InlineData("<table><tr><td>", "")]
    public void Two_hundred_thousand_nested_tags_are_read(string start, string end)
    {
        var source = string.Concat(Enumerable.Repeat(start, 200_000)) + "Satu" + string.Concat(Enumerable.Repeat(end, 200_000)) + "<p>Dua";
        var document = Read(Format, source);
        Assert.Equal(source, Encoding.UTF8.GetString(Write(Format, document, block => block)));
    }

    [Fact]
    public void Markup_truncated_at_the_end_is_accepted()
    {
        foreach (
            var source in new[]
            {
                "<p>a<!-- ",
                "<p>a<b ",
                "<p>a<script>",
                "<p>a<b x='",
                "<p>a</",
                "<p>a<![CDATA[",
                "<p>a&",
                "<p>a&#",
                "<p>a&#x",
                "<p>a<?",
                "<p>a<!",
                "<p>a<",
                "<title>a",
                "<p>a<code>b",
            }
        )
        {
            Assert.Equal(source, Replace(Format, source));
            Assert.StartsWith("a", Texts(Format, source)[0], StringComparison.Ordinal);
        }
    }

    private static HtmlFormat Format { get; } = ForHtml;
}
