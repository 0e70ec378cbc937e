using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Quality;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public sealed class BatchConsistencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_name_is_compared_with_earlier_articles()
    {
        var engine = FakeTranslator.ForEach(text =>
            TestData.Success(
                text switch
                {
                    "Kemarin Zelensky tiba." => "Then Zelensky arrived.",
                    "Kemarin Zelenski pulang." => "Then Zelenski left.",
                    _ => "The hearing is postponed.",
                }
            )
        );
        IReadOnlyList<DiscoveredDocument> batch =
        [
            Article("a.txt", "Kemarin Zelensky tiba. Sidang ditunda."),
            Article("b.txt", "Kemarin Zelenski pulang. Sidang ditunda."),
        ];

        var output = new OutputFolder(_folder["out"], [new JsonlWriter()]);
        await new BatchTranslator(
            TestData.Formats,
            TestData.Translator(engine),
            engine,
            output,
            cache: null,
            concurrency: 2,
            TimeProvider.System,
            new RunLedger(maxCharacters: null)
        ).RunAsync(batch, batch, [], TestData.CancellationToken);

        Assert.Contains(
            "'Zelenski' has another spelling in a.txt, sentence 1.1",
            _folder.Read("out/b.txt.bilingual.jsonl"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("inconsistent", _folder.Read("out/a.txt.bilingual.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_article_is_compared_with_up_to_date_articles()
    {
        using var memory = TranslationMemory.CreateInMemory();
        var asked = new List<string>();
        var engine = FakeTranslator.ForEach(text =>
        {
            asked.Add(text);
            return TestData.Success(
                text.Replace("Kemarin", "Then", StringComparison.Ordinal).Replace("tiba", "arrived", StringComparison.Ordinal)
            );
        });
        var output = new OutputFolder(_folder["out"], [new JsonlWriter()]);
        Task RunAsync(params IReadOnlyList<DiscoveredDocument> batch) =>
            new BatchTranslator(
                TestData.Formats,
                TestData.Translator(engine, memory, new RecallOptions()),
                engine,
                output,
                new OutputCache(memory, output, 7, TimeProvider.System),
                concurrency: 2,
                TimeProvider.System,
                new RunLedger(maxCharacters: null)
            ).RunAsync(batch, batch, [], TestData.CancellationToken);
        var known = Article("b.txt", "Kemarin Zelensky tiba.");
        await RunAsync(known);
        asked.Clear();

        await RunAsync(Article("a.txt", "Kemarin Zelenski tiba."), known);

        Assert.Equal(["Kemarin Zelenski tiba."], asked);
        Assert.Contains(
            "'Zelenski' has another spelling in b.txt, sentence 1.1",
            _folder.Read("out/a.txt.bilingual.jsonl"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("inconsistent", _folder.Read("out/b.txt.bilingual.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Then Lukashenko left.", "Then Lukasjenka left.", "Kemarin Lukashenko pergi.", "Kemarin Lukashenko pergi.", true)]
    [InlineData("Then Megawati Soekarnoputri left.", "Then Megawati Sukarnoputri left.", "Ia pergi.", "Ia pulang.", true)]
    [InlineData("Then Megawati Soekarnoputri left.", "Then Rachma Sukarnoputri left.", "Ia pergi.", "Ia pulang.", false)]
    [InlineData("Then Argentina won.", "Then Argentinian fans left.", "Argentina menang.", "Penggemar Argentina pergi.", false)]
    public void Names_that_differ_in_two_letters_need_evidence_that_they_match(
        string one,
        string other,
        string source,
        string otherSource,
        bool isFound
    )
    {
        var tracker = new ConsistencyTracker();
        tracker.Add(TestData.Unit(source, one), "1");

        Assert.Equal(
            isFound,
            tracker.Add(TestData.Unit(otherSource, other), "2").Any(finding => finding.Id == FindingIds.NameInconsistent)
        );
    }

    [Fact]
    public void A_sentence_is_compared_with_earlier_articles()
    {
        var (checks, batch) = (new QualityChecks([], []), new ConsistencyTracker());
        checks.Compare(TestData.Bitext(TestData.Unit("Sidang ditunda.", "The hearing was postponed.")), batch);

        var later = checks.Compare(TestData.Bitext(TestData.Unit("Sidang ditunda.", "The trial was delayed.")), batch);

        Assert.Equal([FindingIds.InconsistentTranslation], later.Units[0].Findings.Select(finding => finding.Id));
    }

    private DiscoveredDocument Article(string name, string text) => new(new DocumentSource(_folder.Write($"in/{name}", text), name, 0));
}
