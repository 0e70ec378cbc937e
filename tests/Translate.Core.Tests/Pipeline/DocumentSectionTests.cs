using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

/// <summary>Articles inside a document, such as the items of a feed, know nothing of each other.</summary>
public class DocumentSectionTests
{
    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council") with { Later = ["the council"] };

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task An_acronym_is_declared_only_for_its_article(bool isSection, int expected)
    {
        var bitext = await TranslateAsync(
            FakeTranslator.ToUppercase(),
            (false, "Dewan Keamanan (DK) rapat."),
            (false, "DK pulang."),
            (isSection, "Kata dokter."),
            (false, "DK tinggal.")
        );
        Assert.Single(bitext.Units[1].Terms);
        Assert.Equal(expected, bitext.Units[3].Terms.Count);
    }

    [Fact]
    public async Task A_headline_uses_only_acronyms_of_its_article()
    {
        var bitext = await TranslateAsync(
            FakeTranslator.ToUppercase(),
            (true, "DK rapat hari ini"),
            (false, "Dewan Keamanan (DK) rapat."),
            (true, "DK rapat lagi"),
            (false, "Mereka rapat.")
        );
        Assert.Equal([1, 1, 0, 0], bitext.Units.Select(unit => unit.Terms.Count));
    }

    [Fact]
    public async Task Neighbors_and_headline_come_from_the_same_article()
    {
        var engine = FakeTranslator.ToUppercase();
        await TranslateAsync(
            engine,
            (true, "Rapat hari ini"),
            (false, "Mereka rapat."),
            (true, "Hujan turun lagi"),
            (false, "Kami pulang.")
        );
        var requests = engine.Requests.ToDictionary(request => request.Text);
        Assert.Equal(
            ("Rapat hari ini", string.Empty, "Rapat hari ini"),
            (requests["Mereka rapat."].Previous, requests["Mereka rapat."].Next, requests["Mereka rapat."].Headline)
        );
        Assert.Equal(
            (string.Empty, "Kami pulang.", string.Empty),
            (requests["Hujan turun lagi"].Previous, requests["Hujan turun lagi"].Next, requests["Hujan turun lagi"].Headline)
        );
        Assert.Equal(["Hujan turun lagi"], requests["Kami pulang."].Before);
        Assert.Equal("Hujan turun lagi", requests["Kami pulang."].Headline);
        Assert.Empty(requests["Mereka rapat."].After);
    }

    [Theory]
    [InlineData(false, TermOutcomeKind.Waived)]
    [InlineData(true, TermOutcomeKind.Violated)]
    public async Task A_short_form_needs_the_full_form_in_the_same_article(bool isSection, TermOutcomeKind expected)
    {
        var engine = FakeTranslator.ForEach(text =>
            TestData.Success(
                text.StartsWith("Kemarin", StringComparison.Ordinal) ? "Yesterday the council met." : "The Security Council met."
            )
        );
        var bitext = await TranslateAsync(
            engine,
            (true, "Dewan Keamanan rapat."),
            (isSection, "Kemarin Dewan Keamanan rapat."),
            (false, "Kami pulang.")
        );
        Assert.Equal(expected, Assert.Single(bitext.Units[1].Terms).Kind);
    }

    [Fact]
    public void An_acronym_is_introduced_in_each_article()
    {
        var check = new AcronymCheck(new AcronymRules(new[] { "EU" }.ToFrozenSet(), FrozenDictionary<string, string>.Empty));
        DocumentFinding[] Check(bool isSection) =>
            [
                .. check.Check(
                    Create((true, "a"), (false, "b"), (isSection, "c")) with
                    {
                        Units =
                        [
                            TestData.Unit("a", "The Security Council (UNSC) met."),
                            TestData.Unit("b", "UNSC left.", block: 1),
                            TestData.Unit("c", "UNSC came back.", block: 2),
                        ],
                    }
                ),
            ];
        Assert.Empty(Check(isSection: false));
        Assert.Equal(2, Assert.Single(Check(isSection: true)).Unit);
    }

