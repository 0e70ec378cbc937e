using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds every place of a target that says a term, in any of the forms that English gives its renderings.</summary>
internal static class TermPlaces
{
    /// <summary>Returns the places of each entry, none twice.</summary>
    /// <param name="occurrences">The terms of the source, by entry.</param>
    /// <param name="target">The target.</param>
    /// <param name="words">Its words.</param>
    public static Dictionary<TermEntry, List<TextRange>> Find(
        IReadOnlyDictionary<TermEntry, List<TermOccurrence>> occurrences,
        string target,
        IReadOnlyList<Token> words
    )
    {
        var context = new RenderingContext(target, words, [.. occurrences.Keys]);
        var places = occurrences.ToDictionary(
            pair => pair.Key,
            pair =>
                WithoutGlosses(
                    [
                        .. RenderingForms
                            .GetAll(pair.Key)
                            .SelectMany(rendering => new RenderingMatcher(rendering, pair.Key.PartOfSpeech).FindAll(target, words))
                            .Distinct()
                            .Where(place => !context.Contradicts(place, pair.Value) && !IsPartOfWrong(place, pair.Key, target, words)),
                    ],
                    target
                )
        );
        var lacking = GetLacking(places, occurrences, target.Length);
        foreach (var (entry, place) in new CoordinatedRenderings(target, words).Find([.. places.Keys], lacking).Distinct())
        {
            places[entry].Add(place);
        }

        foreach (var (entry, place) in new InterruptedRenderings(target, words).Find(places, lacking).ToList())
        {
            places[entry].Add(place);
        }

        foreach (var entry in lacking.Length > 0 ? GetLacking(places, occurrences, target.Length) : [])
        {
            var verbs = RenderingForms
                .GetVerbs(entry)
                .SelectMany(verb => new RenderingMatcher(verb, PartOfSpeech.Verb).FindAll(target, words));
            var currencies = occurrences[entry]
                .SelectMany(RenderingForms.GetCurrencies)
                .Distinct()
                .SelectMany(rendering => new RenderingMatcher(rendering).FindAll(target, words));
            places[entry].AddRange(verbs.Concat(currencies).Distinct().Except(places[entry]).ToList());
        }

        return places;
    }

    /// <summary>The entries with fewer places of their own than occurrences: <c>presidential candidates</c> in <c>vice presidential candidates</c> is not one.</summary>
    private static TermEntry[] GetLacking(
        Dictionary<TermEntry, List<TextRange>> places,
        IReadOnlyDictionary<TermEntry, List<TermOccurrence>> occurrences,
        int length
    ) =>
        [
            .. TermVerifier
                .GetVisiblePlaces(places, length)
                .Where(place => place.Value.Count < occurrences[place.Key].Count)
                .Select(place => place.Key),
        ];

    /// <summary>Whether the place is a part of a rendering that is never right: <c>truce</c> in <c>weapons truce</c>.</summary>
    private static bool IsPartOfWrong(TextRange place, TermEntry entry, string target, IReadOnlyList<Token> words) =>
        entry.Never.Any(wrong =>
            new RenderingMatcher(wrong, entry.PartOfSpeech)
                .FindAll(target, words)
                .Any(other => other.Overlaps(place) && other.Length > place.Length)
        );

    /// <summary>Leaves out an acronym in brackets after another rendering: <c>House of Representatives (DPR)</c> says the term once.</summary>
    private static List<TextRange> WithoutGlosses(List<TextRange> places, string target) =>
        places.FindAll(place =>
            !(
                place.Start > 1
                && target[place.Start - 1] is '(' or '['
                && place.End < target.Length
                && target[place.End] is ')' or ']'
                && places.Exists(other =>
                    other.End <= place.Start - 1 && target.AsSpan(other.End, place.Start - 1 - other.End).IsWhiteSpace()
                )
            )
        );
}
