using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds renderings with an owner or the names of others inside: <c>the value of Australia's exports</c>, <c>a joint Japanese-Philippine exercise</c>.</summary>
/// <remarks>
/// What is inside must be an owner, or names that are renderings of other terms of the sentence. The place is the part after them. A rendering
/// that is a name has nothing inside. Made for one text.
/// </remarks>
internal sealed class InterruptedRenderings(string text, IReadOnlyList<Token> words)
{
    /// <summary>More words inside are a phrase of their own.</summary>
    private const int MaxInside = 5;

    /// <summary>An article, perhaps an adjective, and a noun.</summary>
    private const int MaxOwner = 3;

    private static readonly FrozenSet<string> Owners = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their"
    );

    /// <summary>Finds the places of terms.</summary>
    /// <param name="places">The places of all terms of the sentence.</param>
    /// <param name="lacking">The terms that are looked for.</param>
    public IEnumerable<(TermEntry Entry, TextRange Place)> Find(
        IReadOnlyDictionary<TermEntry, List<TextRange>> places,
        IReadOnlyList<TermEntry> lacking
    )
    {
        foreach (var entry in lacking.Where(entry => entry.PartOfSpeech == PartOfSpeech.Noun))
        {
            bool[] others =
            [
                .. words.Select(word =>
                    char.IsUpper(word.In(text)[0]) && places.Any(place => place.Key != entry && place.Value.Exists(word.Range.Overlaps))
                ),
            ];
            foreach (
                var place in entry.Renderings.SelectMany(rendering =>
                    Find(rendering, others).Concat(FindOfOwner(rendering)).Concat(FindBeforeOwner(rendering))
                )
            )
            {
                yield return (entry, place);
            }
        }
    }

    private IEnumerable<TextRange> Find(string rendering, bool[] others)
    {
        var parts = rendering.Any(char.IsUpper) ? [] : Token.Tokenize(rendering);
        for (var k = 1; k < parts.Count; k++)
        {
            var ends = new RenderingMatcher(rendering[parts[k].Range.Start..]).FindAll(text, words).ToList();
            foreach (var begin in ends.Count > 0 ? new RenderingMatcher(rendering[..parts[k - 1].Range.End]).FindAll(text, words) : [])
            {
                foreach (var end in ends.Where(end => end.Start > begin.End && IsInside(begin.End, end.Start, others)))
                {
                    yield return end;
                }
            }
        }
    }

    /// <summary>English moves the head before its owner: <c>export value</c>, <c>the value of Australia's exports</c>.</summary>
    private IEnumerable<TextRange> FindOfOwner(string rendering) =>
        rendering.Split(' ') is [var modifier, var head] && !rendering.Any(char.IsUpper) && !modifier.Contains('-')
            ? Find($"{head} of {modifier}", [])
            : [];

    /// <summary>English may put the owner after the name: <c>UN Security Council</c>, <c>the Security Council of the United Nations</c>.</summary>
    private IEnumerable<TextRange> FindBeforeOwner(string rendering) =>
        rendering.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        && RenderingWords.Owners.TryGetValue(rendering[..blank], out var owners)
            ? owners.SelectMany(owner => new RenderingMatcher($"{rendering[(blank + 1)..]} of the {owner}").FindAll(text, words))
            : [];

    private bool IsInside(int start, int end, bool[] others)
    {
        var inside = Enumerable.Range(0, words.Count).Where(i => words[i].Range.Start >= start && words[i].Range.End <= end).ToList();
        return inside.Count is > 0 and <= MaxInside
            && (
                IsOwner(inside)
                || IsField(inside)
                || (
                    others.Length > 0
                    && inside.Exists(i => others[i])
                    && inside.TrueForAll(i => others[i] || words[i].In(text) is "and" or "," or "–")
                )
            );
    }

    /// <summary>Whether the words name the field of an office whose first word is before them: <c>deputy foreign minister</c>.</summary>
    private bool IsField(List<int> inside) =>
        inside[0] > 0
        && inside.Count <= MaxOwner
        && RenderingWords.Offices.Contains(words[inside[0] - 1].In(text).ToString())
        && inside.TrueForAll(i => !words[i].IsMark && !FuzzyWord.Followers.Contains(words[i].In(text).ToString()));

    /// <summary>Whether the words are one owner: <c>its</c>, <c>Bali's</c>, <c>the country's</c>.</summary>
    private bool IsOwner(List<int> inside)
    {
        var last = words[inside[^1]].In(text);
        return (inside.Count == 1 && Owners.Contains(last.ToString()))
            || (
                last is [_, .., '\'' or '’', 's']
                && (
                    inside.TrueForAll(i => char.IsUpper(words[i].In(text)[0]))
                    || (
                        inside.Count <= MaxOwner
                        && FuzzyWord.Articles.Contains(words[inside[0]].In(text).ToString())
                        && inside.TrueForAll(i => !words[i].IsMark)
                    )
                )
            );
    }
}
