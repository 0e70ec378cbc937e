using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class EngineComparisonTests : IDisposable
{
    private const string Article = "Dewan Keamanan bertemu kemarin. Menteri itu pulang ke Jakarta.\nWarga menunggu kabar baik.";

    private readonly TemporaryFolder _folder = new();

    public EngineComparisonTests() => _folder.Write("in/a.txt", Article);

    [Fact]
    public async Task Targets_come_from_the_first_engine_and_units_have_both()
    {
        var (a, b) = (Engine("a", text => "The Security Council: " + text.Length), Engine("b", text => "The board: " + text.Length));
        using var pipeline = Build(a, b);
        var bitext = await pipeline.TranslateAsync(TestData.Document(Article), TestData.CancellationToken);
        Assert.All(bitext.Units, unit => Assert.StartsWith("The Security Council", unit.Target, StringComparison.Ordinal));
        Assert.All(bitext.Units, unit => Assert.Equal(["a", "b"], unit.ComparedUnits.Select(item => item.Engine.Id)));
        Assert.All(bitext.Units, unit => Assert.StartsWith("The board", unit.ComparedUnits[1].Unit.Target, StringComparison.Ordinal));
        Assert.Equal(
            [TermOutcomeKind.Applied, TermOutcomeKind.Violated],
            bitext.Units[0].ComparedUnits.Select(item => item.Unit.Terms[0].Kind)
        );
        var counts = DocumentCounts.From(bitext).Compared!;
        Assert.Equal([(1, 0), (0, 1)], counts.Select(item => ((int)item.Counts.TermsApplied, (int)item.Counts.TermsViolated)));
        Assert.True(counts[1].Counts.Errors > counts[0].Counts.Errors);
    }

    [Fact]
    public async Task A_second_run_calls_neither_engine()
    {
        await RunAsync(Engine("a"), Engine("b"));
        var (a, b) = (Engine("a"), Engine("b"));
        _folder.Write("in/a.txt", Article + " ");
        var summary = await RunAsync(a, b);
        Assert.Empty(a.Requests);
        Assert.Empty(b.Requests);
        Assert.Equal([3, 3], summary.Total.Compared!.Select(item => (int)item.Counts.Work.Recalled));
        Assert.StartsWith("A: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_work_is_never_lost_in_either_engine_order()
    {
        await RunAsync(Engine("b"));
        var (a, b) = (Engine("a"), Engine("b"));
        await RunAsync(a, b);
        Assert.Equal(3, a.Requests.Count);
        Assert.Empty(b.Requests);
        Assert.StartsWith("A: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);

        var (a2, b2, plain) = (Engine("a"), Engine("b"), Engine("a"));
        await RunAsync(b2, a2);
        Assert.Equal((0, 0), (a2.Requests.Count, b2.Requests.Count));
        Assert.StartsWith("B: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);

        await RunAsync(plain);
        Assert.Empty(plain.Requests);
        Assert.StartsWith("B: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_with_one_engine_recall_what_the_comparison_used()
    {
        await RunAsync(Engine("a"), Engine("b"));
        foreach (var id in (string[])["a", "b", "c"])
        {
            var engine = Engine(id);
            await RunAsync(engine);
            Assert.Empty(engine.Requests);
            Assert.StartsWith("A: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Approved_sentences_are_sent_to_neither_engine()
    {
        using (var memory = TranslationMemory.Open(_folder["memory.db"]))
        {
            memory.Save([
                new MemoryUnit
                {
                    Source = "Warga menunggu kabar baik.",
                    Target = "Residents wait.",
                    Origin = Origin.Human,
                    State = UnitState.Reviewed,
                    Created = DateTimeOffset.UnixEpoch,
                    Changed = DateTimeOffset.UnixEpoch,
                },
            ]);
        }

        var (a, b) = (Engine("a"), Engine("b"));
        await RunAsync(a, b);
        Assert.Equal((2, 2), (a.Requests.Count, b.Requests.Count));
        Assert.EndsWith("Residents wait.", _folder.Read("out/a.txt").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_engines_share_the_budget()
    {
        var length = Article.Length;
        var (a, b) = (Engine("a"), Engine("b"));
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            RunAsync(a, b, builder => builder.LimitBilledCharacters(length + 10))
        );
        Assert.Equal(ProblemKind.OverQuota, refused.Problems[0].Kind);
        Assert.Empty(a.Requests.Concat(b.Requests));
        using var pipeline = Build(Engine("a"), Engine("b"));
        var plan = await pipeline.PlanAsync([_folder["in"]], TestData.CancellationToken);
        Assert.Equal((3, 3), (plan.Work.New, plan.ComparedPlan!.Work.New));
        await RunAsync(a, b, builder => builder.LimitBilledCharacters(plan.Work.Characters + plan.ComparedPlan.Work.Characters));
        Assert.Equal((3, 3), (a.Requests.Count, b.Requests.Count));
    }

    [Fact]
    public async Task Only_the_failed_second_engine_is_retried_for_an_incomplete_article()
    {
        var failing = FakeTranslator.Throwing(new ProblemException(TestData.NetworkProblem));
        var summary = await RunAsync(
            Engine("a"),
            new FakeTranslator((_, _) => throw new ProblemException(TestData.NetworkProblem)) { Info = failing.Info with { Id = "b" } }
        );
        Assert.Equal(1, summary.Incomplete);
        Assert.StartsWith("A: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Equal([0, 3], summary.Total.Compared!.Select(item => (int)item.Counts.NotTranslated));
        var (a, b) = (Engine("a"), Engine("b"));
        Assert.Equal(1, (await RunAsync(a, b)).Done);
        Assert.Equal((0, 3), (a.Requests.Count, b.Requests.Count));
    }

    [Fact]
    public async Task A_failed_first_engine_never_shows_the_second_as_its_own()
    {
        await RunAsync(Engine("b"));
        using var pipeline = Build(
            new FakeTranslator((_, _) => throw new ProblemException(TestData.NetworkProblem)) { Info = TestData.Engine with { Id = "a" } },
            Engine("b")
        );
        var bitext = await pipeline.TranslateAsync(TestData.Document(Article), TestData.CancellationToken);
        Assert.All(bitext.Units, unit => Assert.StartsWith("B: ", unit.Target, StringComparison.Ordinal));
        Assert.All(bitext.Units, unit => Assert.True(unit.ComparedUnits[0].Unit.IsUntranslated));
        Assert.All(bitext.Units, unit => Assert.StartsWith("B: ", unit.ComparedUnits[1].Unit.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_lines_report_and_index_have_both_engines()
    {
        var (a, b) = (Engine("a"), Engine("b", price: 20));
        using var pipeline = Build(a, b);
        var index = new BatchIndexPage(_folder["out"], pipeline.Engine, ["html"]);
        var report = new BatchReport(_folder["out"], DateTimeOffset.UnixEpoch);
        await using (index)
        await using (report)
        {
            var summary = await pipeline.RunAsync([_folder["in"]], [index, report], TestData.CancellationToken);
            await index.CompleteAsync(summary, TestData.CancellationToken);
            await report.CompleteAsync(summary, TestData.CancellationToken);
        }

        var page = _folder.Read("out/a.txt.bilingual.html");
        Assert.Contains("<th scope=\"col\">A · a</th><th scope=\"col\">B · b</th>", page, StringComparison.Ordinal);
        Assert.Contains("B: Menteri itu pulang ke Jakarta.", page, StringComparison.Ordinal);
        var line = JsonDocument.Parse(_folder.Read("out/a.txt.bilingual.jsonl").Split('\n')[1]).RootElement;
        Assert.Equal(
            ["A: Menteri itu pulang ke Jakarta.", "B: Menteri itu pulang ke Jakarta."],
            line.GetProperty("compared").EnumerateArray().Select(item => item.GetProperty("target").GetString()!)
        );
        var compared = JsonDocument.Parse(_folder.Read("out/report.json")).RootElement.GetProperty("compared");
        Assert.Equal(["a", "b"], compared.EnumerateArray().Select(item => item.GetProperty("engine").GetProperty("id").GetString()!));
        Assert.Equal(20 * (Article.Length - 2) / 1_000_000m, compared[1].GetProperty("price").GetDecimal());
        Assert.Equal(3, compared[1].GetProperty("counts").GetProperty("segments").GetInt64());
        Assert.Contains("<h2>Engines compared</h2>", _folder.Read("out/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("tmx")]
    public async Task Exports_keep_alternatives_apart(string format)
    {
        await RunAsync(Engine("a"), Engine("b"));
        using var memory = TranslationMemory.Open(_folder["memory.db"]);
        var units = UnitExchange.ReadUnits(format, UnitExchange.Write(format, memory.GetAllUnits()));
        Assert.Equal(3, units.Count(unit => unit is { IsAlternative: true, Engine.Id: "b" }));
        Assert.Equal(3, units.Count(unit => unit is { IsAlternative: false, Engine.Id: "a" }));
        using var other = TranslationMemory.CreateInMemory();
        Assert.Equal(6, other.Import(units).Added);
    }

    [Fact]
    public async Task Refreshing_with_one_compared_engine_is_free_and_uses_its_targets()
    {
        await RunAsync(Engine("a"), Engine("b"));
        var b = Engine("b");
        await RunAsync(b, other: null, builder => builder.UseRecallOptions(new RecallOptions { Refresh = true }));
        Assert.Empty(b.Requests);
        Assert.StartsWith("B: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        await RunAsync(Engine("c"));
        Assert.StartsWith("B: ", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        using var memory = TranslationMemory.Open(_folder["memory.db"]);
        Assert.All(memory.GetUnits(Assert.Single(memory.GetDocuments())), unit => Assert.False(unit.IsAlternative));
    }

    public void Dispose() => _folder.Dispose();

    private static FakeTranslator Engine(string id, Func<string, string>? translate = null, decimal price = 0) =>
        new(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<TranslationResult>>([
                    .. requests.Select(request =>
                        TestData.Success(
                            translate?.Invoke(request.Text)
                                ?? $"{id.ToUpperInvariant()}: {request.Text.Replace("Dewan Keamanan", "Security Council", StringComparison.Ordinal)}"
                        )
                    ),
                ])
        )
        {
            Info = TestData.Engine with { Id = id, PricePerMillion = price },
        };

    private TranslationPipeline Build(
        ITranslator engine,
        ITranslator? other,
        Func<TranslationPipelineBuilder, TranslationPipelineBuilder>? configure = null
    )
    {
        var builder = new TranslationPipelineBuilder()
            .UseEngine(engine)
            .UseGlossary(new Glossary([TestData.Term("Dewan Keamanan", "Security Council")]))
            .UseMemory(_folder["memory.db"])
            .WriteTo(_folder["out"])
            .AddWriter(new TargetWriter(TestData.Formats))
            .AddWriter(new HtmlWriter())
            .AddWriter(new JsonlWriter());
        builder = other is null ? builder : builder.CompareWith(other);
        return (configure?.Invoke(builder) ?? builder).Build();
    }

    private async Task<RunSummary> RunAsync(
        ITranslator engine,
        ITranslator? other = null,
        Func<TranslationPipelineBuilder, TranslationPipelineBuilder>? configure = null
    )
    {
        using var pipeline = Build(engine, other, configure);
        return await pipeline.RunAsync([_folder["in"]], TestData.CancellationToken);
    }
}
