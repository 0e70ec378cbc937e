namespace Translate.Core.Bitexts;

/// <summary>How a run gets the translation of a sentence.</summary>
public enum TranslationRoute
{
    /// <summary>The engine translates it.</summary>
    New,

    /// <summary>The engine already translates the same sentence elsewhere in the batch.</summary>
    Repeated,

    /// <summary>The memory has a translation of this sentence.</summary>
    Recalled,

    /// <summary>The memory has a translation of a similar sentence, and the user accepts that.</summary>
    Fuzzy,

    /// <summary>The engine was asked again and failed, so the translation that the memory has stays.</summary>
    Kept,

    /// <summary>The engine was asked and failed, and there is no earlier translation.</summary>
    Failed,
}
