using System.Text.Json;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.EngineEmulators.Chat;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.OpenAI;

public class OpenAITranslatorTests
{
    private static readonly string[] Sentences =
    [
        "Presiden membuka konferensi perdamaian di Jakarta pada hari Senin.",
        "Menteri keuangan menaikkan anggaran pendidikan sebesar 12 persen.",
        "Banjir merusak ratusan rumah penduduk di Jawa Tengah.",
    ];

    [Fact]
    public async Task A_request_holds_several_sentences_and_each_gets_its_translation()
    {
        await using var chat = await EmulatedChat.StartAsync();

        var targets = (await chat.TranslateAsync(Sentences)).Cast<TranslationResult.Success>().Select(result => result.Target).ToList();

        Assert.Contains("president", targets[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("12", targets[1], StringComparison.Ordinal);
        Assert.Contains("flood", targets[2], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, Assert.Single(chat.Service.Requests).Segments);
    }

    [Fact]
    public async Task The_request_has_the_model_a_strict_schema_and_only_configured_options()
    {
        await using var chat = await EmulatedChat.StartAsync(options =>
            (options.Model, options.Style) = ("some-model", "British spelling.")
        );

        await chat.TranslateAsync(Sentences);

        var body = JsonDocument.Parse(Assert.Single(chat.Service.Requests).Body).RootElement;
        Assert.Equal("some-model", body.GetProperty("model").GetString());
        Assert.Equal(0, body.GetProperty("temperature").GetDouble());
        Assert.True(body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.False(body.TryGetProperty("reasoning_effort", out _));
        Assert.EndsWith(
            "House style: British spelling.",
            body.GetProperty("messages")[0].GetProperty("content").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("json", "json_object")]
    [InlineData("text", null)]
    public async Task Servers_without_schemas_get_a_supported_format(string format, string? sent)
    {
        await using var chat = await EmulatedChat.StartAsync(options =>
            (options.ResponseFormat, options.ReasoningEffort) = (format, "low")
        );

        Assert.All(await chat.TranslateAsync(Sentences), result => Assert.IsType<TranslationResult.Success>(result));

        var body = JsonDocument.Parse(Assert.Single(chat.Service.Requests).Body).RootElement;
        Assert.Equal(sent, body.TryGetProperty("response_format", out var given) ? given.GetProperty("type").GetString() : null);
        Assert.Equal("low", body.GetProperty("reasoning_effort").GetString());
        Assert.False(body.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task Terms_examples_and_neighbors_are_in_the_data()
    {
        await using var chat = await EmulatedChat.StartAsync();
        var request = EmulatedChat.WithTerm("Dewan Keamanan bersidang hari ini.", "Dewan Keamanan", "Security Council") with
        {
            Previous = "Konflik memburuk.",
            Next = "Hasilnya belum jelas.",
            References = [new ReferencePair("Dewan itu bersidang.", "The council convened.")],
        };

        var result = Assert.IsType<TranslationResult.Success>(
            Assert.Single(await chat.Engine.TranslateAsync([request], TestContext.Current.CancellationToken))
        );

        Assert.Contains("Security Council", result.Target, StringComparison.Ordinal);
        var messages = JsonDocument.Parse(Assert.Single(chat.Service.Requests).Body).RootElement.GetProperty("messages");
        var segment = JsonDocument.Parse(messages[1].GetProperty("content").GetString()!).RootElement.GetProperty("segments")[0];
        Assert.Equal("Security Council", segment.GetProperty("terms").GetProperty("Dewan Keamanan").GetString());
        Assert.Equal("The council convened.", segment.GetProperty("examples")[0].GetProperty("target").GetString());
        Assert.Equal("Konflik memburuk.", segment.GetProperty("before")[0].GetString());
        Assert.Equal("Hasilnya belum jelas.", segment.GetProperty("after")[0].GetString());
    }

    [Theory]
    [InlineData(0, "", "", "")]
    [InlineData(1, "Judul berita", "Dua.", "Empat.")]
    [InlineData(2, "Judul berita", "Satu.|Dua.", "Empat.|Lima.")]
    public async Task A_sentence_is_sent_with_the_headline_and_the_configured_neighbors(
        int context,
        string headline,
        string before,
        string after
    )
    {
        await using var chat = await EmulatedChat.StartAsync(options => options.Context = context);
        var request = new TranslationRequest("Tiga orang datang ke pasar.", [])
        {
            Headline = "Judul berita",
            Before = ["Satu.", "Dua."],
            After = ["Empat.", "Lima.", "Enam."],
            Previous = "Dua.",
            Next = "Empat.",
        };

        await chat.Engine.TranslateAsync([request], TestContext.Current.CancellationToken);

        var messages = JsonDocument.Parse(Assert.Single(chat.Service.Requests).Body).RootElement.GetProperty("messages");
        var segment = JsonDocument.Parse(messages[1].GetProperty("content").GetString()!).RootElement.GetProperty("segments")[0];
        Assert.Equal(headline, segment.TryGetProperty("headline", out var title) ? title.GetString() : string.Empty);
        Assert.Equal(before, GetTexts("before"));
        Assert.Equal(after, GetTexts("after"));

        string GetTexts(string name) =>
            segment.TryGetProperty(name, out var texts)
                ? string.Join('|', texts.EnumerateArray().Select(text => text.GetString()))
                : string.Empty;
    }

    [Fact]
    public async Task In_a_request_neighbors_and_headlines_are_sent_once()
    {
        await using var chat = await EmulatedChat.StartAsync();
        using var pipeline = new TranslationPipelineBuilder().UseEngine(chat.Engine).Build();

        await pipeline.TranslateAsync($"Kabar dari Jakarta\n\n{string.Join(' ', Sentences)}", TestContext.Current.CancellationToken);

        var content = JsonDocument
            .Parse(Assert.Single(chat.Service.Requests).Body)
            .RootElement.GetProperty("messages")[1]
            .GetProperty("content")
            .GetString()!;
        Assert.Equal(2, content.Split("\"headline\":\"Kabar dari Jakarta\"").Length);
        Assert.DoesNotContain("\"before\"", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_server_gets_no_key()
    {
        await using var chat = await EmulatedChat.StartAsync(options => options.ApiKey = null, new ChatEmulatorOptions { Key = null });

        Assert.All(await chat.TranslateAsync(Sentences), result => Assert.IsType<TranslationResult.Success>(result));

        Assert.Equal("none", Assert.Single(chat.Service.Requests).Authorization);
        Assert.Equal(0, chat.Engine.Info.PricePerMillion);
    }

    [Fact]
    public async Task Metered_tokens_match_the_service_at_their_prices()
    {
        await using var chat = await EmulatedChat.StartAsync(options =>
            (options.InputPrice, options.CachedInputPrice, options.OutputPrice, options.Style) = (1, 0.25m, 4, new string('x', 4_000))
        );

        await chat.TranslateAsync(Sentences);
        await chat.TranslateAsync(Sentences);

        var usages = chat.Service.Usages;
        Assert.True(usages[1].Cached > 0);
        Assert.Equal(usages.Sum(usage => usage.Input), chat.Engine.Usage.Tokens.Input);
        Assert.Equal(usages.Sum(usage => usage.Output), chat.Engine.Usage.Tokens.Output);
        Assert.Equal(usages.Sum(usage => usage.Cached), chat.Engine.Usage.Tokens.CachedInput);
        Assert.Equal(
            usages.Sum(usage => (long)Math.Ceiling(usage.Input - (0.75 * usage.Cached) + (4 * usage.Output))),
            chat.Engine.Usage.Characters
        );
        Assert.Equal(PriceUnit.Tokens, chat.Engine.Info.PriceUnit);
    }

    [Fact]
    public async Task The_version_changes_with_everything_that_affects_a_translation()
    {
        await using var plain = await EmulatedChat.StartAsync();
        await using var styled = await EmulatedChat.StartAsync(options => options.Style = "British spelling.");
        await using var warm = await EmulatedChat.StartAsync(options => options.Temperature = 0.7f);

        Assert.Equal(3, new[] { plain, styled, warm }.Select(chat => chat.Engine.Info.Version).Distinct().Count());
        Assert.EndsWith("temperature 0.7", warm.Engine.Info.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_request_is_possibly_billed()
    {
        await using var chat = await EmulatedChat.StartAsync();
        chat.Service.Faults.Replace("always: hang");
        using var stop = new CancellationTokenSource();
        var call = chat.Engine.TranslateAsync([new TranslationRequest(Sentences[0], [])], stop.Token);
        while (chat.Service.Requests.Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        while (chat.Engine.Usage.PossiblyBilled == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Without_a_key_the_engine_is_refused_with_advice()
    {
        using var catalog = new EngineCatalog(new OfflineOptions(), new AzureOptions(), new ResilienceOptions(), TimeProvider.System);

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => catalog.Create("openai")).Problems);

        Assert.Equal(ProblemKind.Credentials, problem.Kind);
        Assert.Contains("OPENAI_API_KEY", problem.Advice, StringComparison.Ordinal);
    }
}
