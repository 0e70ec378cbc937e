using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Translate.Core.Pipeline.Watching;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using Translate.Core.Segmentation;
using Translate.Core.Translators;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Hosting;

/// <summary>The validated settings of all parts of the program. Immutable after it is created.</summary>
public sealed class TranslateConfiguration : IDisposable
{
    private readonly string _folder;
    private readonly MergedSettings _merged;
    private readonly AzureOptions _azure;

    private TranslateConfiguration(
        string folder,
        MergedSettings merged,
        TranslateSettings settings,
        WatchOptions watch,
        TelemetrySettings telemetry,
        ServeSettings serve,
        AzureOptions azure,
        ModelsOptions models,
        ILoggerFactory? loggers
    )
    {
        _folder = folder;
        _merged = merged;
        Settings = settings;
        Watch = watch;
        Telemetry = telemetry;
        Serve = serve;
        _azure = azure;
        Models = models;
        Engines = new EngineCatalog(
            merged.Bind("Offline", new OfflineOptions()),
            azure,
            merged.Bind("Resilience", new ResilienceOptions()),
            TimeProvider.System,
            loggers,
            marian: merged.Bind("Marian", new MarianOptions()),
            models: models,
            openAI: merged.Bind("OpenAI", new OpenAIOptions()),
            command: merged.Bind("Command", new CommandOptions()),
            libreTranslate: merged.Bind("LibreTranslate", new LibreTranslateOptions()),
            deepL: merged.Bind("DeepL", new DeepLOptions())
        );
    }

    /// <summary>Opens the memories that the setting Memory can name.</summary>
    public MemoryCatalog Memories { get; } = new();

    /// <summary>The settings of the top level.</summary>
    internal TranslateSettings Settings { get; }

    /// <summary>How long a watch waits for files to be complete.</summary>
    internal WatchOptions Watch { get; }

    /// <summary>Where measurements and traces go.</summary>
    internal TelemetrySettings Telemetry { get; }

    /// <summary>How <c>translate serve</c> serves.</summary>
    internal ServeSettings Serve { get; }

    /// <summary>Where local models are.</summary>
    internal ModelsOptions Models { get; }

    /// <summary>The engines with their settings.</summary>
    public EngineCatalog Engines { get; }

    /// <summary>Opens what processes share that use one memory.</summary>
    internal SharedStateCatalog Shared { get; } = new();

    /// <summary>The articles that a command works on if no paths are given.</summary>
    internal IReadOnlyList<string> Inputs => Settings.Input.Count > 0 ? [.. Settings.Input.Select(Resolve)] : [Resolve("seeds")];

    /// <summary>Loads the settings of the current folder: the environment over user secrets over the nearest appsettings.json.</summary>
    /// <param name="loggers">Receive what the engines do; null for none.</param>
    /// <exception cref="ProblemException">The file is not valid JSON, contains a credential, or a value is invalid.</exception>
    public static TranslateConfiguration Load(ILoggerFactory? loggers = null)
    {
        var redactor = SecretRedactor.None;
        try
        {
            redactor = new SecretRedactor(SettingsSources.FindSecrets());
            var folder = SettingsSources.FindFolder(Directory.GetCurrentDirectory());
            return Read(new MergedSettings(SettingsSources.Read(folder)), folder, loggers);
        }
        catch (ProblemException e) when (!ReferenceEquals(redactor.Redact(e), e))
        {
            throw redactor.Redact(e);
        }
    }

    /// <summary>Reads and validates settings that the caller loaded.</summary>
    /// <param name="configuration">The keys of appsettings.json, at the top level.</param>
    /// <param name="folder">Relative paths in the settings start here. Default: the current folder.</param>
    /// <param name="loggers">Receive what the engines do; null for none.</param>
    /// <exception cref="ProblemException">A value is invalid.</exception>
    public static TranslateConfiguration From(IConfiguration configuration, string? folder = null, ILoggerFactory? loggers = null) =>
        Read(new MergedSettings([SettingsSources.From(configuration)]), folder ?? Directory.GetCurrentDirectory(), loggers);

    /// <summary>Closes what the engines hold.</summary>
    public void Dispose()
    {
        Engines.Dispose();
        Shared.Dispose();
    }

    /// <summary>Creates the engine that a flag names, or else the settings.</summary>
    /// <param name="named">The flag's value; null if it was not given.</param>
    /// <exception cref="ProblemException">The engine is unknown or cannot be used. If the settings name it, the problem says where.</exception>
    internal ITranslator CreateEngine(string? named)
    {
        try
        {
            return Engines.Create(named ?? Settings.Engine);
        }
        catch (ProblemException e) when (named is null && !Engines.Ids.Contains(Engines.Resolve(Settings.Engine)))
        {
            throw Locate("Engine", e);
        }
    }

