namespace Translate.Engines.Command;

/// <summary>The environment of a program: the environment of this process, without the credentials that are for this process alone.</summary>
internal static class ProgramEnvironment
{
    /// <summary>Begins the names of this program's settings. Some hold keys, and no other program needs the rest.</summary>
    private const string OwnPrefix = "TRANSLATE_";

    /// <summary>Variables in which services' own clients look for keys, and Azure.Identity for secrets.</summary>
    private static readonly string[] Credentials =
    [
        "AZURE_TEXT_TRANSLATION_APIKEY",
        "AZURE_CLIENT_SECRET",
        "AZURE_CLIENT_CERTIFICATE_PASSWORD",
        "AZURE_PASSWORD",
        "OPENAI_API_KEY",
        "DEEPL_AUTH_KEY",
        "LIBRETRANSLATE_API_KEY",
    ];

    /// <summary>Removes what a program must not see.</summary>
    /// <param name="variables">Name to value.</param>
    public static void RemoveCredentials(IDictionary<string, string?> variables)
    {
        foreach (var name in variables.Keys.Where(IsCredential).ToList())
        {
            variables.Remove(name);
        }
    }

    // Names differ in letter case only on some systems; nobody needs one that differs in nothing else.
    private static bool IsCredential(string name) =>
        name.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase) || Credentials.Contains(name, StringComparer.OrdinalIgnoreCase);
}
