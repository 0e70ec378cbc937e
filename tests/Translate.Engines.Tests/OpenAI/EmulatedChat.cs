using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.EngineEmulators.Chat;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>The engine with all its decorators on an emulated service.</summary>
internal sealed class EmulatedChat : IAsyncDisposable
{
    private readonly EngineCatalog _catalog;

    private EmulatedChat(ChatEmulator service, OpenAIOptions options, ResilienceOptions resilience)
    {
        Service = service;
        _catalog = new EngineCatalog(new OfflineOptions(), new AzureOptions(), resilience, new ScaledTime(factor: 1_000), openAI: options);
        Engine = _catalog.Create("openai");
    }

    public ChatEmulator Service { get; }

    public ITranslator Engine { get; }

    public static async Task<EmulatedChat> StartAsync(
        Action<OpenAIOptions>? change = null,
        ChatEmulatorOptions? emulator = null,
        Action<ResilienceOptions>? patience = null
    )
    {
        var service = await ChatEmulator.StartAsync(emulator ?? new ChatEmulatorOptions(), TestContext.Current.CancellationToken);
        var options = new OpenAIOptions { Endpoint = service.Endpoint, ApiKey = ChatEmulatorOptions.DefaultKey };
        change?.Invoke(options);
        var resilience = new ResilienceOptions
        {
            MaxConcurrency = 1,
            AttemptTimeout = TimeSpan.FromHours(2),
            TotalTimeout = TimeSpan.FromHours(10),
        };
        patience?.Invoke(resilience);
        return new EmulatedChat(service, options, resilience);
    }

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(params IEnumerable<string> sentences) =>
        Engine.TranslateAsync(
            [.. sentences.Select(sentence => new TranslationRequest(sentence, []))],
            TestContext.Current.CancellationToken
        );

    /// <summary>Returns a request with one term of the glossary in it.</summary>
    public static TranslationRequest WithTerm(string sentence, string source, string target)
    {
        var start = sentence.IndexOf(source, StringComparison.Ordinal);
        var entry = new TermEntry
        {
            Source = source,
            Target = target,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };
        return new TranslationRequest(
            sentence,
            [new TermOccurrence(entry, new TextRange(start, start + source.Length), IsPlural: false, string.Empty)]
        );
    }

    public async ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        await Service.DisposeAsync();
    }
}
