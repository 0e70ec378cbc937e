using System.Collections.Concurrent;
using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

/// <summary>Two translators over one memory stand for two processes.</summary>
public sealed class ClaimedRequestsTests : IDisposable
{
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly ConcurrentDictionary<Guid, (LocalClaims Holder, Problem? Failure)> _table = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public async Task A_sentence_that_another_process_translates_comes_from_the_memory()
    {
        var answer = new TaskCompletionSource();
        var (first, second) = (new GatedTranslator(answer.Task), new GatedTranslator(Task.CompletedTask));
        var one = Start(first, "Satu.", "Dua.");
        await first.Asked.Task.WaitAsync(TestData.CancellationToken);
        var claims = new LocalClaims(_table);
        var other = Start(second, claims, "Dua.", "Tiga.");
        await claims.Waited.Task.WaitAsync(TestData.CancellationToken);

        answer.SetResult();

        Assert.Equal([TranslationRoute.New, TranslationRoute.New], await GetRoutesAsync(one));
        Assert.Equal([TranslationRoute.Repeated, TranslationRoute.New], await GetRoutesAsync(other));
        Assert.Equal(["Satu.", "Dua."], first.Texts);
        Assert.Equal(["Tiga."], second.Texts);
        Assert.Empty(_table);
    }

    [Theory]
    [InlineData(ProblemKind.BadInput, false)]
    [InlineData(ProblemKind.RateLimited, false)]
    [InlineData(ProblemKind.Network, true)]
    [InlineData(ProblemKind.Credentials, true)]
    [InlineData(ProblemKind.OverQuota, true)]
    public async Task A_failed_sentence_is_shared_and_a_failed_process_is_not(ProblemKind kind, bool isTakenOver)
    {
        var answer = new TaskCompletionSource();
        var (first, second) = (
            new GatedTranslator(answer.Task) { Problem = new Problem(kind, "it failed", "Wait") },
            new GatedTranslator(Task.CompletedTask)
        );
        var one = Start(first, "Satu.");
        await first.Asked.Task.WaitAsync(TestData.CancellationToken);
        var claims = new LocalClaims(_table);
        var other = Start(second, claims, "Satu.");
        await claims.Waited.Task.WaitAsync(TestData.CancellationToken);

        answer.SetResult();

        Assert.Equal(kind, Assert.IsType<SegmentResult.Failed>(Assert.Single(await one)).Problem.Kind);
        var result = Assert.Single(await other);
        if (isTakenOver)
        {
            Assert.Equal(TranslationRoute.New, Assert.IsType<SegmentResult.Translated>(result).Route);
        }
        else
        {
            Assert.Equal(kind, Assert.IsType<SegmentResult.Failed>(result).Problem.Kind);
            Assert.Empty(second.Texts);
        }
    }

    [Fact]
    public async Task A_canceled_process_releases_its_claims()
    {
        using var cancellation = new CancellationTokenSource();
        var first = new GatedTranslator(new TaskCompletionSource().Task);
        var one = Create(first, new LocalClaims(_table)).TranslateAsync([TestMemory.Query("Satu.")], cancellation.Token);
        await first.Asked.Task.WaitAsync(TestData.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);

        Assert.Equal([TranslationRoute.New], await GetRoutesAsync(Start(new GatedTranslator(Task.CompletedTask), "Satu.")));
        Assert.Empty(_table);
    }

    [Fact]
    public async Task A_free_engine_makes_no_claims()
    {
        var engine = FakeTranslator.ToUppercase();
        var segments = new SegmentTranslator(engine, _memory, new RecallOptions(), TimeProvider.System, new LocalClaims(null!));
        Assert.Equal(
            [TranslationRoute.New],
            await GetRoutesAsync(segments.TranslateAsync([TestMemory.Query("Satu.")], TestData.CancellationToken))
        );
    }

