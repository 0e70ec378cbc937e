using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Lets one plural serve occurrences that Indonesian joins: <c>presiden Rusia dan presiden Ukraina</c>, <c>the presidents of Russia and Ukraine</c>.</summary>
internal static class SharedPlurals
{
    /// <summary>Joined terms are not further apart.</summary>
    private const int MaxWordsBetween = 5;

    /// <summary>A series of more characters is a list.</summary>
    private const int MaxSeriesLength = 300;

    /// <summary>The conjunction, perhaps an article, and one or two modifiers.</summary>
    private const int MaxModifierWords = 4;

    /// <summary>Returns the outcomes with the places of plurals for violated occurrences.</summary>
    public static List<TermOutcome> Apply(List<TermOutcome> outcomes, string target)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Kind != TermOutcomeKind.Violated)
            {
                continue;
            }

            var occurrence = outcomes[i].Occurrence;
            var joined = outcomes.Find(other =>
                other.Kind == TermOutcomeKind.Applied
                && other.Occurrence.Entry == occurrence.Entry
                && (
                    IsPlural(other.Target!.Value.In(target).ToString(), occurrence.Entry) || IsAfterConjunction(target, other.Target!.Value)
                )
                && AreJoined(outcomes, occurrence, other.Occurrence)
            );
            if (joined is not null)
            {
                outcomes[i] = joined with { Occurrence = occurrence };
            }
        }

        return outcomes;
    }

    /// <summary>Whether joined modifiers are before the place: <c>neither the Dutch nor the Swedish prime minister</c>.</summary>
    private static bool IsAfterConjunction(string target, TextRange place)
    {
        var words = Token.Tokenize(target[..place.Start]);
        var conjunction = words.FindLastIndex(word => word.In(target) is "and" or "nor" or "or");
        return conjunction > 0
            && words.Count - conjunction is > 1 and <= MaxModifierWords
            && words.TakeLast(words.Count - conjunction).All(word => !word.IsMark)
            && !words[conjunction - 1].IsMark;
    }

    private static bool IsPlural(string place, TermEntry entry) =>
        entry.Renderings.Any(rendering =>
            place.Equals(EnglishInflection.PluralizePhrase(rendering), StringComparison.OrdinalIgnoreCase)
            && !place.Equals(rendering, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether the two are parts of one series: the occurrences of the entry between them are joined one by one.</summary>
    private static bool AreJoined(List<TermOutcome> outcomes, TermOccurrence one, TermOccurrence other)
    {
        var (start, end) = one.Range.Start < other.Range.Start ? (one.Range, other.Range) : (other.Range, one.Range);
        if (end.Start - start.End > MaxSeriesLength)
        {
            return false;
        }

        var series = outcomes
            .Select(outcome => outcome.Occurrence)
            .Where(occurrence => occurrence.Entry == one.Entry && occurrence.Range.Start >= start.Start)
            .Select(occurrence => occurrence.Range)
            .OrderBy(range => range.Start)
            .ToList();
        for (var i = 0; i + 1 < series.Count; i++)
        {
            var link = GetLink(one.Sentence, series[i], series[i + 1]);
            if (link == Link.None)
            {
                return false;
            }

            if (series[i + 1].Start >= end.Start && link == Link.Conjunction)
            {
                return true;
            }
        }

        return false;
    }

    private static Link GetLink(string sentence, TextRange first, TextRange second)
    {
        if (second.End > sentence.Length || first.End > second.Start)
        {
            return Link.None;
        }

        var between = sentence[first.End..second.Start];
        var words = Token.Tokenize(between);
        var link =
            words.Exists(word => IndonesianConjunction.Is(word.In(between))) ? Link.Conjunction
            : words is [_, .., var last] && last.In(between) is "," ? Link.Comma
            : Link.None;
        return words.Count is > 1 and <= MaxWordsBetween ? link : Link.None;
    }

    private enum Link
    {
        None,
        Comma,
        Conjunction,
    }
}
