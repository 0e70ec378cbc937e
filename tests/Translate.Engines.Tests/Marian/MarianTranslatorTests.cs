using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Models;

namespace Translate.Engines.Tests.Marian;

public sealed class MarianTranslatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Translates_with_the_only_model_that_is_installed()
    {
        await InstalledModel.CreateAsync(_folder, "dict");

        Assert.Equal(
            ["I drink coffee.", "cat black"],
            (await TranslateAsync(new MarianOptions(), "Saya minum kopi.", "kucing hitam")).Select(result => result.Target)
        );
    }

    [Fact]
    public async Task Tokens_have_the_positions_of_their_words()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        var result = (await TranslateAsync(new MarianOptions(), "Saya minum ☕ kopi.")).Single();

        Assert.Equal("I drink ☕ coffee.", result.Target);
        Assert.Equal(
            [("I", "Saya"), ("drink", "minum"), ("☕", "☕"), ("coffee", "kopi"), (".", ".")],
            result
                .Tokens.Select(token =>
                    (token.Target.In(result.Target).ToString().Trim(), token.Source.In("Saya minum ☕ kopi.").ToString().Trim())
                )
                .Where(pair => pair.Item1.Length > 0 && pair.Item2.Length > 0)
                .Distinct()
        );
        Assert.All(result.Tokens, token => Assert.InRange(token.LogProbability, -10, 0.001));
    }

    [Fact]
    public void Words_with_a_low_total_probability_are_uncertain()
    {
        const string Target = "I drink cold tea.";

        Assert.Equal(
            ["cold"],
            WordConfidence
                .FindDoubtful(Target, [Token(0, 1, 0.9), Token(1, 7, 0.4), Token(7, 12, 0.09), Token(12, 16, 0.5), Token(16, 17, 0.5)], 0.1)
                .Select(range => range.In(Target).ToString())
        );
        Assert.Equal(
            ["tea."],
            WordConfidence
                .FindDoubtful(Target, [Token(0, 1, 0.9), Token(1, 7, 0.4), Token(7, 12, 0.4), Token(12, 16, 0.5), Token(16, 17, 0.1)], 0.1)
                .Select(range => range.In(Target).ToString())
        );
        Assert.Empty(WordConfidence.FindDoubtful(Target, [Token(0, 17, 0.000001)], 0));
    }

    [Fact]
    public async Task A_long_sentence_is_split_after_clauses_and_joined()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        var source = string.Join(", ", Enumerable.Repeat("saya minum kopi", 40)) + ".";
        var result = (await TranslateAsync(new MarianOptions { MaxTokens = 16 }, source)).Single();

        Assert.Equal(string.Join(", ", Enumerable.Repeat("I drink coffee", 40)) + ".", result.Target);
        Assert.All(
            result.Tokens.Where(token => token.Target.In(result.Target).ToString() == " coffee"),
            token => Assert.Equal("kopi", token.Source.In(source).ToString().Trim())
        );
    }

    [Fact]
    public async Task Concurrent_callers_get_their_own_results()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        using var catalog = CreateCatalog(new MarianOptions { Threads = 2 });
        var engine = catalog.Create("marian");
        string[] words = ["kopi", "teh", "air", "nasi", "roti", "buku"];
        string[] english = ["coffee", "tea", "water", "rice", "bread", "book"];

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(i =>
                    engine.TranslateAsync(
                        [new TranslationRequest($"Saya minum {words[i % 6]}.", [])],
                        TestContext.Current.CancellationToken
                    )
                )
        );

        Assert.Equal(
            Enumerable.Range(0, 60).Select(i => $"I drink {english[i % 6]}."),
            results.Select(result => ((TranslationResult.Success)result[0]).Target)
        );
        Assert.Equal(60, engine.Usage.Requests);
    }

    [Fact]
    public async Task A_text_without_pieces_fails_with_a_reason()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        using var catalog = CreateCatalog(new MarianOptions());

        var failure = Assert.IsType<TranslationResult.Failure>(
            (await catalog.Create("marian").TranslateAsync([new TranslationRequest("   ", [])], TestContext.Current.CancellationToken))[0]
        );
        Assert.Equal("the model has no translation for '   '", failure.Problem.Message);
    }

    [Fact]
    public async Task Cancellation_stops_the_batch()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        using var catalog = CreateCatalog(new MarianOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            catalog.Create("marian").TranslateAsync([new TranslationRequest("kopi", [])], new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void Without_a_model_the_engine_is_refused_with_advice()
    {
        using var catalog = CreateCatalog(new MarianOptions());
        var problem = Assert.Throws<ProblemException>(() => catalog.Create("marian")).Problems[0];

        Assert.False(catalog.IsConfigured("marian"));
        Assert.Equal((ProblemKind.BadConfiguration, "the marian engine has no model"), (problem.Kind, problem.Message));
        Assert.StartsWith(
            "Install one from a folder: translate models get NAME --from FOLDER (docs/engines.md says where models are).",
            problem.Advice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_several_models_one_must_be_chosen()
    {
        await InstalledModel.CreateAsync(_folder, "dict");
        await InstalledModel.CreateAsync(_folder, "rand");
        using var catalog = CreateCatalog(new MarianOptions());
        using var chosen = CreateCatalog(new MarianOptions { Model = "rand" });

        Assert.Contains(
            "several models are installed: dict, rand. Choose one with Marian:Model",
            Assert.Throws<ProblemException>(() => catalog.Create("marian")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("+rand-", chosen.Create("marian").Info.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_model_gives_a_problem_and_no_translation()
    {
        var store = await InstalledModel.CreateAsync(_folder, "dict");
        File.AppendAllText(store.GetPath(store.Find("dict"), store.Find("dict").Files[1]), "x");

        Assert.Contains(
            "its SHA-256 is wrong",
            (await Assert.ThrowsAsync<ProblemException>(() => TranslateAsync(new MarianOptions(), "kopi"))).Message,
            StringComparison.Ordinal
        );
    }

    private static AlignedToken Token(int start, int end, double probability) =>
        new(new TextRange(start, end), new TextRange(0, 0), (float)Math.Log(probability));

    private EngineCatalog CreateCatalog(MarianOptions options) =>
        new(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions(),
            TimeProvider.System,
            marian: options,
            models: new ModelsOptions { Folder = _folder }
        );

    private async Task<IReadOnlyList<TranslationResult.Success>> TranslateAsync(MarianOptions options, params string[] texts)
    {
        using var catalog = CreateCatalog(options);
        var results = await catalog
            .Create("marian")
            .TranslateAsync([.. texts.Select(text => new TranslationRequest(text, []))], TestContext.Current.CancellationToken);
        return [.. results.Cast<TranslationResult.Success>()];
    }
}
