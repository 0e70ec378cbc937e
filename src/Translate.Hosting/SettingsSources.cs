using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Finds the sources of settings and puts them in order: the environment over user secrets over the nearest appsettings.json.</summary>
/// <remarks>From the environment it takes <c>TRANSLATE_…</c>, and the variables in which the services' own clients look for endpoint, key and region.</remarks>
internal static class SettingsSources
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>Begins the names of environment variables that hold settings.</summary>
    public const string EnvironmentPrefix = "TRANSLATE_";

    private const string UserSecretsId = "translate";
    private const string Development = "Development";

    private static readonly (string Variable, string Setting)[] ServiceVariables =
    [
        ("AZURE_TEXT_TRANSLATION_ENDPOINT", "Azure:Endpoint"),
        ("AZURE_TEXT_TRANSLATION_APIKEY", "Azure:ApiKey"),
        ("AZURE_TEXT_TRANSLATION_REGION", "Azure:Region"),
        ("OPENAI_BASE_URL", "OpenAI:Endpoint"),
        ("OPENAI_API_KEY", "OpenAI:ApiKey"),
        ("DEEPL_AUTH_KEY", "DeepL:ApiKey"),
        ("DEEPL_SERVER_URL", "DeepL:Endpoint"),
        ("LIBRETRANSLATE_URL", "LibreTranslate:Endpoint"),
        ("LIBRETRANSLATE_API_KEY", "LibreTranslate:ApiKey"),
    ];

    /// <summary>Returns the nearest folder, at or above the given one, that has a settings file; the given folder if not found.</summary>
    /// <exception cref="ProblemException">A file above the current folder may have been written by another user.</exception>
    public static string FindFolder(string current)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, FileName);
            if (File.Exists(path))
            {
                return folder == current || FileOwner.IsTrusted(path)
                    ? folder
                    : throw new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            "another user owns or can change this settings file, and it is not in the current folder",
                            $"Take it over if you trust it, or put an {FileName} of your own into the current folder; {{}} is enough"
                        )
                        {
                            File = path,
                        }
                    );
            }
        }

        return current;
    }

    /// <summary>Reads all sources, in order: each wins over those before it.</summary>
    /// <exception cref="ProblemException">The file cannot be read, contains a credential, or would send one to a host that only the file names.</exception>
    public static IEnumerable<SettingsSource> Read(string folder)
    {
        IReadOnlyList<SettingsSource> own = [.. ReadOwn()];
        return [ReadFile(Path.Combine(folder, FileName), own), .. own];
    }

    /// <summary>Returns what no message may show: the values of all settings with the name of a credential.</summary>
    public static IEnumerable<string?> FindSecrets() =>
        ReadOwn()
            .SelectMany(source => source.Values)
            .Where(setting => CredentialCheck.IsCredential(setting.Key, setting.Value))
            .Select(setting => setting.Value);

    /// <summary>Returns the variable in which a service's own clients look for a setting; null if it has none.</summary>
    public static string? FindVariable(string key) =>
        ServiceVariables.FirstOrDefault(pair => string.Equals(pair.Setting, key, StringComparison.OrdinalIgnoreCase)).Variable;

    /// <summary>Reads the sources that only the user can set: the environment over user secrets.</summary>
    private static IEnumerable<SettingsSource> ReadOwn()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == Development)
        {
            yield return new SettingsSource(GetValues(new ConfigurationBuilder().AddUserSecrets(UserSecretsId).Build()))
            {
                File = "user secrets",
            };
        }

        yield return new SettingsSource(
            ServiceVariables
                .Select(pair => KeyValuePair.Create(pair.Setting, Environment.GetEnvironmentVariable(pair.Variable)))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        )
        {
            GetName = key => FindVariable(key) ?? EnvironmentPrefix,
        };
        yield return new SettingsSource(GetValues(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build()))
        {
            GetName = key => EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal),
            HasLists = true,
        };
    }

    /// <summary>Takes the settings of a host's configuration. If it is not a section of its own, the host has other keys in it too.</summary>
    public static SettingsSource From(IConfiguration configuration) =>
        new(GetValues(configuration)) { IsExclusive = configuration is IConfigurationSection };

    private static SettingsSource ReadFile(string path, IReadOnlyList<SettingsSource> own)
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(path, optional: true, reloadOnChange: false).Build();
            CredentialCheck.Refuse(file, path);
            ProgramTrust.Check(file, path);
            EndpointTrust.Check(
                file,
                new ConfigurationBuilder().AddInMemoryCollection(own.SelectMany(source => source.Values)).Build(),
                path
            );
            return new SettingsSource(GetValues(file)) { File = path };
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            var syntax = e.GetBaseException() as JsonException;
            var reason =
                syntax is not null ? "not valid JSON, " + syntax.Message.Split(" LineNumber:")[0]
                : e is InvalidDataException { InnerException: { } cause } ? cause.Message
                : IoErrors.Describe(e);
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"the settings cannot be used: {reason.TrimEnd('.')}", "Correct the file")
                {
                    File = path,
                    Line = (int?)syntax?.LineNumber + 1,
                    Column = (int?)syntax?.BytePositionInLine + 1,
                },
                e
            );
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> GetValues(IConfiguration configuration) =>
        configuration
            .AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Key.Length > 0)
            .OrderBy(pair => pair.Key, ConfigurationKeyComparer.Instance);
}
