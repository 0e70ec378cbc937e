using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Finds the sources of settings and puts them in order: the environment over user secrets over the nearest appsettings.json.</summary>
/// <remarks>From the environment it takes <c>TRANSLATE_…</c>, and the variables in which Azure's own samples keep endpoint, key and region.</remarks>
internal static class SettingsSources
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>Begins the names of environment variables that hold settings.</summary>
    public const string EnvironmentPrefix = "TRANSLATE_";

    private const string UserSecretsId = "translate";
    private const string Development = "Development";

    private static readonly (string Variable, string Setting)[] AzureVariables =
    [
        ("AZURE_TEXT_TRANSLATION_ENDPOINT", "Azure:Endpoint"),
        ("AZURE_TEXT_TRANSLATION_APIKEY", "Azure:ApiKey"),
        ("AZURE_TEXT_TRANSLATION_REGION", "Azure:Region"),
    ];

    /// <summary>Returns the nearest folder, at or above the given one, that has a settings file; the given folder if not found.</summary>
    public static string FindFolder(string current)
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

    /// <summary>Loads all sources.</summary>
    /// <exception cref="ProblemException">The file contains a credential.</exception>
    public static IConfiguration Build(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var builder = new ConfigurationManager();
        builder.AddJsonFile(path, optional: true, reloadOnChange: false);
        CredentialCheck.Refuse(builder, path);
        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == Development)
        {
            builder.AddUserSecrets(UserSecretsId);
        }

        builder
            .AddInMemoryCollection(AzureVariables
                .Select(pair => KeyValuePair.Create(pair.Setting, Environment.GetEnvironmentVariable(pair.Variable)))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
            .AddEnvironmentVariables(EnvironmentPrefix);
        return builder;
    }
}