    [Fact]
    public void A_pronoun_refers_to_a_person_of_the_same_article()
    {
        DocumentFinding[] Check(bool isSection) =>
            [
                .. new GenderCheck().Check(
                    Create((true, "a"), (false, "b"), (isSection, "c")) with
                    {
                        Units =
                        [
                            TestData.Unit("Menteri Sri Mulyani mengatakan ia pulang.", "Minister Sri Mulyani said she went home."),
                            TestData.Unit("Menteri Sri Mulyani tertawa.", "Minister Sri Mulyani laughed.", block: 1),
                            TestData.Unit("Ia lelah.", "He is tired.", block: 2),
                        ],
                    }
                ),
            ];
        Assert.Single(Check(isSection: false));
        Assert.Empty(Check(isSection: true));
    }

    [Fact]
    public async Task The_page_has_a_list_and_headings_of_several_articles()
    {
        var bitext = await TranslateAsync(
            FakeTranslator.ToUppercase(),
            (true, "Rapat <b> hari ini"),
            (false, "Dewan Keamanan rapat."),
            (true, "Hujan turun lagi"),
            (false, "Kami pulang. Mereka pulang.")
        );
        var page = new HtmlParser().ParseDocument(await TestData.WriteAsync(new HtmlWriter(), bitext));
        Assert.Equal(
            ["#a1|RAPAT <B> HARI INI", "#a2|HUJAN TURUN LAGI"],
            page.QuerySelectorAll("nav a").Select(link => $"{link.GetAttribute("href")}|{link.TextContent}")
        );
        Assert.Equal(["2 sentences", "3 sentences"], page.QuerySelectorAll("nav span").Select(counts => counts.TextContent.Split(',')[0]));
        Assert.Equal(["a1", "s1.1", "s2.1", "a2", "s3.1", "s4.1", "s4.2"], page.QuerySelectorAll("main tr[id]").Select(row => row.Id));
    }

    [Fact]
    public async Task Each_article_is_counted()
    {
        var bitext = await TranslateAsync(
            FakeTranslator.ToUppercase(),
            (true, "Rapat hari ini"),
            (false, "Dewan Keamanan rapat."),
            (true, "Hujan turun lagi"),
            (false, "Kami pulang. Mereka pulang.")
        );
        var counts = DocumentCounts.From(bitext);
        Assert.Equal(
            [("RAPAT HARI INI", 2L), ("HUJAN TURUN LAGI", 3)],
            counts.Sections!.Select(section => (section.Title, section.Counts.Segments))
        );
        Assert.Equal(counts.TermsViolated, counts.Sections!.Sum(section => section.Counts.TermsViolated));
        Assert.Null((counts + counts).Sections);
        Assert.Null(
            DocumentCounts
                .From(await TranslateAsync(FakeTranslator.ToUppercase(), (true, "Rapat hari ini"), (false, "Mereka rapat.")))
                .Sections
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_of_one_article_has_no_list(bool isSection)
    {
        var bitext = await TranslateAsync(FakeTranslator.ToUppercase(), (isSection, "Rapat hari ini"), (false, "Mereka rapat."));
        var page = new HtmlParser().ParseDocument(await TestData.WriteAsync(new HtmlWriter(), bitext));
        Assert.Empty(page.QuerySelectorAll("nav, tr.section"));
        Assert.DoesNotContain("startsSection", page.GetElementById("review-data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_in_TMX_comes_from_the_article()
    {
        var bitext = await TranslateAsync(
            FakeTranslator.ToUppercase(),
            (true, "Mereka rapat."),
            (true, "Kami pulang."),
            (false, "Kami makan.")
        );
        var tmx = await TestData.WriteAsync(new TmxBitextWriter(), bitext);
        Assert.DoesNotContain(">Mereka rapat.</prop>", tmx, StringComparison.Ordinal);
        Assert.Contains(">Kami pulang.</prop>", tmx, StringComparison.Ordinal);
    }

    private static Task<Bitext> TranslateAsync(ITranslator engine, params (bool StartsSection, string Text)[] blocks) =>
        TestData.Translator(engine, Council).TranslateAsync(Create(blocks).Document, TestData.CancellationToken);

    private static Bitext Create(params (bool StartsSection, string Text)[] blocks)
    {
        var document = new Document(
            TestData.Source("feed.rss"),
            "feed",
            [.. blocks.Select(block => new Block(block.Text) { StartsSection = block.StartsSection })],
            DocumentSkeleton.None,
            1
        );
        return new Bitext(document, [], TestData.Engine);
    }
}
