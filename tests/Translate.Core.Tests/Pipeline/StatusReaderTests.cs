using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class StatusReaderTests : IDisposable
{
    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council");
    private static readonly TermEntry Ceasefire = TestData.Term("gencatan senjata", "ceasefire");

    private readonly TemporaryFolder _folder = new();
    private readonly TranslationMemory _memory;
    private FakeTranslator _engine = FakeTranslator.ToUppercase();
    private TermEntry[] _terms = [Council, Ceasefire];

    public StatusReaderTests()
    {
        _memory = TranslationMemory.Open(_folder["memory.db"]);
        _folder.Write("in/a.txt", "Dewan Keamanan akan rapat. Ia pulang ke rumah.\n");
        _folder.Write("in/b.txt", "Mereka membahas gencatan senjata. Kami tinggal di sini.\n");
    }

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_article_is_new_until_it_is_translated()
    {
        Assert.Equal(["a.txt New 2", "b.txt New 2"], await StatusAsync());
        await RunAsync();
        Assert.Equal(["a.txt UpToDate 0", "b.txt UpToDate 0"], await StatusAsync());
    }

    [Fact]
    public async Task An_edited_sentence_changes_its_article_and_only_it_is_translated()
    {
        await RunAsync();
        _folder.Write("in/a.txt", "Dewan Keamanan akan rapat. Ia pulang ke kota.\n");
        Assert.Equal(["a.txt Changed 1", "b.txt UpToDate 0"], await StatusAsync());
        await RunAsync();
        Assert.Equal(["a.txt UpToDate 0", "b.txt UpToDate 0"], await StatusAsync());
    }

    [Fact]
    public async Task A_glossary_edit_affects_articles_with_the_term_and_names_it()
    {
        await RunAsync();
        _terms = [Council, Ceasefire with { Target = "truce" }];
        Assert.Equal(["a.txt UpToDate 0", "b.txt Touched 1 gencatan senjata"], await StatusAsync());
    }

    [Fact]
    public async Task Adding_or_removing_a_term_affects_articles()
    {
        await RunAsync();
        _terms = [Council, TestData.Term("di sini", "right here")];
        Assert.Equal(["a.txt UpToDate 0", "b.txt Touched 2 gencatan senjata, di sini"], await StatusAsync());
    }

    [Fact]
    public async Task A_note_affects_nothing()
    {
        await RunAsync();
        _terms = [Council with { Note = "The UN's." }, Ceasefire];
        Assert.Equal(["a.txt UpToDate 0", "b.txt UpToDate 0"], await StatusAsync());
    }

    [Fact]
    public async Task An_article_whose_sentences_are_forgotten_is_incomplete()
    {
        await RunAsync();
        _memory.Forget([.. _memory.GetAllUnits().Where(unit => unit.Source.StartsWith("Kami", StringComparison.Ordinal))]);
        Assert.Equal(["a.txt UpToDate 0", "b.txt Incomplete 1"], await StatusAsync());
    }

    [Fact]
    public async Task Another_engine_affects_articles_only_on_refresh()
    {
        await RunAsync();
        foreach (var unit in _memory.GetAllUnits().ToList())
        {
            _memory.Save([unit with { Engine = new EngineIdentity("old", "1", TranslationQuality.Draft) }]);
        }

        Assert.Equal(["a.txt UpToDate 0", "b.txt UpToDate 0"], await StatusAsync());
        Assert.Equal(["a.txt Touched 2", "b.txt Touched 2"], await StatusAsync(new RecallOptions { Refresh = true }));
    }

    [Fact]
    public async Task A_sentence_that_occurs_twice_is_counted_once()
    {
        _folder.Write("in/a.txt", "Ia pulang ke rumah. Mereka rapat.\n");
        _folder.Write("in/b.txt", "Ia pulang ke rumah. Ia pulang ke rumah. Kami tinggal di sini.\n");
        Assert.Equal(["a.txt New 2", "b.txt New 1"], await StatusAsync());
        await RunAsync();
        Assert.Equal(3, _engine.Requests.Count);
    }

    [Fact]
    public async Task An_approved_translation_with_a_changed_term_needs_review_only()
    {
        await RunAsync();
        var approved = _memory.GetAllUnits().Single(unit => unit.Source.Contains("gencatan", StringComparison.Ordinal));
        _memory.Save([approved with { Origin = Origin.Human, State = UnitState.Translated, Target = "They discuss the ceasefire." }]);
        _terms = [Council, Ceasefire with { Target = "truce" }];

        var status = (await ReadAsync(new RecallOptions()))[1];
        Assert.Equal((DocumentStatusKind.UpToDate, 0, 1), (status.Kind, status.ToTranslate, status.ToReview));
        Assert.Equal(["gencatan senjata"], status.ChangedTerms);
    }

    [Fact]
    public async Task The_review_count_matches_the_run()
    {
        _terms = [Council, Ceasefire, TestData.Term("rumah", "home")];
        _engine = FakeTranslator.ForEach(_ => TestData.Success("They go there."));
        var summary = await RunAsync();
        Assert.Equal((3L, 3L), (summary.Total.ToReview, summary.Total.Errors));
        Assert.Equal(summary.Total.ToReview, (await ReadAsync(new RecallOptions())).Sum(status => status.ToReview));

        // A person who approves a translation has seen its findings.
        _memory.Save([
            .. _memory
                .GetAllUnits()
                .Where(unit => unit.Source.Contains("rumah", StringComparison.Ordinal))
                .Select(unit => unit with { State = UnitState.Reviewed }),
        ]);
        summary = await RunAsync(fingerprint: 2);
        Assert.Equal(2, summary.Total.ToReview);
        Assert.Equal(summary.Total.ToReview, (await ReadAsync(new RecallOptions())).Sum(status => status.ToReview));
    }

    [Fact]
    public async Task An_unreadable_article_reports_why_and_hides_no_other()
    {
        File.WriteAllBytes(_folder["in/a.txt"], [0xFF]);
        var statuses = await ReadAsync(new RecallOptions());
        Assert.Equal([DocumentStatusKind.Unreadable, DocumentStatusKind.New], statuses.Select(status => status.Kind));
        Assert.NotNull(statuses[0].Problem);
    }

    [Fact]
    public async Task A_removed_article_is_reported_only_for_its_own_folder()
    {
        _folder.Write("other/in.txt");
        await RunAsync();
        File.Delete(_folder["in/a.txt"]);
        File.Delete(_folder["other/in.txt"]);

        Assert.Equal(
            [_folder["in/a.txt"]],
            Reader(new RecallOptions()).FindGone([_folder["in"], _folder["in"]]).Select(status => status.Source.Path)
        );
    }

    private StatusReader Reader(RecallOptions options) =>
        new(TestData.Formats, TestData.Translator(_engine, _memory, options, _terms), _memory);

    private async Task<List<DocumentStatus>> ReadAsync(RecallOptions options) =>
        await Reader(options).ReadAsync(Found(), TestData.CancellationToken).ToListAsync(TestData.CancellationToken);

    /// <summary>Name, kind, sentences to translate and changed terms of each article.</summary>
    private async Task<IEnumerable<string>> StatusAsync(RecallOptions? options = null) =>
        (await ReadAsync(options ?? new RecallOptions())).Select(status =>
            $"{status.Source.Name} {status.Kind} {status.ToTranslate} {string.Join(", ", status.ChangedTerms)}".TrimEnd()
        );

    private Task<RunSummary> RunAsync(long fingerprint = 1)
    {
        var output = new OutputFolder(_folder["out"], []);
        var records = new OutputCache(_memory, output, fingerprint, TimeProvider.System);
        return new BatchTranslator(
            TestData.Formats,
            TestData.Translator(_engine, _memory, new RecallOptions(), _terms),
            _engine,
            output,
            records,
            1,
            TimeProvider.System,
            new RunLedger(maxCharacters: null)
        ).RunAsync(Found(), [], [], TestData.CancellationToken);
    }

    private IEnumerable<DiscoveredDocument> Found() =>
        new DocumentFinder(TestData.Formats, _folder["out"], [], []).Find([
            _folder["in"],
            .. Directory.Exists(_folder["other"]) ? [_folder["other"]] : Array.Empty<string>(),
        ]);
}
