using System.Globalization;
using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Refuses credentials in a settings file, in any section: such files are shared and committed.</summary>
internal static class CredentialCheck
{
    /// <summary>A setting whose name ends in one of these holds a credential. <c>MaxTokens</c> and <c>KeyVaultUri</c> do not.</summary>
    private static readonly string[] Endings = ["key", "secret", "password", "passwd", "pwd", "token", "credential", "connectionstring"];

    /// <summary>Fails if a setting of the file holds a credential.</summary>
    /// <exception cref="ProblemException">Names the setting and says where the credential belongs. Never contains its value.</exception>
    public static void Refuse(IConfiguration file, string path)
    {
        foreach (var (key, value) in file.AsEnumerable())
        {
            if (IsCredential(key, value))
            {
                throw new ProblemException(new Problem(ProblemKind.BadConfiguration, $"{key} is a credential, and this file is made to be shared", $"Remove it, and replace the credential if others have seen it. Then {GetAdvice(key)}")
                {
                    File = path,
                });
            }
        }
    }

    private static bool IsCredential(string key, string? value)
    {
        var name = key[(key.LastIndexOf(':') + 1)..];
        return !string.IsNullOrEmpty(value)
            && !bool.TryParse(value, out _)
            && !(double.TryParse(value, CultureInfo.InvariantCulture, out _) && name.EndsWith("token", StringComparison.OrdinalIgnoreCase))
            && Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static string GetAdvice(string key) => string.Equals(key, "Azure:ApiKey", StringComparison.OrdinalIgnoreCase)
        ? "set AZURE_TEXT_TRANSLATION_APIKEY, or in development: dotnet user-secrets set Azure:ApiKey … --project src/Translate.Cli"
        : $"set the environment variable {SettingsSources.EnvironmentPrefix}{key.Replace(":", "__", StringComparison.Ordinal)}";
}
