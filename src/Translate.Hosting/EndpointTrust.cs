using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.OpenAI;

namespace Translate.Hosting;

/// <summary>Sends no credential to a host that only a settings file names: such a file may come with a download.</summary>
/// <remarks>The hosts of a service itself are not a danger, because they belong to who issued the credential.</remarks>
internal static class EndpointTrust
{
    private const string TrustName = "TrustEndpoint";

    private static readonly string[] EndpointNames = ["Endpoint", "BaseAddress", "BaseUrl", "Url"];

    /// <summary>Fails if a credential would go to a host that the user did not name.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="own">The environment and the user secrets, which only the user can set.</param>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ProblemException">Names the setting, and says how to allow the host.</exception>
    public static void Check(IConfiguration file, IConfiguration own, string path)
    {
        foreach (var section in file.GetChildren())
        {
            if (section[TrustName] is not null)
            {
                throw Refuse(
                    $"{section.Key}:{TrustName} has no meaning in a settings file, because the file would trust itself",
                    $"Remove it, and set {Variable(section.Key, TrustName)}",
                    path
                );
            }

            foreach (var name in EndpointNames)
            {
                if (
                    section[name] is { Length: > 0 } endpoint
                    && string.IsNullOrWhiteSpace(own[$"{section.Key}:{name}"])
                    && HasCredential(section, own.GetSection(section.Key))
                    && Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
                    && !IsOfService(section.Key, address)
                    && !address.Host.Equals(own[$"{section.Key}:{TrustName}"]?.Trim(), StringComparison.OrdinalIgnoreCase)
                )
                {
                    throw Refuse(
                        $"{section.Key}:{name} would send your credential to {address.Host}, and only this file names that host",
                        $"If you trust the host, set {Variable(section.Key, TrustName)}={address.Host}; if not, remove the setting",
                        path
                    );
                }
            }
        }
    }

    private static bool IsOfService(string section, Uri address) =>
        (section.Equals("Azure", StringComparison.OrdinalIgnoreCase) && AzureEndpoint.IsOfAzure(address))
        || (section.Equals("OpenAI", StringComparison.OrdinalIgnoreCase) && OpenAIEndpoint.IsHosted(address))
        || (section.Equals("DeepL", StringComparison.OrdinalIgnoreCase) && DeepLOptions.IsOfDeepL(address));

    private static bool HasCredential(IConfigurationSection file, IConfigurationSection own) =>
        own.GetChildren().Any(setting => CredentialCheck.IsCredential(setting.Path, setting.Value))
        || string.Equals(own["UseIdentity"] ?? file["UseIdentity"], "true", StringComparison.OrdinalIgnoreCase);

    private static string Variable(string section, string name) => $"{SettingsSources.EnvironmentPrefix}{section}__{name}";

    private static ProblemException Refuse(string message, string advice, string path) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice) { File = path });
}
