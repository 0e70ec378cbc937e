namespace Translate.GlossaryTools.Suggestion;

/// <summary>What sort of string may be a term.</summary>
internal enum CandidateKind
{
    /// <summary>A noun with its modifiers in lowercase letters: <c>cadangan devisa</c>.</summary>
    Compound,

    /// <summary>A name with capitals that begins like an institution, law, programme, event or title.</summary>
    Institution,

    /// <summary>Other words with capitals.</summary>
    Name,

    /// <summary>One word in lowercase letters.</summary>
    Word,

    /// <summary>Capital letters that no article explains.</summary>
    Acronym,
}
