namespace Translate.Core.Glossaries.Exchange;

/// <summary>Tells the two languages by their BCP 47 codes, with or without region; some programs write an underscore.</summary>
internal static class LanguageCode
{
    /// <summary><c>id</c>, or <c>in</c> as it was until 1989, or <c>ind</c>.</summary>
    public static bool IsIndonesian(string code) => Language(code) is "id" or "in" or "ind";

    /// <summary><c>en</c> or <c>eng</c>.</summary>
    public static bool IsEnglish(string code) => Language(code) is "en" or "eng";

    private static string Language(string code) => code.Trim().Split('-', '_')[0].ToLowerInvariant();
}
