namespace Translate.Engines.Offline;

/// <summary>The word class of a source word, as far as the rules of the engine need it.</summary>
internal enum WordClass
{
    /// <summary>Unknown and lowercase. Copied unchanged.</summary>
    Unknown,

    /// <summary>Unknown and capitalized. Copied as a name.</summary>
    Name,

    /// <summary>Figures.</summary>
    Number,

    /// <summary>Punctuation.</summary>
    Mark,

    Noun,
    Title,
    Place,
    Month,
    Day,
    Pronoun,
    Determiner,
    Demonstrative,
    Numeral,
    Ordinal,
    Adjective,
    Adverb,
    Verb,
    Passive,
    Auxiliary,
    Negation,
    Preposition,
    Conjunction,
    Question,
    Particle,
}
