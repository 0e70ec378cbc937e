namespace Translate.Core.Files;

/// <summary>Tells the two languages by their BCP 47 codes, with or without region; some programs write an underscore.</summary>
internal static class LanguageCode
{
    /// <summary><c>id</c>, or <c>in</c> as it was until 1989, or <c>ind</c>.</summary>
    public static bool IsIndonesian(string code) => IsAny(code, "id", "in", "ind");

    /// <summary><c>en</c> or <c>eng</c>.</summary>
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
