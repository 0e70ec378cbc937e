using System.Text;
using System.Xml.Linq;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Feeds;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Feeds;

public class FeedFormatTests
{
    private static readonly FeedFormat Format = ForFeeds;

    [Theory]
    [InlineData("<title>Satu &amp; dua</title>", "Satu & dua")]
    [InlineData("<title>AT&amp;amp;T &lt;i&gt;naik&lt;/i&gt; lagi</title>", "AT&T {<i>}naik{</i>} lagi")]
    [InlineData("<title>Satu &lt; dua</title>", "Satu < dua")]
    [InlineData("<title><![CDATA[Satu & <b>dua</b> tiga]]></title>", "Satu & {<b>}dua{</b>} tiga")]
    [InlineData("<title> Satu <!-- x --> dua </title>", "Satu dua")]
    [InlineData("<title>Satu <![CDATA[dua]]> tiga</title>", "Satu dua tiga")]
    [InlineData(
        "<x:summary xmlns:x='http://www.itunes.com/dtds/podcast-1.0.dtd'>Satu &lt;b&gt;dua&lt;/b&gt; tiga</x:summary>",
        "Satu {<b>}dua{</b>} tiga"
    )]
    [InlineData(
        "<x:subtitle xmlns:x='http://www.itunes.com/dtds/podcast-1.0.dtd'>Satu</x:subtitle><x:author xmlns:x='http://www.itunes.com/dtds/podcast-1.0.dtd'>Budi</x:author>",
        "Satu"
    )]
    [InlineData("<description>&lt;p&gt;Satu&lt;br/&gt;dua&lt;/p&gt;</description>", "Satu{<br/>}dua")]
    [InlineData("<description><![CDATA[<p>Satu]]]]><![CDATA[> dua]]></description>", "Satu]]> dua")]
    [InlineData("<description>&lt;p&gt;&amp;lt;b&amp;gt; satu&lt;/p&gt;</description>", "<b> satu")]
    public void Reads_RSS(string item, string expected) => Assert.Equal(expected, Show(Format, Rss(item)));

    [Theory]
    [InlineData("<title>&lt;b> Satu &amp;amp;</title>", "<b> Satu &amp;")]
    [InlineData("<title type='html'>Satu &lt;b>dua&lt;/b> &amp;amp; tiga</title>", "Satu {<b>}dua{</b>} & tiga")]
    [InlineData(
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Satu <b>dua</b> &amp; tiga</p></div></content>",
        "Satu {<b>}dua{</b>} & tiga"
    )]
    [InlineData("<content type='application/json'>{}</content><summary>Satu</summary><link href='x' title='y'/>", "Satu")]
    public void Reads_Atom(string entry, string expected) => Assert.Equal(expected, Show(Format, Atom(entry)));

    [Theory]
    [InlineData("<title>Satu &amp; dua</title>", "Satu & dua", "One & <two> ]]>", "<title>One &amp; &lt;two&gt; ]]&gt;</title>")]
    [InlineData(
        "<title><![CDATA[Satu & dua]]></title>",
        "Satu & dua",
        "One & two ]]>",
        "<title><![CDATA[One & two ]]]]><![CDATA[>]]></title>"
    )]
    [InlineData("<title><![CDATA[<i>Satu</i>]]></title>", "Satu", "One & <b>", "<title><![CDATA[<i>One &amp; &lt;b&gt;</i>]]></title>")]
    [InlineData(
        "<description>&lt;p&gt;Satu&lt;/p&gt;&lt;p>Dua &amp;amp;&lt;/p></description>",
        "Satu",
        "One & <b>",
        "<description>&lt;p&gt;One &amp;amp; &amp;lt;b&amp;gt;&lt;/p&gt;&lt;p>Dua &amp;amp;&lt;/p></description>"
    )]
    [InlineData("<title>Satu <![CDATA[dua]]></title>", "Satu dua", "One", "<title>One<![CDATA[]]></title>")]
    [InlineData("<title><![CDATA[Satu]]> dua</title>", "Satu dua", "One", "<title><![CDATA[One]]></title>")]
    [InlineData(
        "<description><![CDATA[<img alt='Satu'>]]></description>",
        "Satu",
        "It's",
        "<description><![CDATA[<img alt='It&#39;s'>]]></description>"
    )]
    [InlineData(
        "<description>a &lt;img alt=\"Satu\"> b</description>",
        "Satu",
        "\"One\"",
        "<description>a &lt;img alt=\"&amp;quot;One&amp;quot;\"> b</description>"
    )]
    public void Writes_targets_in_place(string item, string from, string to, string expected)
    {
        var written = Replace(Format, Rss(item), (from, to));
        Assert.Equal(Rss(expected), written);
        XDocument.Parse(written);
    }

