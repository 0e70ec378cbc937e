using Translate.Core.Bitexts;
using Translate.Core.Documents;
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
        var engine = FakeTranslator.ForEach(text => TestData.Success(text switch
        {
            "Kemarin Zelensky tiba." => "Then Zelensky arrived.",
            "Kemarin Zelenski pulang." => "Then Zelenski left.",
            _ => "The hearing is postponed.",
        }));
        IReadOnlyList<DiscoveredDocument> batch = [Article("a.txt", "Kemarin Zelensky tiba. Sidang ditunda."), Article("b.txt", "Kemarin Zelenski pulang. Sidang ditunda.")];

        var output = new OutputFolder(_folder["out"], [new JsonlWriter()]);
        await new BatchTranslator(TestData.Formats, TestData.Translator(engine), engine, output, cache: null, concurrency: 2, TimeProvider.System, new RunLedger(maxCharacters: null)).RunAsync(batch, [], TestData.CancellationToken);

        Assert.Contains("'Zelenski' has another spelling in a.txt, sentence 1.1", _folder.Read("out/b.txt.bilingual.jsonl"), StringComparison.Ordinal);
        Assert.DoesNotContain("inconsistent", _folder.Read("out/a.txt.bilingual.jsonl"), StringComparison.Ordinal);
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
