using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Output.Html;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Output;

public class HtmlWriterTests
{
    private const string Evil = "<script>alert(1)</script> & \"kutip\" 'x' <img src=http://a onerror=b>";

    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council") with { Note = "UN's & <b>" };

    private static readonly TranslationUnit WithTerms = TestData.Unit("Rudal dan Dewan Keamanan", "Security Council and missile") with
    {
        Terms =
        [
            TestData.Outcome(TestData.Term("Rudal", "missile"), "Rudal dan Dewan Keamanan", "Security Council and missile"),
            TestData.Outcome(Council, "Rudal dan Dewan Keamanan", "Security Council and missile", TermOutcomeKind.Repaired),
        ],
    };

    [Fact]
    public async Task A_unit_is_a_row_with_source_and_target_side_by_side()
    {
        var rows = GetRows(await PageAsync(TestData.Unit("Dua.", "Two."), TestData.Unit("Tiga.", "Three.", block: 1)));
        Assert.Equal(
            ["1.1|Dua.|Two.", "2.1|Tiga.|Three."],
            rows.Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))
        );
        Assert.Equal(["id", "en"], rows[0].QuerySelectorAll("td").Select(cell => cell.GetAttribute("lang")));
    }

    [Fact]
    public async Task Script_in_an_article_shows_as_text()
    {
        var page = await PageAsync(TestData.Unit(Evil, Evil));
        Assert.All(page.QuerySelectorAll("tbody td"), cell => Assert.Equal(Evil, cell.TextContent));
        Assert.Empty(page.QuerySelectorAll("tbody script, tbody img"));
    }

    [Fact]
    public async Task Script_in_the_name_of_an_article_shows_as_text()
    {
        var bitext = new Bitext(TestData.Document(string.Empty, Evil), [], TestData.Engine with { Id = Evil });
        var page = Parse(await TestData.WriteAsync(new HtmlWriter(), bitext));
        Assert.Equal(Evil, page.QuerySelector("h1")?.TextContent);
        Assert.Equal(Evil, page.Title);
        Assert.Single(page.Scripts, script => script.Type != "application/json");
    }

    [Fact]
    public async Task A_term_has_the_same_mark_on_both_sides()
    {
        var row = GetRows(await PageAsync(WithTerms))[0];
        var target = MarksIn(row, "en").ToDictionary(mark => mark.TextContent);
        Assert.Equal(["Rudal", "Dewan Keamanan"], MarksIn(row, "id").Select(mark => mark.TextContent));
        Assert.Equal(2, target.Count);
        Assert.Equal(GetLook(MarksIn(row, "id")[0]), GetLook(target["missile"]));
        Assert.Equal(GetLook(MarksIn(row, "id")[1]), GetLook(target["Security Council"]));
        Assert.Contains("c0", target["missile"].ClassList);
        Assert.Contains("c1", target["Security Council"].ClassList);
    }

    [Fact]
    public async Task The_tooltip_shows_entry_outcome_and_position()
    {
        var marks = MarksIn(GetRows(await PageAsync(WithTerms))[0], "id");
        Assert.Equal(
            "Dewan Keamanan → Security Council\nrepaired · diplomacy · glossary/diplomacy.yaml:12\nUN's & <b>",
            marks[1].GetAttribute("data-tip")
        );
    }

    [Fact]
    public async Task A_violated_term_is_marked_only_in_the_source()
    {
        var unit = WithTerms with { Terms = [TestData.Outcome(Council, WithTerms.Source, target: null, TermOutcomeKind.Violated)] };
        var row = GetRows(await PageAsync(unit))[0];
        Assert.Contains("violated", Assert.Single(MarksIn(row, "id")).ClassList);
        Assert.Empty(MarksIn(row, "en"));
    }

    [Fact]
    public async Task Findings_are_listed_below_the_target_and_marked_in_place()
    {
        var unit = TestData.Unit("Ada 30 orang.", "People.") with
        {
            Findings = [new Finding("number-mismatch", Severity.Warning, "30 <is> missing", new TextRange(4, 6))],
        };
        var row = GetRows(await PageAsync(unit))[0];
        Assert.Equal("30 <is> missing", Assert.Single(row.QuerySelectorAll("td[lang=en] li.warning")).TextContent);
        Assert.Equal("30", Assert.Single(row.QuerySelectorAll("td[lang=id] mark.finding")).TextContent);
        Assert.Contains("attention", row.ClassList);
    }

    [Fact]
    public async Task Words_that_the_engine_copied_are_marked_and_not_listed()
    {
        var unit = TestData.Unit("Ia makan rendang.", "He ate rendang.") with
        {
            Findings = [new Finding(FindingIds.CopiedWords, Severity.Info, "unknown", Target: new TextRange(7, 14))],
        };
        var row = GetRows(await PageAsync(unit))[0];
        Assert.Equal("rendang", Assert.Single(row.QuerySelectorAll("td[lang=en] mark.finding.info")).TextContent);
        Assert.Empty(row.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task A_unit_without_translation_shows_its_source_and_the_reason()
    {
        var row = GetRows(await PageAsync(TestData.Untranslated("Dua.")))[0];
        Assert.Equal(["attention", "untouched"], row.ClassList);
        Assert.Equal(["id", "id"], row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("lang")));
        Assert.Equal(TestData.NetworkProblem.ToString(), row.QuerySelector("li.error")?.TextContent);
    }

    [Theory]
    [InlineData(TranslationQuality.Gist, "gist quality")]
    [InlineData(TranslationQuality.Draft, "draft quality")]
    public async Task The_page_states_the_quality_of_the_translation(TranslationQuality quality, string words) =>
        Assert.Contains(words, (await PageAsync(TestData.Engine with { Quality = quality })).QuerySelector(".made")?.TextContent);

    [Fact]
    public async Task The_header_shows_the_counts()
    {
        var counts = (await PageAsync(WithTerms, TestData.Untranslated("Dua.", block: 1))).QuerySelector(".counts")?.TextContent;
        Assert.Equal("2 sentences, 0 copied as they are, 1 not translated. Terms: 1 applied, 1 repaired.", counts);
    }

    [Fact]
    public async Task A_similar_sentence_is_below_the_target_with_differences_marked()
    {
        var suggestion = new FuzzySuggestion("Ia <datang> lagi.", "He came again.", 75, [new TextRange(3, 11)]);
        var page = await PageAsync(TestData.Unit("Ia pergi lagi.", "He left again.") with { Suggestion = suggestion });
        var aside = page.QuerySelector("td[lang=en] aside.suggestion")!;
        Assert.Equal("75 % the same, in the memory: Ia <datang> lagi.He came again.", aside.TextContent);
        Assert.Equal("<datang>", aside.QuerySelector("mark.difference")!.TextContent);
    }

    private static Task<IHtmlDocument> PageAsync(params TranslationUnit[] units) => PageAsync(TestData.Engine, units);

    private static async Task<IHtmlDocument> PageAsync(EngineInfo engine, params TranslationUnit[] units) =>
        Parse(await TestData.WriteAsync(new HtmlWriter(), TestData.Bitext(units) with { Engine = engine }));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static List<IElement> GetRows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr")];

    private static List<IElement> MarksIn(IElement row, string language) => [.. row.QuerySelectorAll($"td[lang={language}] mark.term")];

    private static (string? Term, string? Class, string? Tip) GetLook(IElement mark) =>
        (mark.GetAttribute("data-term"), mark.ClassName, mark.GetAttribute("data-tip"));
}
