using Azure.Identity;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Batching;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.Http;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Marian;
using Translate.Engines.OpenAI;
using Translate.Engines.Telemetry;
#if USE_AZURE_SDK
using AzureTransport = Translate.Engines.Azure.AzureSdkTransport;
#else
using AzureTransport = Translate.Engines.Azure.AzureCoreTransport;
#endif

namespace Translate.Engines;

/// <content>One method for each engine.</content>
public sealed partial class EngineCatalog
{
    /// <summary>A method of its own, so that the offline engine loads no package of Azure.</summary>
    private ITranslator CreateAzure(AzureOptions options)
    {
        if (!options.HasCredentials)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Credentials,
                    "the azure engine has no credentials",
                    "Set AZURE_TEXT_TRANSLATION_APIKEY and AZURE_TEXT_TRANSLATION_REGION in the environment, or Azure:UseIdentity in the settings; the engine that is built in needs none: --engine offline"
                )
            );
        }

        var transport = Transport?.Invoke(options) ?? CreateTransport(options);
        if (transport is IDisposable connection)
        {
            _owned.Add(connection);
        }

        return Decorate(new AzureTranslator(options, transport, CreateTelemetry(), _resilience.MaxConcurrency));
    }

    /// <summary>A method of its own, so that other engines load no package of OpenAI.</summary>
    private OversizedTranslator CreateOpenAI(OpenAIOptions options)
    {
        if (!options.IsConfigured)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Credentials,
                    "the openai engine has no credentials",
                    "Set OPENAI_API_KEY in the environment, or OpenAI:Endpoint to a server of your own, which needs none"
                )
            );
        }

        var http = ServiceConnection.Create(options.Endpoint);
        _owned.Add(http);
        return Decorate(
            new OpenAITranslator(options, ChatConnection.Create(options, http), CreateTelemetry(), _resilience.MaxConcurrency, _time),
            halving => new SinglyTranslator(halving, request => SuspiciousText.IsSuspicious(request.Text), PromptContext.Remove)
        );
    }

    /// <summary>All engines of the catalog share one model.</summary>
    private MarianTranslator CreateMarian(MarianOptions options)
    {
        var translator = new MarianTranslator(_model, options);
        _owned.Add(translator);
        return translator;
    }

    private ITranslator CreateCommand(CommandOptions options)
    {
        if (!options.IsConfigured)
        {
            throw CreateUnconfigured(
                CommandTranslator.Id,
                "program",
                "Set TRANSLATE_Command__Start in the environment to a program and its arguments, such as 'argos-translate --from id --to en'"
            );
        }

        var engine = new CommandTranslator(options, CreateTelemetry(), _time);
        return Own(engine, engine);
    }

    private ITranslator CreateLibreTranslate(LibreTranslateOptions options)
    {
        if (!options.IsConfigured)
        {
            throw CreateUnconfigured(
                LibreTranslateTranslator.Id,
                "server",
                "Set LIBRETRANSLATE_URL in the environment, such as http://127.0.0.1:5000"
            );
        }

        var engine = new LibreTranslateTranslator(options, CreateTelemetry(), _resilience.MaxConcurrency, _time);
        return Own(engine, engine);
    }

    private ITranslator CreateDeepL(DeepLOptions options)
    {
        if (!options.HasKey)
        {
            throw CreateUnconfigured(DeepLTranslator.Id, "key", "Set DEEPL_AUTH_KEY in the environment", ProblemKind.Credentials);
        }

        var engine = new DeepLTranslator(options, CreateTelemetry(), _resilience.MaxConcurrency, _time);
        return Own(engine, engine);
    }

    private ITranslator Own(ITranslator engine, IDisposable owned)
    {
        _owned.Add(owned);
        return Decorate(engine);
    }

    private static ProblemException CreateUnconfigured(
        string id,
        string missing,
        string advice,
        ProblemKind kind = ProblemKind.BadConfiguration
    ) => new(new Problem(kind, $"the {id} engine has no {missing}", advice));

    private EngineTelemetry CreateTelemetry()
    {
        var telemetry = new EngineTelemetry();
        _owned.Add(telemetry);
        return telemetry;
    }

    private AzureTransport CreateTransport(AzureOptions options)
    {
        // Without a key, the identity that the machine, the environment or a signed-in tool offers.
        return new AzureTransport(options, string.IsNullOrWhiteSpace(options.ApiKey) ? new DefaultAzureCredential() : null, _time);
    }
}