    [Fact]
    public void The_key_consists_of_sentence_terms_and_engine()
    {
        var engine = TestData.Engine.Identity;
        var plain = TestMemory.Query("Dewan bersidang.");
        var council = TestMemory.Query("Dewan bersidang.", TestData.Term("Dewan", "Council"));
        var board = TestMemory.Query("Dewan bersidang.", TestData.Term("Dewan", "Board"));
        Guid[] keys =
        [
            ClaimKey.Compute(plain, engine),
            ClaimKey.Compute(council, engine),
            ClaimKey.Compute(board, engine),
            ClaimKey.Compute(plain, engine with { Version = "8" }),
            ClaimKey.Compute(plain, engine with { Id = "other" }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], ClaimKey.Compute(plain with { Previous = "Ia datang.", Next = "Ia pulang." }, engine));

        // The key of another machine, whatever its processor and runtime.
        Assert.Equal(new Guid("940fc098-0d9a-1978-bbbc-b31acf503932"), keys[1]);
    }

    [Fact]
    public async Task Overlapping_documents_never_translate_a_sentence_twice() =>
        await Gen.Int[0, 12]
            .Array[1, 8]
            .Array[2, 12]
            .SampleAsync(
                async documents =>
                {
                    using var memory = TranslationMemory.CreateInMemory();
                    var table = new ConcurrentDictionary<Guid, (LocalClaims, Problem?)>();
                    var engines = new List<GatedTranslator> { new(Task.CompletedTask), new(Task.CompletedTask), new(Task.CompletedTask) };
                    var processes = engines.ConvertAll(engine => new SegmentTranslator(
                        engine,
                        memory,
                        new RecallOptions(),
                        TimeProvider.System,
                        new LocalClaims(table)
                    ));
                    var results = await Task.WhenAll(
                        documents.Select(
                            (document, i) =>
                                Task.Run(() =>
                                    processes[i % 3]
                                        .TranslateAsync(
                                            [.. document.Select(number => TestMemory.Query($"Kalimat {number}."))],
                                            CancellationToken.None
                                        )
                                )
                        )
                    );

                    Assert.All(results.SelectMany(result => result), result => Assert.IsType<SegmentResult.Translated>(result));
                    var asked = engines.SelectMany(engine => engine.Texts).ToList();
                    Assert.Equal(documents.SelectMany(document => document).Distinct().Count(), asked.Count);
                    Assert.Equal(asked.Count, asked.Distinct().Count());
                    Assert.Empty(table);
                },
                iter: 50
            );

    private static async Task<List<TranslationRoute>> GetRoutesAsync(Task<IReadOnlyList<SegmentResult>> results) =>
        [.. (await results).Select(result => Assert.IsType<SegmentResult.Translated>(result).Route)];

    private SegmentTranslator Create(ITranslator engine, LocalClaims claims) =>
        new(engine, _memory, new RecallOptions(), TimeProvider.System, claims);

    private Task<IReadOnlyList<SegmentResult>> Start(GatedTranslator engine, params string[] sentences) =>
        Start(engine, new LocalClaims(_table), sentences);

    private Task<IReadOnlyList<SegmentResult>> Start(GatedTranslator engine, LocalClaims claims, params string[] sentences) =>
        Create(engine, claims).TranslateAsync([.. sentences.Select(sentence => TestMemory.Query(sentence))], TestData.CancellationToken);

    /// <summary>A paid engine that answers when the test says so.</summary>
    private sealed class GatedTranslator(Task answer) : ITranslator
    {
        private readonly ConcurrentQueue<string> _texts = new();

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Problem? Problem { get; init; }

        public IEnumerable<string> Texts => _texts;

        public EngineInfo Info => TestData.Engine with { PricePerMillion = 10 };

        public EngineUsage Usage => default;

        public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

        public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests,
            CancellationToken cancellationToken
        )
        {
            requests.ToList().ForEach(request => _texts.Enqueue(request.Text));
            Asked.TrySetResult();
            await answer.WaitAsync(cancellationToken);
            return
            [
                .. requests.Select(request =>
                    Problem is null
                        ? (TranslationResult)TestData.Success(request.Text.ToUpperInvariant())
                        : new TranslationResult.Failure(Problem)
                ),
            ];
        }
    }
}
