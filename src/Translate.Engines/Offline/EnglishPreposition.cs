namespace Translate.Engines.Offline;

/// <summary>Chooses an English preposition by the word after it.</summary>
internal static class EnglishPreposition
{
    /// <summary>Returns <c>to</c> before a verb, <c>in</c> before a month, year or place, and <c>on</c> before a day. Otherwise the preposition of the lexicon.</summary>
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

    /// <summary>Whether a number is a year.</summary>
    public static bool IsYear(Lexeme lexeme) => lexeme is { Class: WordClass.Number, English: ['1' or '2', _, _, _] };
}
