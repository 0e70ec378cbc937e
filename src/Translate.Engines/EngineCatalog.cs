using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Batching;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.Http;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Engines;

/// <summary>Creates the engines by name. This is the one place where an engine and its decorators are put together.</summary>
/// <remarks>Disposing the catalog closes what its engines hold. Safe to use from several threads at once.</remarks>
public sealed partial class EngineCatalog : IDisposable
{
    /// <summary>How long an unfilled request waits for other documents: short compared with the service's answer, long compared with reading a document.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);

    /// <summary>Stands for the best engine that needs no service: <c>marian</c> if its model is installed, else <c>offline</c>.</summary>
    public const string Auto = "auto";

    private ImmutableList<EngineDescriptor> _engines;
    private readonly ResilienceOptions _resilience;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly Random? _random;
    private readonly SecretRedactor _redactor;
    private readonly ConcurrentBag<IDisposable> _owned = [];
    private readonly MarianModelSource _model;

    /// <summary>Creates the catalog. Nothing is sent yet.</summary>
    /// <param name="offline">Settings of the offline engine.</param>
    /// <param name="azure">Settings of the Azure engine.</param>
    /// <param name="resilience">Settings for all networked engines.</param>
    /// <param name="time">For waits and timeouts.</param>
    /// <param name="loggers">Receive what engines and retries do; null for none.</param>
    /// <param name="random">For the jitter of retries; null for a random one.</param>
    /// <param name="marian">Settings of the engine with a local model; null for the defaults.</param>
    /// <param name="models">Where local models are; null for the defaults.</param>
    /// <param name="openAI">Settings of the engine for OpenAI's protocol; null for the defaults.</param>
    /// <param name="command">Settings of the engine that is a program; null for the defaults.</param>
    /// <param name="libreTranslate">Settings of the engine that asks a LibreTranslate server; null for the defaults.</param>
    /// <param name="deepL">Settings of the engine that asks DeepL; null for the defaults.</param>
    public EngineCatalog(
        OfflineOptions offline,
        AzureOptions azure,
        ResilienceOptions resilience,
        TimeProvider time,
        ILoggerFactory? loggers = null,
        Random? random = null,
        MarianOptions? marian = null,
        ModelsOptions? models = null,
        OpenAIOptions? openAI = null,
        CommandOptions? command = null,
        LibreTranslateOptions? libreTranslate = null,
        DeepLOptions? deepL = null
    )
    {
        _resilience = resilience;
        _time = time;
        _loggers = loggers ?? NullLoggerFactory.Instance;
        _random = random;
        _redactor = new SecretRedactor([
            azure.ApiKey,
            openAI?.ApiKey,
            libreTranslate?.ApiKey,
            deepL?.ApiKey,
            .. ProxyCredentials.Find(Environment.GetEnvironmentVariable),
            .. ProgramSecrets.Find(command),
        ]);
        var chat = openAI ?? new OpenAIOptions();
        var (local, store) = (marian ?? new MarianOptions(), new ModelStore((models ?? new ModelsOptions()).EffectiveFolder));
        _model = new MarianModelSource(store, local.Model);
        _engines =
        [
            new EngineDescriptor(OfflineTranslator.Id, IsConfigured: true, () => new OfflineTranslator(offline)),
            new EngineDescriptor(AzureTranslator.Id, azure.HasCredentials, () => CreateAzure(azure)),
            new EngineDescriptor(MarianTranslator.Id, MarianModelSource.IsInstalled(store, local.Model), () => CreateMarian(local)),
            new EngineDescriptor(OpenAITranslator.Id, chat.IsConfigured, () => CreateOpenAI(chat)),
            new EngineDescriptor(CommandTranslator.Id, command?.IsConfigured == true, () => CreateCommand(command ?? new CommandOptions())),
            new EngineDescriptor(
                LibreTranslateTranslator.Id,
                libreTranslate?.IsConfigured == true,
                () => CreateLibreTranslate(libreTranslate ?? new LibreTranslateOptions())
            ),
            new EngineDescriptor(DeepLTranslator.Id, deepL?.HasKey == true, () => CreateDeepL(deepL ?? new DeepLOptions())),
        ];
    }

