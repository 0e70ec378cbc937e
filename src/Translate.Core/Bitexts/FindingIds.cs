namespace Translate.Core.Bitexts;

/// <summary>The stable names of all findings.</summary>
public static class FindingIds
{
    /// <summary>Boilerplate of a page, copied unchanged.</summary>
    public const string Boilerplate = "boilerplate";

    /// <summary>A dateline or the credit of a picture, copied unchanged.</summary>
    public const string Credit = "credit";

    /// <summary>The encoding of the article was guessed.</summary>
    public const string EncodingGuessed = "encoding-guessed";

    /// <summary>Text in another language, copied unchanged.</summary>
    public const string NotIndonesian = "not-indonesian";

    /// <summary>No words to translate, copied unchanged.</summary>
    public const string NoWords = "no-words";

    /// <summary>The engine gave no translation; the target is the source.</summary>
    public const string NotTranslated = "not-translated";

    /// <summary>A term's rendering is not in the target.</summary>
    public const string TermViolated = "term-violated";

    /// <summary>A term's rendering follows itself in the target, and the source has the term once.</summary>
    public const string TermDuplicated = "term-duplicated";

    /// <summary>The target has a rendering that the glossary says is never right.</summary>
    public const string ForbiddenRendering = "forbidden-rendering";

    /// <summary>A number of the source is not in the target.</summary>
    public const string NumberMissing = "number-missing";

    /// <summary>The target has markup that the source does not have.</summary>
    public const string MarkupLeft = "markup-left";

    /// <summary>The target has a character that is not text and that the source does not have.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>The target is the source.</summary>
    public const string TargetEqualsSource = "target-equals-source";

    /// <summary>A sentence of the document that is quite different has the same target.</summary>
    public const string RepeatedTarget = "repeated-target";

    /// <summary>A fallback engine translated the sentence, because the requested one failed.</summary>
    public const string FallbackEngine = "fallback-engine";

    /// <summary>The engine copied words that it did not know.</summary>
    public const string CopiedWords = "copied-words";

    /// <summary>The engine was not sure of words.</summary>
    public const string LowConfidence = "low-confidence";

    /// <summary>A term's entry was changed after a person had approved the target.</summary>
    public const string TermChanged = "term-changed";

    /// <summary>The target is the translation of a sentence that is only similar.</summary>
    public const string FuzzyMatch = "fuzzy-match";

    /// <summary>The memory has other targets for the same sentence.</summary>
    public const string OtherTranslations = "other-translations";
}
