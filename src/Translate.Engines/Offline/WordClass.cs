namespace Translate.Engines.Offline;

/// <summary>What a source word does in its sentence, so far as the engine's rules need to know.</summary>
internal enum WordClass
{
    /// <summary>Not in the lexicon, small letters: copied as it stands.</summary>
    Unknown,

    /// <summary>Not in the lexicon, capital: a name, copied as it should be.</summary>
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
