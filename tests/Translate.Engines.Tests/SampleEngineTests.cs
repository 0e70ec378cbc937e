using SampleEngine;
using Translate.Core.Pipeline;
using Translate.Core.Tests.Support;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.EngineEmulators.LibreTranslate;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests;

/// <summary>The engine of CONTRIBUTING.md: one folder, one registration line, and all decorators.</summary>
public sealed class SampleEngineTests
{
    [Fact]
    public async Task One_line_registers_the_engine()
    {
        await using var service = await LibreTranslateEmulator.StartAsync(
            new LibreTranslateLimits { BatchLimit = 7 },
            new EmulatorOptions(),
            TestContext.Current.CancellationToken
        );
        service.Faults.Replace("first 1: 503");
        using var catalog = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions { BaseDelay = TimeSpan.Zero },
            TimeProvider.System
        );

        catalog.Register("sample", () => new SampleTranslator(service.Endpoint));

        Assert.True(catalog.IsConfigured("sample"));
        var results = await catalog.Create("sample").TranslateAsync(SomeSegments.Numbered(30), TestContext.Current.CancellationToken);
        Assert.Equal("The president opened the 30th conference.", Assert.IsType<TranslationResult.Success>(results[29]).Target);
        Assert.All(results, result => Assert.IsType<TranslationResult.Success>(result));

        using var pipeline = new TranslationPipelineBuilder().UseEngine(catalog.Create("sample")).Build();
        Assert.Equal("Good morning.", (await pipeline.TranslateAsync("Selamat pagi.", TestContext.Current.CancellationToken)).TargetText);
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("auto")]
    [InlineData("sample")]
    public void A_name_in_use_is_refused(string id)
    {
        using var catalog = new EngineCatalog(new OfflineOptions(), new AzureOptions(), new ResilienceOptions(), TimeProvider.System);
        catalog.Register("sample", () => new OfflineTranslator());

        Assert.Throws<ArgumentException>(() => catalog.Register(id, () => new OfflineTranslator()));
    }

    [Fact]
    public void Has_fewer_than_80_lines() =>
        Assert.InRange(
            Directory.GetFiles(Path.Combine(Repository.Root, "samples/SampleEngine"), "*.cs").Sum(path => File.ReadLines(path).Count()),
            1,
            79
        );
}
