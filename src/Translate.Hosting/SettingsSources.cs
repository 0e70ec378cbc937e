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
                    : throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "another user owns or can change this settings file, and it is not in the current folder", $"Take it over if you trust it, or put an {FileName} of your own into the current folder; {{}} is enough") { File = path });
            }
        }

        return current;
    }

    /// <summary>Loads all sources.</summary>
    /// <exception cref="ProblemException">The file contains a credential, or would send one to a host that only the file names.</exception>
    public static IConfiguration Build(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var builder = new ConfigurationManager();
        builder.AddJsonFile(path, optional: true, reloadOnChange: false);
        CredentialCheck.Refuse(builder, path);
        EndpointTrust.Check(builder, BuildOwn(), path);
        AddOwn(builder);
        return builder;
    }

    /// <summary>Returns what no message may show: the values of all settings with the name of a credential.</summary>
    public static IEnumerable<string?> FindSecrets() => BuildOwn().AsEnumerable().Where(setting => CredentialCheck.IsCredential(setting.Key, setting.Value)).Select(setting => setting.Value);

    /// <summary>Loads the sources that only the user can set.</summary>
    private static IConfigurationRoot BuildOwn()
    {
        var builder = new ConfigurationBuilder();
        AddOwn(builder);
        return builder.Build();
    }

    /// <summary>Adds the sources that only the user can set: the environment over user secrets.</summary>
    private static void AddOwn(IConfigurationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == Development)
        {
            builder.AddUserSecrets(UserSecretsId);
        }

        builder
            .AddInMemoryCollection(AzureVariables
                .Select(pair => KeyValuePair.Create(pair.Setting, Environment.GetEnvironmentVariable(pair.Variable)))
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
            .AddEnvironmentVariables(EnvironmentPrefix);
    }
}
