using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed partial class SegmentTranslatorTests : IDisposable
{
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly FakeTranslator _engine = FakeTranslator.ToUppercase();

    /// <summary>Goes on whenever it is read: two runs never begin in the same millisecond.</summary>
    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    public void Dispose() => _memory.Dispose();

    [Fact]
    public async Task The_second_time_the_engine_is_not_called()
    {
        Assert.Equal([TranslationRoute.New, TranslationRoute.New], await WaysAsync("Satu.", "Dua."));
        Assert.Equal(
            [TranslationRoute.Recalled, TranslationRoute.Recalled, TranslationRoute.New],
            await WaysAsync("Satu.", "Dua.", "Tiga.")
        );
        Assert.Equal(["Satu.", "Dua.", "Tiga."], _engine.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_sentence_translated_for_an_earlier_document_of_the_run_is_repeated()
    {
        var segments = Translator(_engine);
        await segments.TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken);
        Assert.Equal(
            TranslationRoute.Repeated,
            Assert
                .IsType<SegmentResult.Translated>(
                    Assert.Single(await segments.TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken))
                )
                .Route
        );
        Assert.Single(_engine.Requests);
    }

    [Fact]
    public async Task A_sentence_retranslated_for_an_earlier_document_of_the_run_is_repeated()
    {
        _memory.Save([TestMemory.Unit("Satu.") with { Engine = TestData.Engine.Identity with { Version = "6" } }]);
        var segments = Translator(_engine, new RecallOptions { Refresh = true });
        foreach (var way in new[] { TranslationRoute.New, TranslationRoute.Repeated })
        {
            Assert.Equal(
                way,
                Assert
                    .IsType<SegmentResult.Translated>(
                        Assert.Single(await segments.TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken))
                    )
                    .Route
            );
        }
    }

    [Fact]
    public async Task A_sentence_that_occurs_twice_in_a_document_is_translated_once()
    {
        Assert.Equal([TranslationRoute.New, TranslationRoute.New, TranslationRoute.Repeated], await WaysAsync("Satu.", "Dua.", "Satu."));
        Assert.Equal(["Satu.", "Dua."], _engine.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task The_same_sentence_with_other_terms_is_a_separate_request()
    {
        var segments = Translator(_engine);
        var council = TestData.Term("Dewan", "Council");
        await segments.TranslateAsync(
            [TestMemory.Query("Dewan rapat.", council), TestMemory.Query("Dewan rapat.", council with { Target = "Board" })],
            TestData.CancellationToken
        );
        Assert.Equal(
            ["Council", "Board"],
            _engine.Requests.Where(request => request.Terms.Count > 0).Select(request => request.Terms[0].Entry.Target)
        );
    }

    [Fact]
    public async Task Waits_for_a_sentence_that_another_document_is_translating()
    {
        var gate = new TaskCompletionSource();
        var engine = new FakeTranslator(
            async (requests, token) =>
            {
                await gate.Task.WaitAsync(token);
                return [.. requests.Select(request => TestData.Success(request.Text))];
            }
        );
        var segments = Translator(engine);
        var first = segments.TranslateAsync([TestMemory.Query("Satu."), TestMemory.Query("Dua.")], TestData.CancellationToken);
        var second = segments.TranslateAsync([TestMemory.Query("Dua.")], TestData.CancellationToken);
        gate.SetResult();
        await first;
        Assert.Equal(TranslationRoute.Repeated, Assert.IsType<SegmentResult.Translated>(Assert.Single(await second)).Route);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task A_waiter_fails_with_a_failed_request_and_can_retry()
    {
        var answers = new Queue<TranslationResult>([new TranslationResult.Failure(TestData.NetworkProblem), TestData.Success("One.")]);
        var engine = FakeTranslator.ForEach(_ => answers.Dequeue());
        Assert.All(
            await Translator(engine).TranslateAsync([TestMemory.Query("Satu."), TestMemory.Query("Satu.")], TestData.CancellationToken),
            answer => Assert.Equal(TestData.NetworkProblem, Assert.IsType<SegmentResult.Failed>(answer).Problem)
        );
        Assert.Empty(_memory.GetAllUnits());
        Assert.Equal(
            TranslationRoute.New,
            Assert
                .IsType<SegmentResult.Translated>(
                    Assert.Single(await Translator(engine).TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken))
                )
                .Route
        );
    }

    [Fact]
    public async Task Received_results_are_saved_even_if_a_later_request_is_canceled()
    {
        using var stop = new CancellationTokenSource();
        var engine = new FakeTranslator(
            async (requests, token) =>
            {
                if (requests[0].Text == "Kalimat 100.")
                {
                    await stop.CancelAsync();
                    token.ThrowIfCancellationRequested();
                }

                return [.. requests.Select(request => TestData.Success(request.Text))];
            }
        );
        var queries = Enumerable.Range(0, 150).Select(i => TestMemory.Query($"Kalimat {i}.")).ToList();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Translator(engine).TranslateAsync(queries, stop.Token));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"Kalimat {i}."), _memory.GetAllUnits().Select(unit => unit.Source));
    }

    [Fact]
    public async Task Results_with_their_terms_are_saved_before_the_others_are_retried()
    {
        using var stop = new CancellationTokenSource();
        var savedBefore = new List<string>();
        var engine = new FakeTranslator(
            async (requests, token) =>
            {
                if (requests[0].Text == "Dewan")
                {
                    savedBefore.AddRange(_memory.GetAllUnits().Select(unit => unit.Source));
                    await stop.CancelAsync();
                    token.ThrowIfCancellationRequested();
                }

                return [.. requests.Select(_ => TestData.Success("They met."))];
            }
        );
        PreparedSegment[] queries = [TestMemory.Query("Dewan rapat.", TestData.Term("Dewan", "Council")), TestMemory.Query("Satu.")];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Translator(engine).TranslateAsync(queries, stop.Token));
        Assert.Equal(["Satu."], savedBefore);
        Assert.Equal(["Satu."], _memory.GetAllUnits().Select(unit => unit.Source));
    }

    [Fact]
    public async Task An_unwritable_memory_costs_only_one_request()
    {
        using var folder = new TemporaryFolder();
        using var memory = TranslationMemory.Open(folder["memory.db"], busySeconds: 1);
        var segments = new SegmentTranslator(_engine, memory, new RecallOptions(), TimeProvider.System);
        using var connection = new SqliteConnection($"Data Source={folder["memory.db"]};Pooling=False");
        connection.Open();
        using (connection.BeginTransaction(deferred: false))
        {
            await Assert.ThrowsAsync<ProblemException>(() =>
                segments.TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken)
            );
        }

        await Assert.ThrowsAsync<ProblemException>(() => segments.TranslateAsync([TestMemory.Query("Dua.")], TestData.CancellationToken));
        Assert.Equal("Satu.", Assert.Single(_engine.Requests).Text);
    }

    [Fact]
    public async Task A_failed_sentence_is_planned_once_for_two_documents()
    {
        var results = await Translator(FakeTranslator.FailingAt("Satu.", TestData.NetworkProblem))
            .TranslateAsync([TestMemory.Query("Satu."), TestMemory.Query("Satu.")], TestData.CancellationToken);
        Assert.Equal([5L, 0L], results.Select(result => result.BilledCharacters));
    }

    [Fact]
    public async Task The_plan_matches_the_run()
    {
        await WaysAsync("Satu.");
        string[] batch = ["Satu.", "Dua.", "Dua.", "Tiga."];
        var planned = Translator(_engine).Plan([.. batch.Select(text => TestMemory.Query(text))], new HashSet<long>());
        Assert.Single(_engine.Requests);
        Assert.Equal(planned.Select(plan => plan.Route), await WaysAsync(batch));
    }

    [Fact]
    public async Task An_engine_that_accepts_examples_receives_approved_sentences()
    {
        _memory.Save([
            TestMemory.HumanUnit("Presiden membuka pasar besar itu Senin.", "x"),
            TestMemory.ImportedUnit("Presiden membuka pasar besar itu Kamis.", "y"),
        ]);
        var engine = new Reader();
        await new SegmentTranslator(engine, _memory, new RecallOptions(), _time).TranslateAsync(
            [TestMemory.Query("Presiden membuka pasar besar itu Rabu.")],
            TestData.CancellationToken
        );
        Assert.Equal([new ReferencePair("Presiden membuka pasar besar itu Senin.", "x")], engine.Models);
    }

    [Fact]
    public async Task The_unit_names_the_fallback_engine()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Success("One.", [])
        {
            FallbackEngine = TestData.Engine with { Id = "other" },
        });
        await Translator(engine).TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken);
        Assert.Equal("other", Assert.Single(_memory.GetAllUnits()).Engine?.Id);
    }

    private SegmentTranslator Translator(ITranslator engine, RecallOptions? options = null) =>
        new(engine, _memory, options ?? new RecallOptions(), _time);

    private async Task<IEnumerable<TranslationRoute>> WaysAsync(params string[] sentences) =>
        (
            await Translator(_engine)
                .TranslateAsync([.. sentences.Select(sentence => TestMemory.Query(sentence))], TestData.CancellationToken)
        )
            .Cast<SegmentResult.Translated>()
            .Select(answer => answer.Route);

    /// <summary>Keeps the models that it is shown.</summary>
    private sealed class Reader : ITranslator
    {
        public List<ReferencePair> Models { get; } = [];

        public EngineInfo Info { get; } = TestData.Engine with { MaxReferences = 5 };

        public EngineUsage Usage => default;

        public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

        public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests,
            CancellationToken cancellationToken
        )
        {
            Models.AddRange(requests.SelectMany(request => request.References));
            return Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(request => TestData.Success(request.Text))]);
        }
    }
}
