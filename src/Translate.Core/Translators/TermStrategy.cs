namespace Translate.Core.Translators;

/// <summary>A way to make an engine use the rendering of the glossary.</summary>
public enum TermStrategy
{
    /// <summary>The engine's service keeps the glossary that <see cref="ITranslator.UseGlossary"/> gives it, so terms go as they are in the text.</summary>
    Glossary,

    /// <summary>The engine takes <see cref="TranslationRequest.Terms"/> and marks or sets them itself.</summary>
    Native,

    /// <summary>The engine copies words that it does not know, so terms can be replaced by placeholders.</summary>
    Placeholder,

    /// <summary>The engine reads <see cref="TranslationRequest.Terms"/> as advice.</summary>
    Context,
}
