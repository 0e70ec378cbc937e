using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Translate.Core.Pipeline.Watching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Hosting;

/// <summary>The validated settings of all parts of the program. Immutable after it is created.</summary>
public sealed class TranslateConfiguration : IDisposable
{
    private readonly string _folder;

    private TranslateConfiguration(string folder, TranslateSettings settings, WatchOptions watch, TelemetrySettings telemetry, ModelsOptions models, EngineCatalog engines)
    {
        _folder = folder;
        Settings = settings;
        Watch = watch;
        Telemetry = telemetry;
        Models = models;
        Engines = engines;
    }

    /// <summary>The settings of the top level.</summary>
    internal TranslateSettings Settings { get; }

    /// <summary>How long a watch waits for files to be complete.</summary>
    internal WatchOptions Watch { get; }

    /// <summary>Where measurements and traces go.</summary>
    internal TelemetrySettings Telemetry { get; }

    /// <summary>Where local models are.</summary>
    internal ModelsOptions Models { get; }

    /// <summary>The engines with their settings.</summary>
    public EngineCatalog Engines { get; }

    /// <summary>The articles that a command works on if no paths are given.</summary>
    internal IReadOnlyList<string> Inputs => Settings.Input.Count > 0 ? [.. Settings.Input.Select(Resolve)] : [Resolve("seeds")];

    /// <summary>Loads the settings of the current folder: the environment over user secrets over the nearest appsettings.json.</summary>
    /// <param name="loggers">Receive what the engines do; null for none.</param>
    /// <exception cref="ProblemException">The file is not valid JSON, contains a credential, or a value is invalid.</exception>
    public static TranslateConfiguration Load(ILoggerFactory? loggers = null)
    {
        var folder = SettingsSources.FindFolder(Directory.GetCurrentDirectory());
        return SettingsValidator.Explain(Path.Combine(folder, SettingsSources.FileName), () => Read(SettingsSources.Build(folder), folder, loggers));
    }

    /// <summary>Reads and validates settings that the caller loaded.</summary>
    /// <param name="configuration">The keys of appsettings.json, at the top level.</param>
    /// <param name="folder">Relative paths in the settings start here. Default: the current folder.</param>
    /// <param name="loggers">Receive what the engines do; null for none.</param>
    /// <exception cref="ProblemException">A value is invalid.</exception>
    public static TranslateConfiguration From(IConfiguration configuration, string? folder = null, ILoggerFactory? loggers = null) =>
        SettingsValidator.Explain(file: null, () => Read(configuration, folder ?? Directory.GetCurrentDirectory(), loggers));

    /// <summary>Closes what the engines hold.</summary>
    public void Dispose() => Engines.Dispose();

    /// <summary>Creates the sentence splitter, with the user's own rules if the settings name some.</summary>
    /// <exception cref="ProblemException">The rules file cannot be used.</exception>
    internal IndonesianSentenceSplitter CreateSplitter() => new(ReadSplitterRules());

    /// <summary>Reads the splitting rules, with the user's own if the settings name some.</summary>
    /// <exception cref="ProblemException">The rules file cannot be used.</exception>
    internal SplitterRules ReadSplitterRules() =>
        SplitterRules.Load(string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? null : Resolve(Settings.Splitter.ExtraRules));

    /// <summary>Reads the text of the user's own splitting rules; empty if the settings name none.</summary>
    internal string ReadExtraRules() => string.IsNullOrEmpty(Settings.Splitter.ExtraRules) ? string.Empty : File.ReadAllText(Resolve(Settings.Splitter.ExtraRules));

    /// <summary>Returns the memory's file.</summary>
    /// <param name="path">The path that a flag gives; null for that of the settings.</param>
    /// <exception cref="ProblemException">The path is empty.</exception>
    internal string GetMemoryPath(string? path) => !string.IsNullOrWhiteSpace(path ?? Settings.Memory)
        ? path ?? Resolve(Settings.Memory)
        : throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the path of the memory is empty", "Name a file with --memory, or Memory in appsettings.json; in a script, check the variable that should hold it"));

    /// <summary>Converts a path of the settings to one that is valid in the current folder.</summary>
    internal string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private static TranslateConfiguration Read(IConfiguration configuration, string folder, ILoggerFactory? loggers)
    {
        var models = ReadModels(configuration, folder);
        return new TranslateConfiguration(
        folder,
        SettingsValidator.Bind(configuration, new TranslateSettings()),
        SettingsValidator.Bind(configuration.GetSection("Watch"), new WatchOptions()),
        SettingsValidator.Bind(configuration.GetSection("Telemetry"), new TelemetrySettings()),
        models,
        new EngineCatalog(
            SettingsValidator.Bind(configuration.GetSection("Offline"), new OfflineOptions()),
            SettingsValidator.Bind(configuration.GetSection("Azure"), new AzureOptions()),
            SettingsValidator.Bind(configuration.GetSection("Resilience"), new ResilienceOptions()),
            TimeProvider.System,
            loggers,
            marian: SettingsValidator.Bind(configuration.GetSection("Marian"), new MarianOptions()),
            models: models));
    }

    private static ModelsOptions ReadModels(IConfiguration configuration, string folder)
    {
        var models = SettingsValidator.Bind(configuration.GetSection("Models"), new ModelsOptions());
        return models with
        {
            Folder = models.Folder is { } path ? Path.Combine(folder, path) : null,
            Manifest = models.Manifest is { } file ? Path.Combine(folder, file) : null,
        };
    }
}
