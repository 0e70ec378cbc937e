namespace Translate.Engines.Offline;

/// <summary>Chooses the English preposition where it depends on what follows.</summary>
internal static class EnglishPreposition
{
    /// <summary><c>to</c> before a verb, <c>in</c> before a month, a year or a place, <c>on</c> before a day; else what the lexicon says.</summary>
    public static string Choose(Lexeme? next, Lexeme preposition) => (preposition.English, next) switch
    {
        ("for", { Class: WordClass.Verb or WordClass.Passive }) => "to",
        ("on", { Class: WordClass.Month }) => "in",
        ("on", { Entry.Form: "akhir" or "awal" }) when preposition.Entry?.Form == "pada" => "at",
        ("on", { Entry.Form: "tahun" or "bulan" or "akhir" or "awal" or "pertengahan" }) => "in",
        ("on", { } year) when IsYear(year) => "in",
        ("on", { Class: WordClass.Noun or WordClass.Place or WordClass.Determiner }) => "in",
        _ => preposition.English,
    };

    /// <summary>Whether the figures are a year.</summary>
    public static bool IsYear(Lexeme lexeme) => lexeme is { Class: WordClass.Number, English: ['1' or '2', _, _, _] };
}
