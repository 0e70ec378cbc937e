using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Batching;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;
#if USE_AZURE_SDK
using AzureTransport = Translate.Engines.Azure.AzureSdkTransport;
#else
using AzureTransport = Translate.Engines.Azure.AzureCoreTransport;
#endif

namespace Translate.Engines;

/// <summary>The engines by name, each with its decorators: the one place where an engine is put together.</summary>
/// <param name="offline">Settings of the offline engine.</param>
/// <param name="azure">Settings of the Azure engine.</param>
/// <param name="resilience">Patience with engines behind a network.</param>
/// <param name="time">For waits and timeouts.</param>
/// <param name="loggers">Where libraries tell what they do; null for nowhere.</param>
public sealed class EngineCatalog(OfflineOptions offline, AzureOptions azure, ResilienceOptions resilience, TimeProvider time, ILoggerFactory? loggers = null)
{
    /// <summary>How long an unfilled request waits for other documents: little beside the service's answer, much beside reading a document.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);

    /// <summary>The names that <see cref="Create"/> knows.</summary>
    public IReadOnlyList<string> Ids { get; } = [OfflineTranslator.Id, AzureTranslator.Id];

    /// <summary>Whether the engine has what it needs to ask at all; the offline engine always has.</summary>
    public bool IsConfigured(string id) => id != AzureTranslator.Id || azure.HasCredentials;

    /// <summary>Makes the transport of the Azure engine; null for the one of this build.</summary>
    internal Func<AzureOptions, ITranslatorTransport>? Transport { get; init; }

    /// <summary>Makes an engine. Nothing is sent yet.</summary>
    /// <exception cref="ProblemException">No engine has that name, its settings cannot be used, or it has no credentials.</exception>
    public ITranslator Create(string id) => id switch
    {
        OfflineTranslator.Id => new OfflineTranslator(offline),
        AzureTranslator.Id => Azure(),
        _ => throw new ProblemException(new Problem(ProblemKind.BadConfiguration, $"there is no engine '{id}'", Advice(id))),
    };

    /// <summary>Cut what is too long, fill requests, halve rejected ones, be patient, ask. Apart, so that the offline engine loads no package of Azure.</summary>
    private OversizedTranslator Azure()
    {
        if (!azure.HasCredentials)
        {
            throw new ProblemException(new Problem(
                ProblemKind.Credentials,
                "the azure engine has no credentials",
                "Set AZURE_TEXT_TRANSLATION_APIKEY and AZURE_TEXT_TRANSLATION_REGION in the environment, or Azure:UseIdentity in the settings; the engine that is built in needs none: --engine offline"));
        }

        var fallback = string.IsNullOrWhiteSpace(resilience.Fallback) || resilience.Fallback == AzureTranslator.Id ? null : Create(resilience.Fallback);
        var engine = new AzureTranslator(azure, Transport?.Invoke(azure) ?? new AzureTransport(azure, Identity(), time), new EngineTelemetry(), resilience.MaxConcurrency);
        var patient = new ResilientTranslator(engine, resilience, fallback, loggers ?? NullLoggerFactory.Instance, time);
        var batching = new BatchingTranslator(new HalvingTranslator(patient), resilience.MaxConcurrency, Linger, time);
        return new OversizedTranslator(batching, engine.Info.Limits.RequestCharacters);
    }

    /// <summary>Where there is no key, the identity that the machine, the environment or a signed-in tool offers.</summary>
    private DefaultAzureCredential? Identity() => string.IsNullOrWhiteSpace(azure.ApiKey) ? new DefaultAzureCredential() : null;

    private string Advice(string id) =>
        Spelling.Closest(id, Ids) is { } near ? $"Did you mean '{near}'?" : $"Choose one of: {string.Join(", ", Ids)}";
}
