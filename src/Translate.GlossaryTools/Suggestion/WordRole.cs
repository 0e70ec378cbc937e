namespace Translate.GlossaryTools.Suggestion;

/// <summary>What a word can be in a term.</summary>
internal enum WordRole
{
    /// <summary>No part of a term: a function word, a number, a time.</summary>
    Stop,

    /// <summary>A verb with an affix (<c>menolak</c>, <c>ditahan</c>). No part of a term in lowercase letters.</summary>
    Verb,

    /// <summary>A verb without an affix (<c>tukar</c>), which may be the last word of a term.</summary>
    Root,

    /// <summary>A form with ber- that is not a known verb (<c>bersubsidi</c>). It may be the last word of a term.</summary>
    Stative,

    Noun,
    Adjective,
    Place,
    Title,

    /// <summary>A word that the reference lacks: technical, foreign, or a name.</summary>
    Unknown,
}
