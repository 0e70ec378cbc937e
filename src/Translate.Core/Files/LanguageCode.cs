namespace Translate.Core.Files;

/// <summary>Recognizes Indonesian and English by BCP 47 code, with or without a region. Accepts <c>_</c> for <c>-</c>, as some programs write it.</summary>
internal static class LanguageCode
{
    /// <summary>Whether the language is <c>id</c>, its code until 1989 <c>in</c>, or <c>ind</c>. Ignores case.</summary>
    public static bool IsIndonesian(string code) => IsAny(code, "id", "in", "ind");

    /// <summary>Whether the language is <c>en</c> or <c>eng</c>. Ignores case.</summary>
    public static bool IsEnglish(string code) => IsAny(code, "en", "eng");

    private static bool IsAny(string code, params ReadOnlySpan<string> languages)
    {
        var trimmed = code.AsSpan().Trim();
        var language = trimmed.IndexOfAny('-', '_') is >= 0 and var end ? trimmed[..end] : trimmed;
        foreach (var known in languages)
        {
            if (language.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
