namespace Translate.Core.Translators;

/// <summary>A way to make an engine say a term as the glossary wants it.</summary>
public enum TermStrategy
{
    /// <summary>The engine takes <see cref="TranslationRequest.Terms"/> and marks or sets them itself.</summary>
    Native,

    /// <summary>The engine carries words that it does not know through unchanged, so that terms can be hidden behind them.</summary>
    Placeholder,

    /// <summary>The engine reads <see cref="TranslationRequest.Terms"/> as advice.</summary>
    Context,
}
