using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Pipeline.Reports;

public sealed class FolderObserverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_of_earlier_runs_are_listed_with_the_current_ones()
    {
        await ReportAsync("a.txt", "c.txt", "e.txt");
        Assert.Equal(["done a.txt", "done b.txt", "done c.txt", "done d.txt", "done e.txt"], Observe("b.txt", "d.txt"));
    }

    [Fact]
    public async Task An_article_that_is_translated_again_is_listed_once()
    {
        await ReportAsync("a.txt", "b.txt");
        Assert.Equal(["done a.txt", "done b.txt"], Observe("b.txt"));
        Assert.Equal(["done b.txt", "done a.txt"], Observe("b.txt", "a.txt"));
    }

    [Fact]
    public async Task An_article_with_missing_outputs_is_not_listed()
    {
        await ReportAsync("a.txt", "b.txt", "c.txt");
        File.Delete(_folder["a.txt"]);
        File.Move(_folder["b.txt"], _folder["b.txt.bilingual.html"]);
        Assert.Equal(["done b.txt", "done c.txt", "done d.txt"], Observe("d.txt"));
    }

    [Fact]
    public async Task An_earlier_article_keeps_its_counts_without_its_engine_calls()
    {
        await ReportAsync("a.txt");
        var counts = new List<DocumentCounts>();
        using (var observer = new FolderObserver(_folder.Path, [], [new Counter(counts)]))
        {
            observer.Complete();
        }

        Assert.Equal(new DocumentCounts { Documents = 1, Segments = 7 }, Assert.Single(counts));
    }

    [Fact]
    public async Task An_earlier_feed_keeps_its_items()
    {
        var sections = new SectionCounts[]
        {
            new("Rice", new DocumentCounts { Segments = 3 }),
            new("Flood", new DocumentCounts { Segments = 4, ToReview = 1 }),
        };
        _folder.Write("a.rss");
        await using (var report = new BatchReport(_folder.Path, DateTimeOffset.UnixEpoch))
        {
            report.OnDone(
                TestData.Source("a.rss"),
                new DocumentCounts
                {
                    Documents = 1,
                    Segments = 7,
                    Sections = sections,
                }
            );
            await report.CompleteAsync(TestData.Summary(), TestData.CancellationToken);
        }

        Assert.Equal(sections, Assert.Single(EarlierReport.Read(_folder.Path)).Counts?.Sections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{\n\"started\": \"2024-01-01\",\n\"documents\": [\n{\"name\":\"a.txt\",\"path\":\"a.txt\",\"status\":\"done\"}\n],\n}")]
    [InlineData("{\n\"version\": 2,\n\"started\": 1,\n\"documents\": [\n{\"name\":\"a.txt\",\n],\n}")]
    public void A_report_that_is_damaged_or_of_another_version_lists_nothing(string report)
    {
        _folder.Write("a.txt");
        _folder.Write("report.json", report);
        Assert.Equal(["done b.txt"], Observe("b.txt"));
    }

    [Fact]
    public async Task A_name_that_escapes_the_folder_is_not_listed()
    {
        _folder.Write("a.txt");
        await using (var report = new BatchReport(_folder["out"], DateTimeOffset.UnixEpoch))
        {
            report.OnDone(TestData.Source("../a.txt"), default);
            await report.CompleteAsync(TestData.Summary(), TestData.CancellationToken);
        }

        Assert.Empty(EarlierReport.Read(_folder["out"]));
    }

    private async Task ReportAsync(params string[] names)
    {
        await using var report = new BatchReport(_folder.Path, DateTimeOffset.UnixEpoch);
        foreach (var name in names)
        {
            _folder.Write(name);
            report.OnDone(
                TestData.Source(name),
                new DocumentCounts
                {
                    Documents = 1,
                    Segments = 7,
                    Work = new EngineWorkload { New = 7 },
                }
            );
        }

        await report.CompleteAsync(TestData.Summary(), TestData.CancellationToken);
    }

    private List<string> Observe(params string[] names)
    {
        var recorder = new RecordingObserver();
        using var observer = new FolderObserver(
            _folder.Path,
            names.Select(name => new DiscoveredDocument(TestData.Source(name))),
            [recorder]
        );
        foreach (var name in names)
        {
            observer.OnDone(TestData.Source(name), default);
        }

        observer.Complete();
        return recorder.Events;
    }

    private sealed class Counter(List<DocumentCounts> all) : IRunObserver
    {
        public void OnDone(DocumentSource source, DocumentCounts counts) => all.Add(counts);

        public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) => all.Add(counts);

        public void OnFailed(DocumentSource source, Problem problem) { }

        public void OnNotReached(DocumentSource source) { }
    }
}
