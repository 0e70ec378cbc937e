namespace Translate.Core.Glossaries;

/// <summary>What sort of word a term is, so far as it decides the forms in which it matches.</summary>
public enum PartOfSpeech
{
    /// <summary>Nouns, names and other words without inflection; the default.</summary>
    Noun,

    /// <summary>Matches through its affixes, and its rendering through English tenses.</summary>
    Verb,
}
