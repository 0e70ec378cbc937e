namespace Translate.GlossaryTools.Suggestion;

/// <summary>The class of a word of <see cref="ReferenceWords"/>.</summary>
internal enum ReferenceClass
{
    /// <summary>The list lacks the word.</summary>
    Unknown,

    Noun,
    Title,
    Adjective,
    Verb,
    Place,
    Function,
}
