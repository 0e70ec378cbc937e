using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class OutputCacheTests : IDisposable
{
    private const long Signature = 7;

    private readonly TemporaryFolder _folder = new();
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly RecordingObserver _observer = new();
    private FakeTranslator _engine = FakeTranslator.ToUppercase();

    public OutputCacheTests()
    {
        _folder.Write("in/a.txt", "Satu. Dua.");
        _folder.Write("in/b.txt", "Tiga.");
    }

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Up_to_date_outputs_are_skipped_and_counted_as_recalled()
    {
        var first = await RunAsync();
        var files = Times();
        var second = await RunAsync();
        Assert.Equal(files, Times());
        Assert.Equal(new EngineWorkload { New = 3, Characters = 14 }, first.Total.Work);
        Assert.Equal(new EngineWorkload { Recalled = 3 }, second.Total.Work);
        Assert.Equal(first.Total with { Work = default }, second.Total with { Work = default });
        Assert.Equal(["done a.txt", "done b.txt", "done a.txt", "done b.txt"], _observer.Events);
    }

    [Fact]
    public async Task A_missing_output_is_rewritten_without_the_engine()
    {
        await RunAsync();
        File.Delete(_folder["out/a.txt"]);
        await RunAsync();
        Assert.Equal("SATU. DUA.", _folder.Read("out/a.txt"));
        Assert.Equal(3, _engine.Requests.Count);
    }

    [Fact]
    public async Task An_output_removed_before_it_was_recorded_is_rewritten()
    {
        await RunAsync();
        Assert.True(_memory.TryGetDocument(_folder["in/a.txt"], out var record));
        _memory.SaveDocument(record with { OutputsHash = 0 }, []);
        File.Delete(_folder["out/a.txt"]);
        await RunAsync();
        Assert.Equal("SATU. DUA.", _folder.Read("out/a.txt"));
    }

    [Fact]
    public async Task An_edited_output_is_kept_and_reported_until_it_is_removed()
    {
        await RunAsync();
        _folder.Write("out/b.txt", "TIGO.");
        _folder.Write("in/b.txt", "Lima.");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var summary = await RunAsync();
            Assert.Equal((1, 1), (summary.Done, summary.Incomplete));
            Assert.Equal(_folder["out/b.txt"], Assert.Single(summary.FirstFailures).File);
            Assert.Equal("TIGO.", _folder.Read("out/b.txt"));
        }

        File.Delete(_folder["out/b.txt"]);
        Assert.Equal(2, (await RunAsync()).Done);
        Assert.Equal("LIMA.", _folder.Read("out/b.txt"));
    }

    [Fact]
    public async Task An_edit_with_the_same_length_and_time_is_detected_by_content()
    {
        await RunAsync();
        var time = File.GetLastWriteTimeUtc(_folder["out/b.txt"]);
        _folder.Write("out/b.txt", "TIGO.");
        File.SetLastWriteTimeUtc(_folder["out/b.txt"], time.AddSeconds(1));
        Assert.Equal(1, (await RunAsync()).Incomplete);
        Assert.Equal("TIGO.", _folder.Read("out/b.txt"));
    }

    [Fact]
    public async Task Only_the_edited_sentence_is_translated()
    {
        await RunAsync();
        _folder.Write("in/a.txt", "Satu. Empat.");
        await RunAsync();
        Assert.Equal("SATU. EMPAT.", _folder.Read("out/a.txt"));
        Assert.Equal(["Satu.", "Dua.", "Tiga.", "Empat."], _engine.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task An_unchanged_output_is_not_rewritten()
    {
        await RunAsync();
        var files = Times();
        await RunAsync(signature: Signature + 1);
        Assert.Equal(files, Times());
    }

    [Fact]
    public async Task Untranslated_sentences_are_retried()
    {
        _engine = FakeTranslator.FailingAt("Dua.", TestData.NetworkProblem);
        Assert.Equal(1, (await RunAsync()).Total.NotTranslated);
        _engine = FakeTranslator.ToUppercase();
        Assert.Equal(0, (await RunAsync()).Total.NotTranslated);
        Assert.Equal("Dua.", Assert.Single(_engine.Requests).Text);
        Assert.Equal("SATU. DUA.", _folder.Read("out/a.txt"));
    }

    [Fact]
    public async Task Every_later_run_reports_units_of_a_fallback_engine()
    {
        _engine = FakeTranslator.ForEach(text => new TranslationResult.Success(text, [])
        {
            FallbackEngine = TestData.Engine with { Id = "other" },
        });
        Assert.Equal(0, (await RunAsync()).Total.Work.OfOtherEngine);
        Assert.Equal(3, (await RunAsync(signature: Signature + 1)).Total.Work.OfOtherEngine);
        Assert.Equal(3, (await RunAsync(signature: Signature + 1)).Total.Work.OfOtherEngine);
        await RunAsync();
        _memory.Forget([.. _memory.GetAllUnits()]);
        await RunAsync(signature: Signature + 2);
        Assert.Equal(3, (await RunAsync(signature: Signature + 2)).Total.Work.OfOtherEngine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SA")]
    public async Task An_output_truncated_by_a_power_loss_is_rewritten(string rest)
    {
        await RunAsync();
        var before = Times();
        File.WriteAllText(_folder["out/a.txt"], rest);
        await RunAsync();
        Assert.Equal("SATU. DUA.", _folder.Read("out/a.txt"));
        Assert.Equal(before.Single(file => file.Item1 == "out/b.txt"), Times().Single(file => file.Item1 == "out/b.txt"));
    }

    [Fact]
    public async Task Unedited_outputs_under_old_names_are_removed()
    {
        await WriteFormerOutputsAsync();
        await RunAsync();
        Assert.Equal(["out/a.txt", "out/b.txt"], _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_edited_output_under_its_old_name_is_kept()
    {
        await WriteFormerOutputsAsync();
        File.AppendAllText(_folder["out/a.html"], "<!-- mine -->");
        await RunAsync();
        Assert.Contains("out/a.html", _folder.Files());
    }

    /// <summary>Records outputs as earlier versions did: the article's name without extension, in an order of its own.</summary>
    private async Task WriteFormerOutputsAsync()
    {
        await RunAsync();
        string[] files = ["html", "txt", "tsv"];
        var paths = files.Select(format => _folder.Write($"out/a.{format}", "made")).ToList();
        Assert.True(_memory.TryGetDocument(_folder["in/a.txt"], out var record));
        _memory.SaveDocument(record with { Name = "a", OutputsHash = OutputStamp.Compute(paths) }, []);
    }

    private List<(string, DateTime)> Times() => [.. _folder.Files().Select(file => (file, File.GetLastWriteTimeUtc(_folder[file])))];

    private Task<RunSummary> RunAsync(long signature = Signature)
    {
        var output = new OutputFolder(_folder["out"], [new TargetWriter(TestData.Formats)]);
        var documents = TestData.Translator(_engine, _memory, new RecallOptions());
        var batch = new[] { "a.txt", "b.txt" }.Select(name => new DiscoveredDocument(new DocumentSource(_folder[$"in/{name}"], name, 0)));
        return new BatchTranslator(
            TestData.Formats,
            documents,
            _engine,
            output,
            new OutputCache(_memory, output, signature, TimeProvider.System),
            1,
            TimeProvider.System,
            new RunLedger(maxCharacters: null)
        ).RunAsync(batch, batch, [_observer], TestData.CancellationToken);
    }
}
