using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Output;
using Translate.Core.Text;

namespace Translate.Core.Tests.Output;

public class JsonlWriterTests
{
    private const string Text = "😀 Halo 😀.\n\n  Dewan 👩‍🚀 Keamanan. \"Rapat\" selesai.\r\n[ah]\n";

    [Fact]
    public async Task Each_unit_is_a_JSON_line_in_order() =>
        Assert.Equal(
            ["1.1", "2.1", "2.2", "3.1"],
            (await LinesAsync(await TranslatedAsync())).Select(line => line.GetProperty("id").GetString())
        );

    [Fact]
    public async Task The_offsets_are_code_points_of_the_article()
    {
        var runes = Text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        Assert.All(
            await LinesAsync(await TranslatedAsync()),
            line =>
                Assert.Equal(
                    line.GetProperty("source").GetString(),
                    string.Concat(runes[line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()])
                )
        );
    }

    [Fact]
    public async Task Unit_reports_position_and_origin()
    {
        var line = Assert.Single(await LinesAsync(TestData.Bitext(TestData.Unit("Dua.", "Two."))));
        Assert.Equal(
            """{"document":"article.txt","id":"1.1","block":0,"sentence":0,"start":0,"end":4,"source":"Dua.","target":"Two.","origin":"engine","state":"translated","engine":"fake","engineVersion":"7","quality":"draft","terms":[],"findings":[]}""",
            line.GetRawText()
        );
    }

    [Fact]
    public async Task A_unit_without_translation_has_a_finding_and_no_engine()
    {
        var line = Assert.Single(await LinesAsync(TestData.Bitext(TestData.Untranslated("Dua."))));
        Assert.Equal(
            ("none", "initial", "Dua."),
            (line.GetProperty("origin").GetString(), line.GetProperty("state").GetString(), line.GetProperty("target").GetString())
        );
        Assert.Equal("not-translated", line.GetProperty("findings")[0].GetProperty("id").GetString());
        Assert.False(line.TryGetProperty("engine", out _));
    }

    [Fact]
    public async Task Ranges_of_terms_are_code_points_of_source_and_target()
    {
        var unit = TestData.Unit("😀 DK rapat", "😀😀 UNSC met");
        var term = Assert.Single(
            await TermsAsync(
                unit with
                {
                    Terms = [TestData.Outcome(TestData.Term("DK", "UNSC"), unit.Source, unit.Target, TermOutcomeKind.Repaired)],
                }
            )
        );
        Assert.Equal(
            """{"source":"DK","target":"UNSC","domain":"diplomacy","location":"glossary/diplomacy.yaml:12:3","outcome":"repaired","sourceRange":[2,4],"targetRange":[3,7]}""",
            term.GetRawText()
        );
    }

    [Fact]
    public async Task A_term_without_rendering_has_no_target_range()
    {
        var unit = TestData.Unit("DK rapat", "They met");
        var term = Assert.Single(
            await TermsAsync(
                unit with
                {
                    Terms = [TestData.Outcome(TestData.Term("DK", "UNSC"), unit.Source, target: null, TermOutcomeKind.Violated)],
                }
            )
        );
        Assert.False(term.TryGetProperty("targetRange", out _));
    }

    [Fact]
    public async Task Ranges_of_findings_are_code_points()
    {
        var unit = TestData.Unit("😀 3 orang", "😀 people") with
        {
            Findings = [new Finding("number-mismatch", Severity.Warning, "\"3\" is missing", new TextRange(3, 4))],
        };
        var line = Assert.Single(await LinesAsync(TestData.Bitext(unit)));
        Assert.Equal(
            """[{"id":"number-mismatch","severity":"warning","message":"\"3\" is missing","sourceRange":[2,3]}]""",
            line.GetProperty("findings").GetRawText()
        );
    }

    [Fact]
    public async Task An_article_without_sentences_is_an_empty_file() =>
        Assert.Empty(await TestData.WriteAsync(new JsonlWriter(), TestData.Bitext()));

    [Fact]
    public async Task A_suggestion_has_its_differences_in_code_points()
    {
        var unit = TestData.Unit("Ia pergi.", "He left.") with
        {
            Suggestion = new FuzzySuggestion("😀 datang.", "😀 came.", 75, [new TextRange(3, 9)]),
        };
        var line = JsonDocument
            .Parse(await TestData.WriteAsync(new JsonlWriter(), TestData.Bitext(unit)))
            .RootElement.GetProperty("suggestion");
        Assert.Equal(
            ("😀 datang.", "😀 came.", 75),
            (line.GetProperty("source").GetString(), line.GetProperty("target").GetString(), line.GetProperty("percent").GetInt32())
        );
        Assert.Equal("[[2,8]]", line.GetProperty("differences").GetRawText());
    }

    private static Task<Bitext> TranslatedAsync() =>
        TestData.Translator(FakeTranslator.ToUppercase()).TranslateAsync(TestData.Document(Text), TestData.CancellationToken);

    private static async Task<List<JsonElement>> TermsAsync(TranslationUnit unit) =>
        [.. Assert.Single(await LinesAsync(TestData.Bitext(unit))).GetProperty("terms").EnumerateArray()];

    private static async Task<List<JsonElement>> LinesAsync(Bitext bitext)
    {
        var written = await TestData.WriteAsync(new JsonlWriter(), bitext);
        Assert.EndsWith("\n", written, StringComparison.Ordinal);
        return [.. written.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line))];
    }
}
