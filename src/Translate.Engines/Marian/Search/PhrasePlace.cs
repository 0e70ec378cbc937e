namespace Translate.Engines.Marian.Search;

/// <summary>Where in a target a phrase starts.</summary>
internal enum PhrasePlace
{
    /// <summary>Inside a word, where none can start.</summary>
    None,

    /// <summary>At the start of the target.</summary>
    Start,

    /// <summary>After a space.</summary>
    AfterBlank,

    /// <summary>Right after an opening bracket, a quotation mark or a hyphen.</summary>
    AfterMark,
}