    /// <summary>Returns what sets the pace of an engine: its pricing tier, or else the engine itself.</summary>
    internal string GetPaceName(string engine) => engine == AzureTranslator.Id ? _azure.Tier.ToString() : engine;

    /// <summary>Adds to a problem with the value of a setting where the setting comes from.</summary>
    internal ProblemException Locate(string key, ProblemException exception)
    {
        var problem = exception.Problems[0];
        return _merged.GetSource(key) is { } source
            ? new ProblemException(
                source.File is { } file
                    ? problem with
                    {
                        File = file,
                    }
                    : problem with
                    {
                        Message = $"{source.GetName(key)}: {problem.Message}",
                    },
                exception
            )
            : exception;
    }

    /// <summary>Creates the severities of findings.</summary>
    /// <exception cref="ProblemException">A finding or a severity is unknown.</exception>
    internal CheckSeverities CreateSeverities()
    {
        try
        {
            return CheckSeverities.Create(Settings.Checks);
        }
        catch (ProblemException e)
        {
            throw Locate("Checks", e);
        }
    }

    /// <summary>Reads the house style: the named file, else the file of the settings, else the built-in one.</summary>
    /// <exception cref="ProblemException">The file cannot be read or has errors.</exception>
    internal StyleGuide ReadStyle(string? path) => (path ?? GetStylePath()) is { } file ? StyleGuide.Read(file) : StyleGuide.Default;

    /// <summary>Returns the style file of the settings; null for the one that the program comes with.</summary>
    internal string? GetStylePath() => string.IsNullOrEmpty(Settings.Style) ? null : Resolve(Settings.Style);

    /// <summary>Creates the sentence splitter, with the user's own rules if the settings name some.</summary>
    /// <exception cref="ProblemException">The rules file cannot be used.</exception>
    internal IndonesianSentenceSplitter CreateSplitter() => new(ReadSplitterRules());

    /// <summary>Reads the splitting rules, with the user's own if the settings name some.</summary>
    /// <exception cref="ProblemException">The rules file cannot be used.</exception>
    internal SplitterRules ReadSplitterRules() =>
        SplitterRules.Load(string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? null : Resolve(Settings.Splitter.ExtraRules));

    /// <summary>Reads the text of the user's own splitting rules; empty if the settings name none.</summary>
    internal string ReadExtraRules() =>
        string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? string.Empty : File.ReadAllText(Resolve(Settings.Splitter.ExtraRules));

    /// <summary>Returns the memory's file or address.</summary>
    /// <param name="path">What a flag names; null for the path of the settings.</param>
    /// <exception cref="ProblemException">The path is empty.</exception>
    internal string GetMemoryPath(string? path) =>
        !string.IsNullOrWhiteSpace(path ?? Settings.Memory)
            ? path ?? (MemoryCatalog.IsAddress(Settings.Memory) ? Settings.Memory : Resolve(Settings.Memory))
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "the path of the memory is empty",
                    "Specify a file with --memory, or Memory in appsettings.json; in a script, check the variable that should hold it"
                )
            );

    /// <summary>Converts a path of the settings to one that is valid in the current folder.</summary>
    internal string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private static TranslateConfiguration Read(MergedSettings settings, string folder, ILoggerFactory? loggers) =>
        new(
            folder,
            settings,
            BindTopLevel(settings),
            settings.Bind("Watch", new WatchOptions()),
            settings.Bind("Telemetry", new TelemetrySettings()),
            settings.Bind("Serve", new ServeSettings()),
            settings.Bind("Azure", new AzureOptions()),
            ReadModels(settings, folder),
            loggers
        );

    private static TranslateSettings BindTopLevel(MergedSettings settings)
    {
        var top = settings.Bind(string.Empty, new TranslateSettings());
        settings.Bind("Budget", top.Budget);
        settings.Bind("Queue", top.Queue);
        settings.Bind("Tsv", top.Tsv);
        settings.Bind("Splitter", top.Splitter);
        settings.Bind("Html", top.Html);
        return top;
    }

    private static ModelsOptions ReadModels(MergedSettings settings, string folder)
    {
        var models = settings.Bind("Models", new ModelsOptions());
        return models with
        {
            Folder = models.Folder is { } path ? Path.Combine(folder, path) : null,
            Manifest = models.Manifest is { } file ? Path.Combine(folder, file) : null,
        };
    }
}
