using Translate.Core.Problems;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests;

public class EngineCatalogTests
{
    private static readonly EngineCatalog Catalog = new(new OfflineOptions(), new ResilienceOptions(), TimeProvider.System);

    [Fact]
    public void Every_engine_it_names_can_be_made() => Assert.All(Catalog.Ids, id => Assert.Equal(id, Catalog.Create(id).Info.Id));

    [Fact]
    public void The_offline_engine_is_among_them() => Assert.Contains("offline", Catalog.Ids);

    [Fact]
    public void An_engine_comes_with_patience() => Assert.IsType<ResilientTranslator>(Catalog.Create("offline"));

    [Theory]
    [InlineData("ofline", "Did you mean 'offline'?")]
    [InlineData("OFFLINE", "Did you mean 'offline'?")]
    [InlineData("deepthought", "Choose one of: offline")]
    [InlineData("", "Choose one of: offline")]
    public void An_unknown_name_is_refused_with_advice(string id, string advice)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Catalog.Create(id)).Problems);

        Assert.Equal((ProblemKind.BadConfiguration, $"there is no engine '{id}'"), (problem.Kind, problem.Message));
        Assert.StartsWith(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_refused() => Assert.Throws<ProblemException>(
        () => new EngineCatalog(new OfflineOptions { ExtraLexicon = "/nowhere/words.tsv" }, new ResilienceOptions(), TimeProvider.System).Create("offline"));
}
