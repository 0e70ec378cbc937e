using System.Collections.Frozen;

namespace Translate.Emulation.Contract;

/// <summary>The languages that the emulated service lists.</summary>
internal static class Languages
{
    /// <summary>The languages by code.</summary>
    public static FrozenDictionary<string, Language> All { get; } =
        Read().ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Language> Read()
    {
        using var reader = new StreamReader(typeof(Languages).Assembly.GetManifestResourceStream("languages.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var code, var name, var nativeName, var direction])
            {
                yield return new Language(code, name, nativeName, direction);
            }
        }
    }
}

/// <param name="Code">The language code.</param>
/// <param name="Name">The English name.</param>
/// <param name="NativeName">The native name.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
internal sealed record Language(string Code, string Name, string NativeName, string Direction);
