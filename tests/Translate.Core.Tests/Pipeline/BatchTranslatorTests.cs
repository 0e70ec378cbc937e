using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class BatchTranslatorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingObserver _observer = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_are_translated_and_counted()
    {
        var summary = await RunAsync(FakeTranslator.ToUppercase(), Articles("Satu. Dua.", "Tiga."));
        Assert.Equal(["done 0.txt", "done 1.txt"], _observer.Events);
        Assert.Equal(["SATU. DUA.", "TIGA."], [_folder.Read("out/0.txt"), _folder.Read("out/1.txt")]);
        Assert.Equal((2, 3L, 0, 0), (summary.Total.Documents, summary.Total.Segments, summary.Failed, summary.NotReached));
        Assert.Empty(summary.FirstFailures);
    }

    [Fact]
    public async Task Four_articles_run_concurrently_and_are_reported_in_order()
    {
        var fourth = new TaskCompletionSource();
        var engine = new FakeTranslator(
            async (requests, token) =>
            {
                if (requests[0].Text == "D.")
                {
                    fourth.SetResult();
                }

                await fourth.Task.WaitAsync(Patience, token);
                return [TestData.Success(requests[0].Text)];
            }
        );
        await RunAsync(engine, Articles("A.", "B.", "C.", "D.", "E.", "F."), concurrency: 4);
        Assert.Equal(["done 0.txt", "done 1.txt", "done 2.txt", "done 3.txt", "done 4.txt", "done 5.txt"], _observer.Events);
    }

    [Fact]
    public async Task Articles_are_enumerated_lazily_within_the_concurrency_limit()
    {
        var taken = 0;
        var gate = new TaskCompletionSource();
        var engine = new FakeTranslator(
            async (requests, token) =>
            {
                await gate.Task.WaitAsync(Patience, token);
                return [.. requests.Select(request => TestData.Success(request.Text))];
            }
        );
        var running = RunAsync(
            engine,
            Articles("A.", "B.", "C.", "D.", "E.")
                .Select(article =>
                {
                    taken++;
                    return article;
                }),
            concurrency: 2
        );
        Assert.Equal(3, taken);
        gate.SetResult();
        await running;
        Assert.Equal(5, taken);
    }

    [Fact]
    public async Task An_unreadable_article_does_not_affect_the_others()
    {
        var articles = Articles("A.", "B.", "C.").ToList();
        File.WriteAllBytes(articles[1].Source.Path, [0xFF]);
        var summary = await RunAsync(FakeTranslator.ToUppercase(), articles);
        Assert.Equal(["done 0.txt", "failed 1.txt", "done 2.txt"], _observer.Events);
        Assert.Equal((2, 1, 0), (summary.Total.Documents, summary.Failed, summary.NotReached));
        Assert.Equal(["out/0.txt", "out/2.txt"], _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_path_that_is_not_an_article_is_reported_with_its_problem()
    {
        var problem = new Problem(ProblemKind.BadInput, "no such file", "Check the path");
        var summary = await RunAsync(
            FakeTranslator.ToUppercase(),
            [new DiscoveredDocument(TestData.Source("x"), problem), .. Articles("A.")]
        );
        Assert.Equal(["failed x", "done 0.txt"], _observer.Events);
        Assert.Equal([problem], _observer.Problems);
        Assert.Equal([problem], summary.FirstFailures);
    }

    [Fact]
    public async Task An_exception_in_one_article_is_an_internal_problem_that_names_it()
    {
        var engine = FakeTranslator.ForEach(text => text == "B." ? throw new InvalidOperationException("Oops.") : TestData.Success(text));
        var summary = await RunAsync(engine, Articles("A.", "B.", "C."));
        Assert.Equal(["done 0.txt", "failed 1.txt", "done 2.txt"], _observer.Events);
        var problem = Assert.Single(summary.FirstFailures);
        Assert.Equal((ProblemKind.Internal, _folder["in/1.txt"]), (problem.Kind, problem.File));
        Assert.Contains("InvalidOperationException: Oops)", problem.Message);
    }

    [Fact]
    public async Task An_engine_that_cancels_itself_fails_the_article()
    {
        await RunAsync(FakeTranslator.Throwing(new OperationCanceledException()), Articles("A."));
        Assert.Equal(["failed 0.txt"], _observer.Events);
    }

    [Fact]
    public async Task A_missing_result_leaves_no_output()
    {
        await RunAsync(FakeTranslator.DroppingFirst(), Articles("A."));
        Assert.Equal(ProblemKind.Internal, Assert.Single(_observer.Problems).Kind);
        Assert.Equal(["in/0.txt"], _folder.Files());
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_a_failed_article()
    {
        _folder.Write("out");
        await RunAsync(FakeTranslator.ToUppercase(), Articles("A."));
        Assert.Equal(ProblemKind.BadConfiguration, Assert.Single(_observer.Problems).Kind);
    }

    [Fact]
    public async Task Failed_sentences_leave_their_article_incomplete_and_marked()
    {
        var summary = await RunAsync(FakeTranslator.FailingAt("Satu.", TestData.NetworkProblem), Articles("Satu. Dua.", "Tiga."));
        Assert.Equal(["incomplete 0.txt", "done 1.txt"], _observer.Events);
        Assert.Equal("[untranslated: Satu.] DUA.", _folder.Read("out/0.txt"));
        Assert.Equal((2, 1, 1, 1L), (summary.Total.Documents, summary.Done, summary.Incomplete, summary.Total.NotTranslated));
        Assert.Equal(
            new EngineWorkload
            {
                New = 2,
                Failed = 1,
                Characters = 14,
            },
            summary.Total.Work
        );
        Assert.Equal([TestData.NetworkProblem], summary.FirstFailures);
    }

    [Fact]
    public async Task An_article_without_any_translation_fails_and_has_no_output()
    {
        var engine = FakeTranslator.ForEach(text => new TranslationResult.Failure(TestData.NetworkProblem with { Message = text }));
        var summary = await RunAsync(engine, Articles("A.", "B."));
        Assert.Equal(["failed 0.txt", "failed 1.txt"], _observer.Events);
        Assert.Equal((0, 2, 2L, 2L), (summary.Total.Documents, summary.Failed, summary.Total.Segments, summary.Total.NotTranslated));
        Assert.Equal("A.", Assert.Single(summary.FirstFailures).Message);
        Assert.Equal(["in/0.txt", "in/1.txt"], _folder.Files());
    }

    [Fact]
    public async Task An_article_that_the_engine_refuses_counts_as_readable()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Failure(
            TestData.NetworkProblem with
            {
                Kind = ProblemKind.BadInput,
            }
        ));
        Assert.True((await RunAsync(engine, Articles("Satu."))).HasReadable);
    }

    [Fact]
    public async Task An_incomplete_article_keeps_the_outputs_of_an_earlier_run()
    {
        await RunAsync(FakeTranslator.ToUppercase(), Articles("Satu. Dua."));
        await RunAsync(FakeTranslator.FailingAt("Satu.", TestData.NetworkProblem), Articles("Satu. Dua."));
        Assert.Equal(["done 0.txt", "incomplete 0.txt"], _observer.Events);
        Assert.Equal("SATU. DUA.", _folder.Read("out/0.txt"));
    }

    [Fact]
    public async Task A_stopped_run_keeps_finished_work_and_lists_the_rest()
    {
        using var stop = new CancellationTokenSource();
        var summary = await RunAsync(StoppingAt("C.", stop), Articles("A.", "B.", "C.", "D.", "E."), concurrency: 1, stop.Token);
        Assert.Equal(["done 0.txt", "done 1.txt", "notReached 2.txt", "notReached 3.txt", "notReached 4.txt"], _observer.Events);
        Assert.Equal((2, 0, 3), (summary.Total.Documents, summary.Failed, summary.NotReached));
        Assert.Equal(["out/0.txt", "out/1.txt"], _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_run_stopped_during_several_articles_lists_each_article_once()
    {
        using var stop = new CancellationTokenSource();
        var articles = Articles([.. Enumerable.Range(0, 20).Select(i => $"{(char)('A' + i)}.")]);
        await RunAsync(StoppingAt("J.", stop), articles, concurrency: 4, stop.Token);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}.txt"), _observer.Events.Select(line => line.Split(' ')[1]));
        Assert.Equal(
            _observer
                .Events.Where(line => line.StartsWith("done", StringComparison.Ordinal))
                .Select(line => $"out/{line.Split(' ')[1]}")
                .Order(StringComparer.Ordinal),
            _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal))
        );
        Assert.Contains("notReached 9.txt", _observer.Events);
    }

    private static FakeTranslator StoppingAt(string sentence, CancellationTokenSource stop) =>
        new(
            async (requests, token) =>
            {
                if (requests[0].Text == sentence)
                {
                    await stop.CancelAsync();
                }

                token.ThrowIfCancellationRequested();
                return [TestData.Success(requests[0].Text)];
            }
        );

    private IEnumerable<DiscoveredDocument> Articles(params string[] texts) =>
        [.. texts.Select((text, i) => new DiscoveredDocument(new DocumentSource(_folder.Write($"in/{i}.txt", text), $"{i}.txt", 0)))];

    private Task<RunSummary> RunAsync(
        FakeTranslator engine,
        IEnumerable<DiscoveredDocument> batch,
        int concurrency = 2,
        CancellationToken? token = null
    )
    {
        var output = new OutputFolder(_folder["out"], [new TargetWriter(TestData.Formats)]);
        return new BatchTranslator(
            TestData.Formats,
            TestData.Translator(engine),
            engine,
            output,
            cache: null,
            concurrency,
            TimeProvider.System,
            new RunLedger(maxCharacters: null)
        ).RunAsync(batch, [], [_observer], token ?? TestData.CancellationToken);
    }
}
