using System.Collections.Immutable;
using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

/// <summary>Random edits and random failures of the engine: whatever happens, the outputs and the memory are as good as before, or better.</summary>
public class FailingRunTests
{
    private const string Mark = "[untranslated: ";

    private static readonly string[] Sentences =
    [
        "Dewan rapat.",
        "Ia pulang.",
        "Mereka tiba.",
        "Kami makan.",
        "Hujan turun.",
        "Dewan bubar.",
    ];
    private static readonly string[] Renderings = ["DEWAN", "COUNCIL"];

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 2],
        Gen.Int[0, Sentences.Length - 1].Array[1, 4],
        Gen.Int[0, Sentences.Length - 1].Array[0, 6],
        Gen.Int[0, 1],
        Gen.Bool,
        (article, sentences, failing, rendering, refresh) => new Step(article, [.. sentences], [.. failing], rendering, refresh)
    );

    [Fact]
    public void A_failed_run_never_makes_outputs_worse() =>
        Steps
            .Array[1, 8]
            .Sample(
                steps =>
                {
                    using var world = new World();
                    foreach (var (version, step) in steps.Index())
                    {
                        world.Run(step, version);
                    }

                    world.RunWithoutFailures();
                },
                iter: 60,
                threads: 1
            );

    private sealed record Step(int Article, ImmutableArray<int> Sentences, ImmutableArray<int> Failing, int Rendering, bool Refresh);

    private sealed class World : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private int _rendering;

        public void Run(Step step, int version)
        {
            _rendering = step.Rendering;
            _folder.Write($"in/{step.Article}.txt", string.Join(' ', step.Sentences.Select(i => Sentences[i])));
            var before = CountUntranslated();
            var known = GetKnown();
            Run(text => step.Failing.Any(i => Sentences[i] == text), step.Refresh, version);
            Assert.All(
                CountUntranslated(),
                after => Assert.True(!before.TryGetValue(after.Key, out var count) || after.Value <= count, $"{after.Key} got worse")
            );
            Assert.All(before.Keys, name => Assert.True(File.Exists(_folder[$"out/{name}"])));
            Assert.Superset(known, GetKnown());
        }

        public void RunWithoutFailures()
        {
            Run(_ => false, refresh: false, version: 0);
            foreach (var article in Directory.EnumerateFiles(_folder["in"]))
            {
                var source = File.ReadAllText(article);
                Assert.Equal(
                    source.Replace("Dewan", Renderings[_rendering], StringComparison.Ordinal).ToUpperInvariant(),
                    _folder.Read($"out/{Path.GetFileName(article)}")
                );
            }
        }

        public void Dispose() => _folder.Dispose();

        private void Run(Func<string, bool> isFailing, bool refresh, int version)
        {
            var engine = new VersionedEngine(version, isFailing, Renderings[_rendering]);
            using var pipeline = new TranslationPipelineBuilder()
                .UseEngine(engine)
                .UseGlossary(new Glossary([TestData.Term("Dewan", Renderings[_rendering])]))
                .UseMemory(_folder["memory.db"])
                .UseRecallOptions(new RecallOptions { Refresh = refresh })
                .AddWriter(new TargetWriter(TestData.Formats))
                .WriteTo(_folder["out"])
                .Build();
            var summary = pipeline.RunAsync([_folder["in"]], TestData.CancellationToken).GetAwaiter().GetResult();
            var total = summary.Total;
            Assert.Equal(
                total.Segments,
                total.Work.New + total.Work.Repeated + total.Work.Recalled + total.Work.Kept + total.NotTranslated + total.Copied
            );
            Assert.Equal(total.Work.Failed, total.NotTranslated);
        }

        /// <summary>Counts the untranslated sentences of each output. A sentence is translated, or marked: never silently the source.</summary>
        private Dictionary<string, int> CountUntranslated()
        {
            var counts = new Dictionary<string, int>();
            foreach (var path in Directory.Exists(_folder["out"]) ? Directory.EnumerateFiles(_folder["out"], "*.txt") : [])
            {
                var text = File.ReadAllText(path);
                Assert.All(
                    Sentences,
                    sentence =>
                        Assert.DoesNotContain(
                            sentence,
                            text.Replace(Mark + sentence, string.Empty, StringComparison.Ordinal),
                            StringComparison.Ordinal
                        )
                );
                counts[Path.GetFileName(path)] = text.Split(Mark).Length - 1;
            }

            return counts;
        }

        private HashSet<string> GetKnown()
        {
            using var memory = TranslationMemory.Open(_folder["memory.db"]);
            return [.. memory.GetAllUnits().Select(unit => unit.Source)];
        }
    }

    private sealed class VersionedEngine(int version, Func<string, bool> isFailing, string council) : ITranslator
    {
        public EngineInfo Info { get; } = TestData.Engine with { Version = $"{version}" };

        public EngineUsage Usage => default;

        public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

        public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult<IReadOnlyList<TranslationResult>>([
                .. requests.Select(request =>
                    isFailing(request.Text)
                        ? new TranslationResult.Failure(TestData.NetworkProblem)
                        : TestData.Success(request.Text.Replace("Dewan", council, StringComparison.Ordinal).ToUpperInvariant())
                ),
            ]);
    }
}
