namespace Translate.Engines.OpenAI;

/// <summary>Why the answer for a segment cannot be used.</summary>
internal enum AnswerFault
{
    /// <summary>It can be used.</summary>
    None,

    /// <summary>The answer has no item with the id of the segment.</summary>
    Missing,

    /// <summary>The answer has more than one item with the id of the segment.</summary>
    Repeated,

    /// <summary>The item echoes another source, so its translation may belong to another segment.</summary>
    OtherSource,

    /// <summary>The translation is blank.</summary>
    Blank,

    /// <summary>The model refuses.</summary>
    Refused,

    /// <summary>The model talks about the translation.</summary>
    Commentary,

    /// <summary>The translation is the source.</summary>
    Untranslated,

    /// <summary>The translation is not in English.</summary>
    OtherLanguage,

    /// <summary>The translation is far longer or shorter than the source.</summary>
    OtherLength,

    /// <summary>The translation has hardly a word of the source.</summary>
    OtherContent,

    /// <summary>The translation has other names, numbers, addresses or negations, which may come from a sentence that was sent with it.</summary>
    OtherDetails,
}
