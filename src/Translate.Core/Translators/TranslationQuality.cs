namespace Translate.Core.Translators;

/// <summary>What a translation is good for before a person has seen it.</summary>
public enum TranslationQuality
{
    /// <summary>Good enough to follow a text, not to publish.</summary>
    Gist,

    /// <summary>Fluent text that a person should still read before it is published.</summary>
    Draft,
}
