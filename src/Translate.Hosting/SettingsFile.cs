using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Translate.Core.Pipeline.Watching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Hosting;

/// <summary>Finds and reads the settings: the environment over user secrets over the nearest appsettings.json at or above the current folder.</summary>
/// <remarks>Of the environment, <c>TRANSLATE_…</c> and the names under which Azure's own samples keep endpoint, key and region.</remarks>
internal sealed class SettingsFile
{
    private const string FileName = "appsettings.json";
    private const string EnvironmentPrefix = "TRANSLATE_";
    private const string UserSecretsId = "translate";

    private static readonly string[] SecretNames = ["key", "secret", "password"];

    private static readonly (string Variable, string Setting)[] AzureVariables =
    [
        ("AZURE_TEXT_TRANSLATION_ENDPOINT", "Azure:Endpoint"),
        ("AZURE_TEXT_TRANSLATION_APIKEY", "Azure:ApiKey"),
        ("AZURE_TEXT_TRANSLATION_REGION", "Azure:Region"),
    ];

    private readonly string _folder;

    private SettingsFile(string folder, TranslateSettings settings, WatchOptions watch, EngineCatalog engines)
    {
        _folder = folder;
        Settings = settings;
        Watch = watch;
        Engines = engines;
    }

    /// <summary>The settings, validated.</summary>
    public TranslateSettings Settings { get; }

    /// <summary>How patient a watch is.</summary>
    public WatchOptions Watch { get; }

    /// <summary>The engines with their settings.</summary>
    public EngineCatalog Engines { get; }

    /// <summary>The articles that a verb works on when it is given none.</summary>
    public IReadOnlyList<string> Inputs => Settings.Input.Count > 0 ? [.. Settings.Input.Select(Resolve)] : [Resolve("seeds")];

    /// <summary>Reads the settings that hold in the current folder.</summary>
    /// <exception cref="ProblemException">The file is not valid JSON, or a value is out of its range.</exception>
    public static SettingsFile Read()
    {
        var folder = FolderOfSettings(Directory.GetCurrentDirectory());
        try
        {
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder, DisableDefaults = true });
            AddSources(builder.Configuration, Path.Combine(folder, FileName));
            builder.Services.AddOptions<TranslateSettings>().Bind(builder.Configuration).ValidateDataAnnotations();
            builder.Services.AddOptions<WatchOptions>().BindConfiguration("Watch").ValidateDataAnnotations();
            builder.Services.AddOptions<ResilienceOptions>().BindConfiguration("Resilience").ValidateDataAnnotations();
            builder.Services.AddOptions<OfflineOptions>().BindConfiguration("Offline");
            builder.Services.AddOptions<AzureOptions>().BindConfiguration("Azure").ValidateDataAnnotations();
            builder.Services.AddOptions<TelemetrySettings>().BindConfiguration("Telemetry").ValidateDataAnnotations();
            using var host = builder.Build();
            var settings = host.Services.GetRequiredService<IOptions<TranslateSettings>>().Value;
            var watch = host.Services.GetRequiredService<IOptions<WatchOptions>>().Value;
            var resilience = host.Services.GetRequiredService<IOptions<ResilienceOptions>>().Value;
            var offline = host.Services.GetRequiredService<IOptions<OfflineOptions>>().Value;
            var azure = host.Services.GetRequiredService<IOptions<AzureOptions>>().Value;
            if (host.Services.GetRequiredService<IOptions<TelemetrySettings>>().Value.OtlpEndpoint is { } collector)
            {
                TelemetryExport.Start(collector);
            }

            return new SettingsFile(folder, settings, watch, new EngineCatalog(offline, azure, resilience, TimeProvider.System));
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            var fault = e.GetBaseException() as JsonException;
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"the settings cannot be used: {GetReason(e, fault).TrimEnd('.')}", $"Mend the file, or the environment variable {EnvironmentPrefix}… of that name")
                {
                    File = Path.Combine(folder, FileName),
                    Line = (int?)fault?.LineNumber + 1,
                    Column = (int?)fault?.BytePositionInLine + 1,
                },
                e);
        }
    }

    /// <summary>Makes the splitter, with the user's own rules where the settings name some.</summary>
    /// <exception cref="ProblemException">They cannot be used.</exception>
    public IndonesianSentenceSplitter CreateSplitter() => new(ReadSplitterRules());

    /// <summary>Reads the splitting rules, with the user's own where the settings name some.</summary>
    /// <exception cref="ProblemException">They cannot be used.</exception>
    public SplitterRules ReadSplitterRules() =>
        SplitterRules.Load(string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? null : Resolve(Settings.Splitter.ExtraRules));

    /// <summary>The text of the user's own splitting rules; empty where the settings name none.</summary>
    public string ReadExtraRules() => string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? string.Empty : File.ReadAllText(Resolve(Settings.Splitter.ExtraRules));

    /// <summary>A path of the settings as seen from the current folder.</summary>
    public string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private static void AddSources(ConfigurationManager configuration, string file)
    {
        configuration.AddJsonFile(file, optional: true, reloadOnChange: false);
        if (configuration.GetSection("Azure").GetChildren().FirstOrDefault(IsSecret) is { } secret)
        {
            throw new ProblemException(new Problem(
                ProblemKind.BadConfiguration,
                "a key must not stand in this file, which is made to be shared",
                $"Take {secret.Path} out and make a new key if others have seen it; then set AZURE_TEXT_TRANSLATION_APIKEY, or in development: dotnet user-secrets set Azure:ApiKey … --project src/Translate.Cli")
            {
                File = file,
            });
        }

        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == Environments.Development)
        {
            configuration.AddUserSecrets(UserSecretsId);
        }

        configuration
            .AddInMemoryCollection(AzureVariables
                .Select(pair => KeyValuePair.Create(pair.Setting, Environment.GetEnvironmentVariable(pair.Variable)))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
            .AddEnvironmentVariables(EnvironmentPrefix);
    }

    private static bool IsSecret(IConfigurationSection setting) =>
        !string.IsNullOrEmpty(setting.Value) && SecretNames.Any(name => setting.Key.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string GetReason(Exception exception, JsonException? fault) => exception switch
    {
        OptionsValidationException validation => WithoutPreamble(validation.Failures.First()),
        _ when fault is not null => "not valid JSON, " + fault.Message.Split(" LineNumber:")[0],
        InvalidDataException { InnerException: { } cause } => cause.Message,
        _ => exception.Message,
    };

    /// <summary>The attribute's own words, which name the setting, without the library's about types and members.</summary>
    private static string WithoutPreamble(string failure) =>
        failure.Split("with the error: '", 2) is [_, var words] ? words.TrimEnd('.').TrimEnd('\'') : failure;

    private static string FolderOfSettings(string current)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, FileName)))
            {
                return folder;
            }
        }

        return current;
    }
}