    [Fact]
    public void Channel_link_guid_and_category_are_unchanged() =>
        Assert.Equal(
            ["Satu"],
            Texts(
                Format,
                "<rss><channel><title>a</title><description>b</description><item><title>Satu</title><link>c</link><guid>d</guid><category>e</category><author>f</author></item><image><title>g</title></image></channel></rss>"
            )
        );

    [Theory]
    [InlineData(
        "<rss><channel><item><title>Satu</title><description>Dua</description></item><item><link>x</link></item><item><description>&lt;img alt='Tiga'>Empat</description><title>Lima</title></item></channel></rss>",
        "Satu Tiga"
    )]
    [InlineData(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Satu</p><p>Dua</p></div></content><source><title>a</title></source><title>Tiga</title></entry><entry><title>Empat</title></entry></feed>",
        "Satu Empat"
    )]
    [InlineData(
        "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel><title>a</title></channel><item><title>Satu</title></item><item><title>Dua</title></item></rdf:RDF>",
        "Satu Dua"
    )]
    public void An_item_is_a_separate_article(string source, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Read(Format, source).Blocks.Where(block => block.StartsSection).Select(block => block.Text))
        );

    [Theory]
    [InlineData(
        "<rss><channel><language>id-ID</language><item><title>Satu</title></item></channel></rss>",
        "<rss><channel><language>en</language><item><title>One</title></item></channel></rss>"
    )]
    [InlineData(
        "<rss><channel><language>ms</language><item><title>Satu</title></item></channel></rss>",
        "<rss><channel><language>ms</language><item><title>One</title></item></channel></rss>"
    )]
    [InlineData(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='id'><entry xml:lang = \"id\"><title>Satu</title></entry></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang = \"en\"><title>One</title></entry></feed>"
    )]
    public void Declares_English_when_something_is_translated(string source, string expected)
    {
        Assert.Equal(expected, Replace(Format, source, ("Satu", "One")));
        Assert.Equal(source, Replace(Format, source));
    }

    [Fact]
    public void Characters_missing_from_the_encoding_become_references()
    {
        const string Source =
            "<?xml version='1.0' encoding='iso-8859-2'?><rss><channel><item><title>Satu</title><description><![CDATA[Dua]]></description></item></channel></rss>";
        var written = Replace(Format, Source, ("Satu", "漢"), ("Dua", "漢!"));
        Assert.Contains(
            "<title>&#28450;</title><description><![CDATA[]]>&#28450;<![CDATA[!]]></description>",
            written,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Satu</item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Satu &nbsp; dua</title></item></channel></rss>")]
    [InlineData("<rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss>")]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>"
    )]
    public void Malformed_XML_and_entities_are_refused_with_their_line(string source)
    {
        var problem = Assert.Throws<ProblemException>(() => Read(Format, source)).Problems[0];
        Assert.Equal(ProblemKind.BadInput, problem.Kind);
        Assert.Equal(1, problem.Line);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>", FormatMatch.Certain)]
    [InlineData("<?xml version='1.0'?><?xml-stylesheet href='x'?><feed xmlns='http://www.w3.org/2005/Atom'>", FormatMatch.Certain)]
    [InlineData("<rdf:RDF xmlns:rdf='x'>", FormatMatch.Certain)]
    [InlineData("<!DOCTYPE rss PUBLIC \"x\" \"y\"><rss>", FormatMatch.Certain)]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY c '&a;'>]><rss>", FormatMatch.Certain)]
    [InlineData("<urlset>", FormatMatch.No)]
    [InlineData("teks <rss>", FormatMatch.No)]
    public void Recognizes_feeds_by_their_root(string head, FormatMatch expected) =>
        Assert.Equal(expected, Format.Match(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void Deeply_nested_elements_are_read()
    {
        var source = Rss(
            "<title>Satu</title><x>"
                + string.Concat(Enumerable.Repeat("<a>", 200_000))
                + string.Concat(Enumerable.Repeat("</a>", 200_000))
                + "</x>"
        );
        Assert.Equal(source, Replace(Format, source));
    }

    private static string Rss(string item) => $"<rss version=\"2.0\"><channel><item>{item}</item></channel></rss>";

    private static string Atom(string entry) => $"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{entry}</entry></feed>";
}
