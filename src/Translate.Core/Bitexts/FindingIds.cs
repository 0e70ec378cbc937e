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

    /// <summary>A number of the source is another in the target, or is not there.</summary>
    public const string NumberMismatch = "number-mismatch";

    /// <summary>The target has a number that the source does not have.</summary>
    public const string NumberAdded = "number-added";

    /// <summary>An amount has the same digits in another magnitude: million for <c>miliar</c>.</summary>
    public const string Magnitude = "magnitude";

    /// <summary>An amount has another unit, and is not converted.</summary>
    public const string Unit = "unit";

    /// <summary>An amount of money is in another currency.</summary>
    public const string Currency = "currency";

    /// <summary>A day, weekday, month, year or decade is another, or is only on one side.</summary>
    public const string Date = "date";

    /// <summary>A clock time is in another time zone.</summary>
    public const string TimeZone = "time-zone";

    /// <summary>A web or mail address, account name or hashtag is not in the target as it is.</summary>
    public const string UrlChanged = "url-changed";

    /// <summary>A negation is only on one side.</summary>
    public const string Negation = "negation";

    /// <summary>The target lacks a part of the source.</summary>
    public const string Omission = "omission";

    /// <summary>The target says much more than the source.</summary>
    public const string Addition = "addition";

    /// <summary>Indonesian words are left in the target.</summary>
    public const string Untranslated = "untranslated";

    /// <summary>The target is the source.</summary>
    public const string SameAsSource = "same-as-source";

    /// <summary>A word follows itself in the target.</summary>
    public const string RepeatedWord = "repeated-word";

    /// <summary>Two different articles follow each other in the target.</summary>
    public const string DoubledArticle = "doubled-article";

    /// <summary>White space is missing, doubled or before a mark.</summary>
    public const string Spacing = "spacing";

    /// <summary>A bracket has no partner.</summary>
    public const string Bracket = "bracket";

    /// <summary>The sentence does not begin with a capital.</summary>
    public const string Capital = "capital";

    /// <summary>A quotation became narration, the reverse, or has another extent.</summary>
    public const string QuoteChanged = "quote-changed";

    /// <summary>A quotation mark has no partner.</summary>
    public const string QuoteUnbalanced = "quote-unbalanced";

    /// <summary>A name of the source is not in the target.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>A name has another spelling in the target.</summary>
    public const string NameChanged = "name-changed";

    /// <summary>A name has two spellings in the document.</summary>
    public const string NameInconsistent = "name-inconsistent";

    /// <summary>The same sentence has two translations in the document.</summary>
    public const string InconsistentTranslation = "inconsistent-translation";

    /// <summary>A term has two renderings in the document.</summary>
    public const string TermInconsistent = "term-inconsistent";

    /// <summary>One person is "he" and "she" in the document.</summary>
    public const string GenderShift = "gender-shift";

    /// <summary>The target has markup that the source does not have.</summary>
    public const string MarkupLeft = "markup-left";

    /// <summary>The target has a character that is not text and that the source does not have.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>A sentence of the document that is quite different has the same target.</summary>
    public const string RepeatedTarget = "repeated-target";

    /// <summary>The target departs from the house style.</summary>
    public const string HouseStyle = "house-style";

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

    /// <summary>Formatting of the source has no place in the target that fits exactly, and is at the nearest.</summary>
    public const string CodeMoved = "code-moved";

    /// <summary>The memory has other targets for the same sentence.</summary>
    public const string OtherTranslations = "other-translations";
}
