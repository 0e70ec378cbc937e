namespace Translate.Core.Bitexts;

/// <summary>What a target file has in place of a sentence that the engine was asked for and did not translate.</summary>
public enum UntranslatedText
{
    /// <summary>The source, in a mark that nobody takes for a translation: <c>[untranslated: Rapat ditunda.]</c>.</summary>
    Mark,

    /// <summary>The source as it is.</summary>
    Keep,

    /// <summary>Nothing.</summary>
    Omit,
}
