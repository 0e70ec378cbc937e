using System.Text.RegularExpressions;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Decides for each segment whether what a model wrote is its translation. What is not is asked again, and never stored.</summary>
internal sealed partial class AnswerChecker
{
    private const double MinEcho = 0.8;

    /// <summary>A longer translation beside a segment without one translates both.</summary>
    private const double MaxMergedRatio = 1.7;

    private const double LowOverlap = 0.3;
    private const double HighOverlap = 0.5;

    private readonly TargetChecker _targets = new();

    /// <summary>Checks an answer.</summary>
    /// <param name="requests">The segments that were asked for.</param>
    /// <param name="items">What came back.</param>
    /// <returns>For each segment the translation, or why there is none.</returns>
    public IReadOnlyList<(string Target, AnswerFault Fault)> Check(
        IReadOnlyList<TranslationRequest> requests,
        IReadOnlyList<AnswerItem> items
    )
    {
        var byId = items.ToLookup(item => item.Id.Trim(), StringComparer.Ordinal);

        // A sentence that may command the model is alone in its request.
        var isSuspicious = requests is [var only] && SuspiciousText.IsSuspicious(only.Text);
        var results = requests.Select((request, i) => CheckItem(request, [.. byId[ChatPrompt.GetId(i)]], isSuspicious)).ToList();
        var foreign = requests.Count > 1 || PromptContext.IsIn(requests[0]) ? new ForeignWords(requests) : null;
        for (var i = 0; i < results.Count; i++)
        {
            var (target, fault) = results[i];
            if (
                fault == AnswerFault.None
                && CheckBesideOthers(requests, results, i, target, isSuspicious, foreign) is var found and not AnswerFault.None
            )
            {
                results[i] = (string.Empty, found);
            }
        }

        return results;
    }

    private (string Target, AnswerFault Fault) CheckItem(TranslationRequest request, List<AnswerItem> items, bool isSuspicious)
    {
        if (items.Count != 1)
        {
            return (string.Empty, items.Count == 0 ? AnswerFault.Missing : AnswerFault.Repeated);
        }

        var target = items[0].Target.Trim();
        var fault = IsEcho(request.Text, items[0].Source) ? _targets.Check(request.Text, target, isSuspicious) : AnswerFault.OtherSource;
        return (fault == AnswerFault.None ? target : string.Empty, fault);
    }

    /// <summary>Finds translations that belong to two segments or to another one, and details that may come from another one.</summary>
    private static AnswerFault CheckBesideOthers(
        IReadOnlyList<TranslationRequest> requests,
        List<(string Target, AnswerFault Fault)> results,
        int index,
        string target,
        bool isSuspicious,
        ForeignWords? foreign
    )
    {
        var source = requests[index].Text;
        if ((IsGap(results, index - 1) || IsGap(results, index + 1)) && target.Length > source.Length * MaxMergedRatio)
        {
            return AnswerFault.OtherLength;
        }

        var isFromOther =
            requests.Count > 1
            && TargetChecker.GetOverlap(source, target) < LowOverlap
            && requests.Where((_, i) => i != index).Any(other => TargetChecker.GetOverlap(other.Text, target) >= HighOverlap);

        // A sentence that is alone is believed, unless it may command the model to change the details.
        return isFromOther ? AnswerFault.OtherContent
            : foreign?.AreIn(source, target) == true
            || ((isSuspicious || foreign is not null) && !DetailChecker.AreKept(requests[index], target))
                ? AnswerFault.OtherDetails
            : AnswerFault.None;
    }

    private static bool IsGap(List<(string Target, AnswerFault Fault)> items, int index) =>
        index >= 0 && index < items.Count && items[index].Fault is AnswerFault.Missing or AnswerFault.Blank;

    private static bool IsEcho(string source, string echo)
    {
        if (source == echo)
        {
            return true;
        }

        var words = GetWords(source);
        var echoed = GetWords(echo);
        if (words.Count + echoed.Count == 0)
        {
            return true;
        }

        var left = words.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var common = echoed.Count(word => left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0);
        return 2.0 * common / (words.Count + echoed.Count) >= MinEcho;
    }

    private static List<string> GetWords(string text) => [.. Word().Matches(HiddenCharacters.Remove(text)).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