    /// <summary>The names that <see cref="Create"/> knows.</summary>
    public IReadOnlyList<string> Ids => [.. _engines.Select(engine => engine.Id)];

    /// <summary>Creates the transport of the Azure engine; null for the one of this build.</summary>
    internal Func<AzureOptions, ITranslatorTransport>? Transport { get; init; }

    /// <summary>Paces that processes share, for engines that are created from now on; null for paces of this process.</summary>
    internal IPaceProvider? Paces { get; set; }

    /// <summary>Returns the engine that a name stands for: the name itself, except for <see cref="Auto"/>.</summary>
    public string Resolve(string id) =>
        id != Auto ? id
        : IsConfigured(MarianTranslator.Id) ? MarianTranslator.Id
        : OfflineTranslator.Id;

    /// <summary>Whether the settings have what the engine needs to be asked. The offline engine needs nothing.</summary>
    public bool IsConfigured(string id) => _engines.Any(engine => engine.Id == id && engine.IsConfigured);

    /// <summary>Adds an engine of your own, so that settings and <see cref="Create"/> know its name. It gets the decorators of <see cref="Decorate(ITranslator)"/>.</summary>
    /// <param name="id">Its name, the same as in its <see cref="EngineInfo.Id"/>.</param>
    /// <param name="create">Makes the engine, at its first use. The catalog disposes it.</param>
    /// <exception cref="ArgumentException">There is an engine of that name.</exception>
    public void Register(string id, Func<ITranslator> create)
    {
        var descriptor = new EngineDescriptor(
            id,
            IsConfigured: true,
            () =>
            {
                var engine = create();
                return engine is IDisposable owned ? Own(engine, owned) : Decorate(engine);
            }
        );
        ImmutableInterlocked.Update(
            ref _engines,
            engines =>
                id != Auto && engines.TrueForAll(engine => engine.Id != id)
                    ? engines.Add(descriptor)
                    : throw new ArgumentException($"There is an engine '{id}'.", nameof(id))
        );
    }

    /// <summary>Creates an engine. Nothing is sent yet.</summary>
    /// <param name="id">One of <see cref="Ids"/>, or <see cref="Auto"/>.</param>
    /// <exception cref="ProblemException">No engine has that name, its settings are invalid, or it has no credentials.</exception>
    public ITranslator Create(string id) =>
        (
            _engines.FirstOrDefault(engine => engine.Id == Resolve(id))
            ?? throw new ProblemException(new Problem(ProblemKind.BadConfiguration, $"there is no engine '{id}'", GetAdvice(id)))
        ).Create();

    /// <summary>
    /// Gives a networked engine everything that it needs: it cuts segments that are too long, fills requests, halves rejected ones,
    /// keeps the pace of the quota, retries, stops after many failures, and falls back to another engine if the settings name one.
    /// </summary>
    /// <param name="engine">One call of it is one request; it never waits or retries by itself, and throws <see cref="EngineException"/>.</param>
    /// <exception cref="ProblemException">The fallback engine cannot be used.</exception>
    public ITranslator Decorate(ITranslator engine) => Decorate(engine, halving => halving);

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_owned.TryTake(out var owned))
        {
            owned.Dispose();
        }
    }

    private OversizedTranslator Decorate(ITranslator engine, Func<ITranslator, ITranslator> askAgain)
    {
        var fallback = _resilience.GetFallback(engine.Info.Id) is { } next ? Create(next) : null;
        var resilient = new ResilientTranslator(
            new RedactingTranslator(engine, _redactor),
            _resilience,
            fallback,
            _loggers,
            _time,
            _random,
            Paces
        );
        var batching = new BatchingTranslator(
            askAgain(new HalvingTranslator(resilient)),
            Math.Min(_resilience.MaxConcurrency, engine.Info.Limits.Requests),
            Linger,
            _time
        );
        return new OversizedTranslator(batching, engine.Info.Limits.RequestCharacters);
    }

    private string GetAdvice(string id) =>
        Spelling.FindClosest(id, [Auto, .. Ids]) is { } near
            ? $"Did you mean '{near}'?"
            : $"Choose one of: {string.Join(", ", [Auto, .. Ids])}";
}
