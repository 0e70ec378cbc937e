namespace Translate.Core.Translators;

/// <summary>What an engine can use of a request besides text and terms.</summary>
[Flags]
public enum EngineFeatures
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="TranslationRequest.Codes"/>: it returns each code in its result.</summary>
    InlineCodes = 1,

    /// <summary><see cref="TranslationRequest.Previous"/> and <see cref="TranslationRequest.Next"/>.</summary>
    Context = 2,
}
