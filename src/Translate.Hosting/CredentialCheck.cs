using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Refuses credentials in a settings file, in any section: such files are shared and committed.</summary>
internal static partial class CredentialCheck
{
    /// <summary>A setting whose name ends in one of these holds a credential. <c>KeyVaultUri</c> does not.</summary>
    private static readonly string[] Endings =
    [
        "key",
        "secret",
        "password",
        "passwd",
        "passphrase",
        "pwd",
        "token",
        "credential",
        "connectionstring",
        "authorization",
    ];

    /// <summary>Fails if a setting of the file holds a credential.</summary>
    /// <exception cref="ProblemException">Names the setting and says where the credential belongs. Never contains its value.</exception>
    public static void Refuse(IConfiguration file, string path)
    {
        foreach (var (key, value) in file.AsEnumerable())
        {
            if (IsCredential(key, value))
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"{key} is a credential, and this file is made to be shared",
                        $"Remove it, and replace the credential if others have seen it. Then {GetAdvice(key)}"
                    )
                    {
                        File = path,
                    }
                );
            }
        }
    }

    /// <summary>Returns whether a setting holds a credential, by its name or by the form of its value.</summary>
    public static bool IsCredential(string key, string? value) =>
        !string.IsNullOrEmpty(value) && (HoldsCredential().IsMatch(value) || key.Split(':').Any(name => IsCredentialName(name, value)));

    private static bool IsCredentialName(string name, string value)
    {
        // ApiKeys and ApiKey2 hold credentials, MaxTokens holds a number.
        var singular = name.TrimEnd("0123456789".ToCharArray()).TrimEnd('s');
        return !bool.TryParse(value, out _)
            && !(name.StartsWith("Max", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, CultureInfo.InvariantCulture, out _))
            && Endings.Any(ending => singular.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static string GetAdvice(string key) =>
        SettingsSources.FindVariable(key) is { } variable
            ? $"set {variable}, or in development: dotnet user-secrets set {key} … --project src/Translate.Cli"
            : $"set the environment variable {SettingsSources.EnvironmentPrefix}{key.Replace(":", "__", StringComparison.Ordinal)}";

    /// <summary>An address with a password, or a key among the parts of a connection string or of a query.</summary>
    [GeneratedRegex(
        @"://[^/\s@:]*:[^/\s@]+@|(?:^|[;?&\s])(?:password|pwd|accountkey|sharedaccesskey|subscription-key|api-key|sig)\s*=\s*\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HoldsCredential();
}
