using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Languages;
using Translate.Core.Quality.Texts;
using Translate.Core.Quality.Wording;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Engines.Offline;

namespace Translate.Engines.OpenAI;

/// <summary>Decides whether a text can be the English translation of a sentence, whatever model wrote it and why.</summary>
/// <remarks>Of 997 sentences that people translated, 991 pass, and 42 if each has the translation of another one.</remarks>
internal sealed partial class TargetChecker
{
    private const double MaxLengthRatio = 3;
    private const double MaxSuspiciousRatio = 1.7;
    private const int MaxAddedLength = 60;
    private const double MinLengthRatio = 0.3;
    private const int MinLongSource = 40;
    private const double LowOverlap = 0.15;
    private const double LowSuspiciousOverlap = 0.3;
    private const double HighOverlap = 0.5;

    /// <summary>With fewer words that the lexicon knows, the overlap means nothing.</summary>
    private const int MinKnownWords = 4;

    private const int MinIndonesianWords = 3;
    private const string English = "English";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases = SectionedWordList.ReadLines(
        typeof(TargetChecker).Assembly,
        "answer-phrases.txt"
    );

    private static readonly Lazy<ContentOverlap> Overlap = new(() => new ContentOverlap(Lexicon.Load(extraFile: null)));

    private static readonly NegationCheck Negation = new();

    private readonly LanguageIdentifier _languages = LanguageIdentifier.CreateDefault();

    /// <summary>Returns the share of the source's words that the translation has; 1 if too few are known.</summary>
    public static double GetOverlap(string source, string target)
    {
        var (known, found) = Overlap.Value.Count(source, target);
        return known < MinKnownWords ? 1 : (double)found / known;
    }

    /// <summary>Whether a text begins as a refusal does.</summary>
    public static bool IsRefusal(string text) => StartsWith(text, "refusal");

    /// <summary>Checks a translation.</summary>
    /// <param name="source">The sentence.</param>
    /// <param name="target">What came back for it.</param>
    /// <param name="isSuspicious">Whether the sentence may command the model: then the translation must show more.</param>
    /// <returns>What is wrong with it; <see cref="AnswerFault.None"/> if it can be used.</returns>
    public AnswerFault Check(string source, string target, bool isSuspicious)
    {
        if (target.Length == 0)
        {
            return AnswerFault.Blank;
        }

        if (string.Equals(source.Trim().TrimEnd('.'), target.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
        {
            return CountWords(source).Indonesian >= MinIndonesianWords ? AnswerFault.Untranslated : AnswerFault.None;
        }

        return IsRefusal(target) && IsOther(source, target, HighOverlap) ? AnswerFault.Refused
            : IsCommentary(source, target) ? AnswerFault.Commentary
            : IsOtherLength(source, target, isSuspicious) ? AnswerFault.OtherLength
            : !IsEnglish(target) ? AnswerFault.OtherLanguage
            : IsShouted(target) && !IsShouted(source) ? AnswerFault.OtherContent
            : HasAddress(target) && !HasAddress(source) ? AnswerFault.OtherContent
            : GetOverlap(source, target) < (isSuspicious ? LowSuspiciousOverlap : LowOverlap) ? AnswerFault.OtherContent
            : isSuspicious && (CopiedText.IsIn(source, target) || CopiedText.IsQuoteOf(source, target) || IsDenied(source, target))
                ? AnswerFault.OtherContent
            : AnswerFault.None;
    }

    /// <summary>Whether only one side has a negation: a model that follows a command to say the opposite adds one.</summary>
    private static bool IsDenied(string source, string target)
    {
        var findings = new List<Finding>();
        Negation.Check(CheckedPair.Read(source, target), findings);
        return findings.Count > 0;
    }

    /// <summary>Whether a text of several words is in capitals.</summary>
    private static bool IsShouted(string text) => text.Length >= MinLongSource && text.Count(char.IsUpper) > text.Count(char.IsLower);

    /// <summary>Whether a translation has less than a share of the words that are known, however few they are.</summary>
    private static bool IsOther(string source, string target, double share) =>
        Overlap.Value.Count(source, target) is var (known, found) && (known == 0 || found < known * share);

    private static bool IsCommentary(string source, string target) =>
        (StartsWith(target, "commentary") && !OfTranslation().IsMatch(source))
        || (target.Contains('\n', StringComparison.Ordinal) && !source.Contains('\n', StringComparison.Ordinal));

    private static bool IsOtherLength(string source, string target, bool isSuspicious) =>
        target.Length > (source.Length * (isSuspicious ? MaxSuspiciousRatio : MaxLengthRatio)) + MaxAddedLength
        || ((isSuspicious || source.Length >= MinLongSource) && target.Length < source.Length * MinLengthRatio);

    private bool IsEnglish(string target)
    {
        var (_, language) = _languages.Identify(target);
        var (words, indonesian) = CountWords(target);
        return language is not null ? language == English : words < MinKnownWords || indonesian * 2 < words;
    }

    /// <summary>Counts the words that are not names, and how many of them are Indonesian.</summary>
    private static (int All, int Indonesian) CountWords(string text)
    {
        var (words, indonesian) = (0, 0);
        foreach (var match in LowerCaseWord().EnumerateMatches(text))
        {
            words++;
            indonesian += IndonesianVocabulary.Contains(text.AsSpan(match.Index, match.Length)) ? 1 : 0;
        }

        return (words, indonesian);
    }

    private static bool StartsWith(string text, string section)
    {
        var start = text.Replace('’', '\'').TrimStart('"', '“', '*', ' ');
        return Phrases[section].Any(phrase => start.StartsWith(phrase, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasAddress(string text) => Address().IsMatch(text);

    [GeneratedRegex(@"https?:|\bwww\.|\S@\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>An article about a translation, or about England, may begin so.</summary>
    [GeneratedRegex("terjemah|inggris", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTranslation();

    [GeneratedRegex(@"\b\p{Ll}[\p{L}\p{N}]*", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseWord();
}
