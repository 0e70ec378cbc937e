using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Translate.Core.Problems;
using Translate.Engines;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Cli;

/// <summary>Finds and reads the settings: environment variables <c>TRANSLATE_…</c> over the nearest appsettings.json at or above the current folder.</summary>
internal sealed class SettingsFile
{
    private const string FileName = "appsettings.json";
    private const string EnvironmentPrefix = "TRANSLATE_";

    private readonly string _folder;

    private SettingsFile(string folder, TranslateSettings settings, EngineCatalog engines)
    {
        _folder = folder;
        Settings = settings;
        Engines = engines;
    }

    /// <summary>The settings, validated.</summary>
    public TranslateSettings Settings { get; }

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
            builder.Configuration.AddJsonFile(Path.Combine(folder, FileName), optional: true, reloadOnChange: false).AddEnvironmentVariables(EnvironmentPrefix);
            builder.Services.AddOptions<TranslateSettings>().Bind(builder.Configuration).ValidateDataAnnotations();
            builder.Services.AddOptions<ResilienceOptions>().BindConfiguration("Resilience").ValidateDataAnnotations();
            builder.Services.AddOptions<OfflineOptions>().BindConfiguration("Offline");
            using var host = builder.Build();
            var settings = host.Services.GetRequiredService<IOptions<TranslateSettings>>().Value;
            var resilience = host.Services.GetRequiredService<IOptions<ResilienceOptions>>().Value;
            var offline = host.Services.GetRequiredService<IOptions<OfflineOptions>>().Value;
            return new SettingsFile(folder, settings, new EngineCatalog(offline, resilience, TimeProvider.System));
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            var fault = e.GetBaseException() as JsonException;
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"the settings cannot be used: {ReasonOf(e, fault).TrimEnd('.')}", $"Mend the file, or the environment variable {EnvironmentPrefix}… of that name")
                {
                    File = Path.Combine(folder, FileName),
                    Line = (int?)fault?.LineNumber + 1,
                    Column = (int?)fault?.BytePositionInLine + 1,
                },
                e);
        }
    }

    /// <summary>A path of the settings as seen from the current folder.</summary>
    public string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _folder);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }

    private static string ReasonOf(Exception exception, JsonException? fault) => exception switch
    {
        OptionsValidationException validation => validation.Failures.First(),
        _ when fault is not null => "not valid JSON, " + fault.Message.Split(" LineNumber:")[0],
        InvalidDataException { InnerException: { } cause } => cause.Message,
        _ => exception.Message,
    };

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
