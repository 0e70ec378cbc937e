using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public class DocumentTranslatorTests
{
    private const string Text = "Ia pulang. Kami tinggal.\nDewan Keamanan rapat. [ah]\nComments\nLoading…\n2024";

    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council", "Security Board");

    [Fact]
    public async Task Segments_become_units_in_order()
    {
        var units = (await TranslateAsync(FakeTranslator.ToUppercase())).Units;
        Assert.Equal(["1.1", "1.2", "2.1", "2.2", "3.1", "4.1", "5.1"], units.Select(unit => unit.Id));
        Assert.Equal(
            ["IA PULANG.", "KAMI TINGGAL.", "SECURITY COUNCIL RAPAT.", "[ah]", "Comments", "Loading…", "2024"],
            units.Select(unit => unit.Target)
        );
    }

    [Fact]
    public async Task A_segment_has_its_position_in_the_block()
    {
        var bitext = await TranslateAsync(FakeTranslator.ToUppercase());
        Assert.All(
            bitext.Units,
            unit => Assert.Equal(unit.Source, unit.Segment.Range.In(bitext.Document.Blocks[unit.Segment.Block].Text).ToString())
        );
    }

    [Fact]
    public async Task A_translated_unit_names_its_engine()
    {
        var unit = (await TranslateAsync(FakeTranslator.ToUppercase())).Units[0];
        Assert.Equal((Origin.Engine, UnitState.Translated, TestData.Engine.Identity), (unit.Origin, unit.State, unit.Engine));
    }

    [Fact]
    public async Task Only_Indonesian_reaches_the_engine()
    {
        var engine = FakeTranslator.ToUppercase();
        await TranslateAsync(engine);
        Assert.Equal(["Ia pulang.", "Kami tinggal.", "Dewan Keamanan rapat."], engine.Requests.Take(3).Select(request => request.Text));
    }

    [Theory]
    [InlineData("Comments", FindingIds.Boilerplate)]
    [InlineData("[ah]", FindingIds.Boilerplate)]
    [InlineData("2024", FindingIds.NoWords)]
    [InlineData("The president said that they would not attend.", FindingIds.NotIndonesian)]
    public async Task Unsent_segments_are_copied_with_a_finding(string text, string id)
    {
        var unit = Assert.Single((await TranslateAsync(FakeTranslator.ToUppercase(), text)).Units);
        Assert.Equal((text, Origin.None, UnitState.Initial, (EngineIdentity?)null), (unit.Target, unit.Origin, unit.State, unit.Engine));
        Assert.Equal((id, Severity.Info), (Assert.Single(unit.Findings).Id, unit.Findings[0].Severity));
        Assert.Null(unit.Failure);
    }

    [Theory]
    [InlineData("4.000", "4,000")]
    [InlineData("Rp1,2 triliun", "Rp1.2 trillion")]
    [InlineData("4.000|3.5%|1,234.5", "4.000|3.5%|1,234.5")]
    [InlineData("4.000|3.5%|1.234,5", "4,000|3.5%|1,234.5")]
    [InlineData("4.000|12.30|1.2.3", "4,000|12.30|1.2.3")]
    public async Task Text_that_is_only_numbers_gets_the_English_form_without_an_engine(string lines, string expected)
    {
        var engine = FakeTranslator.ToUppercase();
        var bitext = await TranslateAsync(engine, lines.Replace('|', '\n'));
        Assert.Equal(expected, string.Join('|', bitext.Units.Select(unit => unit.Target)));
        Assert.All(
            bitext.Units,
            unit =>
                Assert.Equal((Origin.None, 0, FindingIds.NoWords), (unit.Origin, unit.BilledCharacters, Assert.Single(unit.Findings).Id))
        );
        Assert.Empty(engine.Requests);
    }

    [Fact]
    public async Task A_number_beside_a_term_is_translated()
    {
        var engine = FakeTranslator.ToUppercase();
        await TestData
            .Translator(engine, TestData.Term("triliun", "million million"))
            .TranslateAsync(TestData.Document("Rp1,2 triliun"), TestData.CancellationToken);
        Assert.NotEmpty(engine.Requests);
    }

    [Fact]
    public async Task The_engine_receives_the_terms_of_each_sentence()
    {
        var engine = FakeTranslator.ToUppercase();
        await TranslateAsync(engine);
        Assert.Equal([0, 0, 1], engine.Requests.Take(3).Select(request => request.Terms.Count));
        Assert.Equal(new TextRange(0, 14), engine.Requests.ElementAt(2).Terms[0].Range);
    }

    [Fact]
    public async Task A_failed_sentence_keeps_its_source_and_reports_why()
    {
        var unit = (await TranslateAsync(FakeTranslator.FailingAt("Dewan Keamanan rapat.", TestData.NetworkProblem))).Units[2];
        Assert.Equal(
            ("Dewan Keamanan rapat.", Origin.None, UnitState.Initial, TestData.NetworkProblem),
            (unit.Target, unit.Origin, unit.State, unit.Failure)
        );
        Assert.Equal(
            new Finding(FindingIds.NotTranslated, Severity.Error, TestData.NetworkProblem.ToString()),
            Assert.Single(unit.Findings)
        );
        Assert.Equal((TermOutcomeKind.Waived, (TextRange?)null), (Assert.Single(unit.Terms).Kind, unit.Terms[0].Target));
    }

    [Fact]
    public async Task A_failed_sentence_does_not_affect_the_others() =>
        Assert.Equal(
            [Origin.Engine, Origin.Engine, Origin.None],
            (await TranslateAsync(FakeTranslator.FailingAt("Dewan Keamanan rapat.", TestData.NetworkProblem)))
                .Units.Take(3)
                .Select(unit => unit.Origin)
        );

    [Fact]
    public async Task A_failed_call_fails_all_its_sentences()
    {
        var units = (await TranslateAsync(FakeTranslator.Throwing(new ProblemException(TestData.NetworkProblem)))).Units;
        Assert.Equal(7, units.Count);
        Assert.All(units.Take(3), unit => Assert.Equal(TestData.NetworkProblem, unit.Failure));
        Assert.All(units.Skip(3), unit => Assert.Null(unit.Failure));
    }

    [Fact]
    public async Task A_missing_result_is_an_error() =>
        Assert.Contains(
            "2 results for 3 requests",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => TranslateAsync(FakeTranslator.DroppingFirst()))).Message
        );

    [Fact]
    public async Task Cancellation_is_not_a_sentence_failure() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            TranslateAsync(FakeTranslator.Throwing(new OperationCanceledException()))
        );

    [Theory]
    [InlineData("The Security Council met.", "The Security Council met.", TermOutcomeKind.Applied)]
    [InlineData("The Security Board met.", "The Security Council met.", TermOutcomeKind.Repaired)]
    [InlineData("They met.", "They met.", TermOutcomeKind.Violated)]
    public async Task A_term_is_verified_in_the_target(string answer, string target, TermOutcomeKind kind)
    {
        var unit = Assert.Single(
            (await TranslateAsync(FakeTranslator.ForEach(_ => TestData.Success(answer)), "Dewan Keamanan rapat.")).Units
        );
        Assert.Equal((target, kind), (unit.Target, Assert.Single(unit.Terms).Kind));
        Assert.Equal(kind == TermOutcomeKind.Violated, unit.Findings.Any(finding => finding.Id == FindingIds.TermViolated));
    }

    [Fact]
    public async Task Copied_words_are_reported_in_the_target()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Success("He ate rendang.", [new TextRange(7, 14)]));
        var finding = Assert.Single(Assert.Single((await TranslateAsync(engine, "Ia makan rendang.")).Units).Findings);
        Assert.Equal(
            new Finding(FindingIds.CopiedWords, Severity.Info, "the engine does not know 'rendang'", Target: new TextRange(7, 14)),
            finding
        );
    }

    [Fact]
    public async Task Uncertain_words_are_reported_in_the_target()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Success("He ate rendang.", []) { Doubtful = [new TextRange(3, 6)] });
        var finding = Assert.Single(Assert.Single((await TranslateAsync(engine, "Ia makan rendang.")).Units).Findings);
        Assert.Equal(
            new Finding(FindingIds.LowConfidence, Severity.Info, "the engine is not sure of 'ate'", Target: new TextRange(3, 6)),
            finding
        );
    }

    [Fact]
    public async Task Ranges_that_a_repair_may_have_moved_are_not_reported()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Success("The Security Board ate rendang.", [new TextRange(23, 30)]));
        Assert.Empty(Assert.Single((await TranslateAsync(engine, "Dewan Keamanan makan rendang.")).Units).Findings);
    }

    [Fact]
    public async Task An_article_without_text_has_no_units() =>
        Assert.Empty((await TranslateAsync(FakeTranslator.ToUppercase(), "\n \n")).Units);

    [Fact]
    public void A_plan_counts_what_would_be_sent_and_sends_nothing()
    {
        var engine = FakeTranslator.ToUppercase();
        var plan = TestData.Translator(engine, Council).Plan(TestData.Document(Text), new HashSet<long>());
        Assert.Equal(("article.txt", 7, 1), (plan.Name, plan.Segments, plan.Terms));
        Assert.Equal(new EngineWorkload { New = 3, Characters = "Ia pulang.Kami tinggal.Dewan Keamanan rapat.".Length }, plan.Work);
        Assert.Empty(engine.Requests);
    }

    private static Task<Bitext> TranslateAsync(ITranslator engine, string text = Text) =>
        TestData.Translator(engine, Council).TranslateAsync(TestData.Document(text), TestData.CancellationToken);
}
