using Translate.Core.Problems;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests;

public class EngineCatalogTests
{
    private static readonly EngineCatalog Catalog = new(
        new OfflineOptions(),
        new AzureOptions { ApiKey = "key" },
        new ResilienceOptions(),
        TimeProvider.System
    );

    private static readonly Uri Here = new("http://127.0.0.1:9/");

    [Fact]
    public void Every_configured_engine_can_be_created() =>
        Assert.All(Catalog.Ids.Where(Catalog.IsConfigured), id => Assert.Equal(id, Catalog.Create(id).Info.Id));

    [Fact]
    public void The_offline_engine_is_listed() => Assert.Contains("offline", Catalog.Ids);

    [Fact]
    public void The_offline_engine_is_not_wrapped() => Assert.IsType<OfflineTranslator>(Catalog.Create("offline"));

    [Fact]
    public void Without_credentials_the_azure_engine_is_refused_with_advice()
    {
        var problem = Assert.Single(
            Assert
                .Throws<ProblemException>(() =>
                    new EngineCatalog(new OfflineOptions(), new AzureOptions(), new ResilienceOptions(), TimeProvider.System).Create(
                        "azure"
                    )
                )
                .Problems
        );

        Assert.Equal((ProblemKind.Credentials, "the azure engine has no credentials"), (problem.Kind, problem.Message));
        Assert.Contains("AZURE_TEXT_TRANSLATION_APIKEY", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_with_a_key_is_metered_even_if_it_is_free()
    {
        using var services = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions { ApiKey = "key", PricePerMillion = 0 },
            new ResilienceOptions(),
            TimeProvider.System,
            deepL: new DeepLOptions { ApiKey = "key:fx" },
            libreTranslate: new LibreTranslateOptions { Endpoint = Here, ApiKey = "key" },
            openAI: new OpenAIOptions { Endpoint = Here, ApiKey = "key" }
        );
        using var own = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions(),
            TimeProvider.System,
            libreTranslate: new LibreTranslateOptions { Endpoint = Here },
            openAI: new OpenAIOptions { Endpoint = Here },
            command: new CommandOptions { Start = "cat" }
        );

        Assert.All(
            new[] { "azure", "deepl", "libretranslate", "openai" },
            id => Assert.True(services.Create(id).Info is { IsMetered: true, PricePerMillion: 0 })
        );
        Assert.All(new[] { "offline", "libretranslate", "openai", "command" }, id => Assert.False(own.Create(id).Info.IsMetered));
    }

    [Theory]
    [InlineData(new string[0], "offline")]
    [InlineData(new[] { "id-en" }, "marian")]
    [InlineData(new[] { "id-en", "other" }, "marian")]
    public void Auto_is_the_local_model_if_one_is_installed(string[] models, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("translate-models-").FullName;
        try
        {
            foreach (var model in models)
            {
                File.WriteAllText(
                    Path.Combine(Directory.CreateDirectory(Path.Combine(folder, model)).FullName, ModelStore.EntryFile),
                    "{}"
                );
            }

            using var catalog = new EngineCatalog(
                new OfflineOptions(),
                new AzureOptions(),
                new ResilienceOptions(),
                TimeProvider.System,
                models: new ModelsOptions { Folder = folder }
            );
            Assert.Equal(expected, catalog.Resolve(EngineCatalog.Auto));
            Assert.Equal("azure", catalog.Resolve("azure"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(null, "azure", null)]
    [InlineData("offline", "azure", "offline")]
    [InlineData("offline", "offline", null)]
    [InlineData("deepl, offline", "azure", "deepl")]
    [InlineData("deepl, offline", "deepl", "offline")]
    [InlineData("deepl, offline", "offline", null)]
    public void Each_fallback_replaces_the_previous_engine(string? chain, string engine, string? expected) =>
        Assert.Equal(expected, new ResilienceOptions { Fallback = chain }.GetFallback(engine));

    [Fact]
    public void An_unknown_fallback_is_refused() =>
        Assert.Throws<ProblemException>(() =>
            new EngineCatalog(
                new OfflineOptions(),
                new AzureOptions { ApiKey = "key" },
                new ResilienceOptions { Fallback = "ofline" },
                TimeProvider.System
            ).Create("azure")
        );

    [Theory]
    [InlineData("ofline", "Did you mean 'offline'?")]
    [InlineData("OFFLINE", "Did you mean 'offline'?")]
    [InlineData("deepthought", "Choose one of: auto, offline, azure")]
    [InlineData("", "Choose one of: auto, offline, azure")]
    public void An_unknown_name_is_refused_with_advice(string id, string advice)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Catalog.Create(id)).Problems);

        Assert.Equal((ProblemKind.BadConfiguration, $"there is no engine '{id}'"), (problem.Kind, problem.Message));
        Assert.StartsWith(advice, problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_settings_are_refused() =>
        Assert.Throws<ProblemException>(() =>
            new EngineCatalog(
                new OfflineOptions { ExtraLexicon = "/nowhere/words.tsv" },
                new AzureOptions(),
                new ResilienceOptions(),
                TimeProvider.System
            ).Create("offline")
        );
}
