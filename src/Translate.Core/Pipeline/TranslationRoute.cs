namespace Translate.Core.Pipeline;

/// <summary>How a run comes by the translation of a sentence.</summary>
public enum TranslationRoute
{
    /// <summary>The engine is asked.</summary>
    New,

    /// <summary>The same sentence of the same batch was asked for already.</summary>
    Repeated,

    /// <summary>The memory knows it.</summary>
    Recalled,

    /// <summary>The memory knows a sentence that is similar enough for the user.</summary>
    Fuzzy,
}
