using Translate.Core.Quality.Metrics;
using Translate.Core.Tests.Support;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

/// <summary>Keeps the figures of the engine, so that a later change cannot lower them unseen.</summary>
public class OfflineQualityTests
{
    private const double MinBleu = 23.1;
    private const double MinChrf = 55.6;

    [Fact]
    public async Task FLORES_dev_is_translated_as_well_as_before()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "data", "flores");
        Assert.SkipUnless(Directory.Exists(folder), "The FLORES segments are not beside the repository, in ../shared/data/flores.");
        var sources = await File.ReadAllLinesAsync(Path.Combine(folder, "flores-dev.id"), TestContext.Current.CancellationToken);
        var references = await File.ReadAllLinesAsync(Path.Combine(folder, "flores-dev.en"), TestContext.Current.CancellationToken);

        var results = await new OfflineTranslator().TranslateAsync(
            [.. sources.Select(SomeRequests.WithShippedTerms)],
            TestContext.Current.CancellationToken
        );
        var targets = results.Select(result => ((TranslationResult.Success)result).Target).ToList();

        Assert.InRange(Score(new Bleu()), MinBleu, 100);
        Assert.InRange(Score(new Chrf(0)), MinChrf, 100);

        double Score(IMetric metric) => metric.Compute(PairedBootstrap.Sum([.. targets.Zip(references, metric.Count)]));
    }
}
