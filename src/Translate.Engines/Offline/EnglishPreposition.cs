namespace Translate.Engines.Offline;

/// <summary>Chooses an English preposition by the word after it.</summary>
internal static class EnglishPreposition
{
    /// <summary>Returns <c>to</c> before a verb, <c>in</c> before a month, year or place, and <c>on</c> before a day. Otherwise the preposition of the lexicon.</summary>
    /// <param name="next">The word after it; null if absent.</param>
    /// <param name="preposition">The preposition.</param>
    /// <param name="afterNext">The word after the next one; null if absent.</param>
    /// <param name="phrase">The noun phrase after it; null if absent.</param>
    public static string Choose(Lexeme? next, Lexeme preposition, Lexeme? afterNext, NounPhrase? phrase) =>
        (preposition.English, next) switch
        {
            _ when preposition.Entry is { IsByContext: true } => preposition.English,
            ("for", { Class: WordClass.Verb or WordClass.Passive }) => "to",
            ("for", { Class: WordClass.Adverb or WordClass.Negation }) when afterNext is { Class: WordClass.Verb or WordClass.Passive } =>
                "to",
            ("with", { Class: WordClass.Verb }) => "by",
            ("during", { Class: WordClass.Number or WordClass.Numeral }) => "for",
            (
                "during",
                {
                    English: "more than"
                        or "about"
                        or "around"
                        or "at least"
                        or "nearly"
                        or "almost"
                        or "approximately"
                        or "less than"
                        or "over"
                }
            ) when afterNext is { Class: WordClass.Number or WordClass.Numeral } => "for",
            ("during", { Class: WordClass.Determiner }) when phrase is { Head: { } time } && EnglishStyle.IsMeasure(time.English) => "for",
            (
                "along",
                { Class: WordClass.Month }
                    or {
                        Entry.Form: "tahun"
                            or "bulan"
                            or "pekan"
                            or "minggu"
                            or "semester"
                            or "kuartal"
                            or "periode"
                            or "musim"
                            or "sejarah"
                    }
            ) => "throughout",
            ("along", { } time) when IsYear(time) => "throughout",
            ("on", { Class: WordClass.Month }) => "in",
            ("on", { Entry.Form: "akhir" or "awal" }) when preposition.Entry?.Form == "pada" => "at",
            ("on", { Entry.Form: "tahun" or "bulan" or "akhir" or "awal" or "pertengahan" }) => "in",
            ("on", { } year) when IsYear(year) => "in",
            ("in", { Class: WordClass.Number } figure)
                when preposition.Entry?.Form == "di" && !IsYear(figure) && afterNext is { English: "percent" or "point" } => "at",
            ("on", { Class: WordClass.Number }) when afterNext is not { Class: WordClass.Month or WordClass.Mark } => "at",
            ("in", _)
                when preposition.Entry?.Form is "dalam"
                    && phrase is { Head: { Class: WordClass.Noun } gathering }
                    && EnglishStyle.IsGathering(gathering.English) => "at",
            ("in" or "on", _)
                when preposition.Entry?.Form is "di" or "pada"
                    && phrase is { Head: { Class: WordClass.Noun or WordClass.Place } head }
                    && EnglishStyle.GetPreposition(head.English) is { } listed => listed,
            ("on", { Class: WordClass.Noun or WordClass.Place or WordClass.Determiner or WordClass.Ordinal or WordClass.Numeral }) => "in",
            _ => preposition.English,
        };

    /// <summary>Whether a number is a year.</summary>
    public static bool IsYear(Lexeme lexeme) => lexeme is { Class: WordClass.Number, English: ['1' or '2', _, _, _] };
}
