using System.Text.RegularExpressions;
using Translate.Core.Languages;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.OpenAI;

/// <summary>Decides for each segment whether what a model wrote is its translation. What is not is asked again, and never stored.</summary>
internal sealed partial class AnswerChecker
{
    private const double MinEcho = 0.8;

    /// <summary>In 997 sentences that people translated, the English has 0.5 to 2.1 times the characters.</summary>
    private const double MaxLengthRatio = 3;
    private const double MaxMergedRatio = 1.7;
    private const int MaxAddedLength = 60;
    private const double MinLengthRatio = 0.3;
    private const int MinLongSource = 40;
    private const double LowOverlap = 0.15;
    private const int MinKnownWords = 4;
    private const double UncertainOverlap = 0.3;
    private const double HighOverlap = 0.5;
    private const string English = "English";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases = SectionedWordList.ReadLines(typeof(AnswerChecker).Assembly, "answer-phrases.txt");

    private readonly LanguageIdentifier _languages = LanguageIdentifier.Default();
    private readonly Lazy<ContentOverlap> _overlap = new(() => new ContentOverlap(Lexicon.Load(extraFile: null)));

    /// <summary>Checks an answer.</summary>
    /// <param name="requests">The segments that were asked for.</param>
    /// <param name="items">What came back.</param>
    /// <returns>For each segment the translation, or why there is none.</returns>
    public IReadOnlyList<(string Target, AnswerFault Fault)> Check(IReadOnlyList<TranslationRequest> requests, IReadOnlyList<AnswerItem> items)
    {
        var byId = items.ToLookup(item => item.Id.Trim(), StringComparer.Ordinal);
        var checkedItems = requests.Select((request, i) => CheckItem(request, [.. byId[ChatPrompt.GetId(i)]])).ToList();
        for (var i = 0; i < checkedItems.Count; i++)
        {
            var (target, fault) = checkedItems[i];
            if (fault != AnswerFault.None)
            {
                continue;
            }

            var isBesideGap = IsGap(checkedItems, i - 1) || IsGap(checkedItems, i + 1);
            if ((isBesideGap && IsLonger(requests[i].Text, target, MaxMergedRatio, added: 0)) || IsOfOther(requests, i, target))
            {
                checkedItems[i] = (string.Empty, isBesideGap ? AnswerFault.OtherLength : AnswerFault.OtherContent);
            }
        }

        return checkedItems;
    }

    /// <summary>Whether a text begins as a refusal does.</summary>
    public static bool IsRefusal(string text) => StartsWith(GetStart(text), "refusal");

    private static bool IsGap(List<(string Target, AnswerFault Fault)> items, int index) =>
        index >= 0 && index < items.Count && items[index].Fault is AnswerFault.Missing or AnswerFault.Blank;

    private (string Target, AnswerFault Fault) CheckItem(TranslationRequest request, List<AnswerItem> items)
    {
        if (items.Count != 1)
        {
            return (string.Empty, items.Count == 0 ? AnswerFault.Missing : AnswerFault.Repeated);
        }

        var target = items[0].Target.Trim();
        var fault = IsEcho(request.Text, items[0].Source) ? CheckTarget(request.Text, target) : AnswerFault.OtherSource;
        return (fault == AnswerFault.None ? target : string.Empty, fault);
    }

    private AnswerFault CheckTarget(string source, string target)
    {
        if (target.Length == 0)
        {
            return AnswerFault.Blank;
        }

        if (IsSame(source, target))
        {
            return CountIndonesian(source).Indonesian >= 3 ? AnswerFault.Untranslated : AnswerFault.None;
        }

        var (known, found) = _overlap.Value.Count(source, target);
        var share = known == 0 ? 0 : (double)found / known;
        if (share < HighOverlap && IsRefusal(target))
        {
            return AnswerFault.Refused;
        }

        if ((StartsWith(GetStart(target), "commentary") && share < 1) || (target.Contains('\n', StringComparison.Ordinal) && !source.Contains('\n', StringComparison.Ordinal)))
        {
            return AnswerFault.Commentary;
        }

        if (IsLonger(source, target, MaxLengthRatio, MaxAddedLength) || (source.Length >= MinLongSource && target.Length < source.Length * MinLengthRatio))
        {
            return AnswerFault.OtherLength;
        }

        return !IsEnglish(target) ? AnswerFault.OtherLanguage
            : known >= MinKnownWords && share < LowOverlap ? AnswerFault.OtherContent
            : AnswerFault.None;
    }

    /// <summary>Whether a translation that has little of its own source has much of another one: the model swapped two.</summary>
    private bool IsOfOther(IReadOnlyList<TranslationRequest> requests, int index, string target)
    {
        var (known, found) = requests.Count == 1 ? (0, 0) : _overlap.Value.Count(requests[index].Text, target);
        return known >= MinKnownWords && found < known * UncertainOverlap && requests.Where((_, i) => i != index).Any(other =>
        {
            var (otherKnown, otherFound) = _overlap.Value.Count(other.Text, target);
            return otherKnown >= MinKnownWords && otherFound >= otherKnown * HighOverlap;
        });
    }

    private bool IsEnglish(string target)
    {
        var (words, language) = _languages.Identify(target);
        if (language is not null)
        {
            return language == English;
        }

        var (counted, indonesian) = CountIndonesian(target);
        return words == 0 || counted < MinKnownWords || indonesian * 2 < counted;
    }

    /// <summary>Counts the words that are no names, and those of them that are Indonesian.</summary>
    private static (int Words, int Indonesian) CountIndonesian(string text)
    {
        var (words, indonesian) = (0, 0);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            if (char.IsLower(word[0]))
            {
                words++;
                indonesian += IndonesianVocabulary.Contains(word) ? 1 : 0;
            }
        }

        return (words, indonesian);
    }

    private static string GetStart(string text) => text.Replace('’', '\'').TrimStart('"', '“', '*', ' ');

    private static bool StartsWith(string text, string section) => Phrases[section].Any(phrase => text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase));

    private static bool IsLonger(string source, string target, double ratio, int added) => target.Length > (source.Length * ratio) + added;

    private static bool IsSame(string source, string target) => string.Equals(source.Trim().TrimEnd('.'), target.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static bool IsEcho(string source, string echo)
    {
        if (source == echo)
        {
            return true;
        }

        var words = GetWords(HiddenCharacters.Remove(source));
        var echoed = GetWords(HiddenCharacters.Remove(echo));
        if (words.Count + echoed.Count == 0)
        {
            return true;
        }

        var left = words.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var common = echoed.Count(word => left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0);
        return 2.0 * common / (words.Count + echoed.Count) >= MinEcho;
    }

    private static List<string> GetWords(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
