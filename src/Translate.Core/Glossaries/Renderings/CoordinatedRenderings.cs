using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds renderings that share a word which English writes once: <c>ballistic and cruise missiles</c>, <c>heads of state and government</c>.</summary>
/// <remarks>
/// The other part of the coordination must be a whole rendering of another term of the sentence, and nothing may be between them but
/// commas, <c>and</c>, <c>or</c> and an article. The place of the elliptic rendering is the words that are its own: <c>ballistic</c>, <c>government</c>.
/// Made for one text.
/// </remarks>
internal sealed class CoordinatedRenderings(string text, IReadOnlyList<Token> words)
{
    /// <summary>The most words of a modifier that shares the head.</summary>
    private const int MaxOtherWords = 3;

    private static readonly FrozenSet<string> Possessives = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "his",
        "her",
        "its",
        "their"
    );

    /// <summary>Places of elliptic renderings next to the whole renderings of other entries.</summary>
    /// <param name="entries">The terms of a sentence.</param>
    /// <param name="lacking">Those among them that are looked for.</param>
    public IEnumerable<(TermEntry Entry, TextRange Place)> Find(IReadOnlyList<TermEntry> entries, IReadOnlyList<TermEntry> lacking)
    {
        if (lacking.Count == 0 || !Enumerable.Range(0, words.Count).Any(at => IsConjunction(at) || Is(at, "well")))
        {
            return [];
        }

        var sought = lacking
            .Where(entry => entry.PartOfSpeech == PartOfSpeech.Noun)
            .SelectMany(entry => entry.Renderings.Select(rendering => new Conjunct(entry, GetWords(rendering), 0, 0)))
            .ToList();
        var whole = entries.SelectMany(entry => entry.Renderings.SelectMany(rendering => WholeAt(entry, rendering))).ToList();
        return whole
            .SelectMany(anchor =>
                Before(anchor, sought, isWhole: true).Concat(After(anchor, sought)).Concat(AfterPossessive(anchor, sought))
            )
            .Concat(sought.SelectMany(BeforePluralHead))
            .Concat(InSmallLetters(sought))
            .Select(found => (found.Entry, new TextRange(words[found.First].Range.Start, words[found.Last].Range.End)));
    }

    private static string[] GetWords(string rendering) => [.. Token.Tokenize(rendering).Select(word => word.In(rendering).ToString())];

    private IEnumerable<Conjunct> WholeAt(TermEntry entry, string rendering)
    {
        string[] own = GetWords(rendering);
        return new RenderingMatcher(rendering, entry.PartOfSpeech)
            .FindAll(text, words)
            .Select(place => words.Index().First(word => word.Item.Range.Start == place.Start).Index)
            .Select(first => new Conjunct(entry, own, first, first + own.Length - 1));
    }

    /// <summary>Finds those whose head comes later, in the plural, after another modifier: <c>the Black and Caspian Seas</c>.</summary>
    private IEnumerable<Conjunct> BeforePluralHead(Conjunct sought)
    {
        var (own, head) = (sought.Words[..^1], sought.Words[^1]);
        for (var first = 0; own.Length > 0 && first + own.Length + 2 < words.Count; first++)
        {
            var conjunction = first + own.Length;
            if (
                IsConjunction(conjunction)
                && Enumerable.Range(0, own.Length).All(k => RenderingMatcher.Is(words[first + k].In(text), own[k]))
            )
            {
                var plural = Enumerable
                    .Range(conjunction + 1, MaxOtherWords + 1)
                    .TakeWhile(at =>
                        at < words.Count && !words[at].IsMark && !FuzzyWord.Prepositions.Contains(words[at].In(text).ToString())
                    )
                    .Any(at =>
                        at > conjunction + 1
                        && words[at].In(text).Equals(EnglishInflection.Pluralize(head), StringComparison.OrdinalIgnoreCase)
                    );
                if (plural)
                {
                    yield return sought with
                    {
                        First = first,
                        Last = conjunction - 1,
                    };
                }
            }
        }
    }

    /// <summary>
    /// Finds names of several institutions whose head is said once, in the plural and in small letters: <c>the finance and trade ministries</c>,
    /// <c>the ministries of finance and trade</c>. One alone is not a name.
    /// </summary>
    private IEnumerable<Conjunct> InSmallLetters(IReadOnlyList<Conjunct> sought)
    {
        return sought
            .Where(name => name.Words.Length > 1 && char.IsUpper(name.Words[^1][0]))
            .SelectMany(AtPluralHeads)
            .GroupBy(found => found.Head, found => found.Name)
            .Where(series => series.DistinctBy(name => name.Entry).Count() > 1)
            .SelectMany(series => series);
    }

    private IEnumerable<(int Head, Conjunct Name)> AtPluralHeads(Conjunct name)
    {
        var isBefore = name.Words is [_, "of", _, ..];
        var (noun, own) = isBefore ? (name.Words[0], name.Words[2..]) : (name.Words[^1], name.Words[..^1]);
        var plural = EnglishInflection.Pluralize(noun.ToLowerInvariant());
        for (var head = 0; head < words.Count; head++)
        {
            if (!words[head].In(text).SequenceEqual(plural))
            {
                continue;
            }

            var (from, to) = isBefore
                ? (head + 2, head + 2 + MaxOtherWords + own.Length)
                : (head - MaxOtherWords - 1 - own.Length, head - own.Length);
            for (var first = Math.Max(from, 0); first <= to && first + own.Length <= words.Count; first++)
            {
                var end = first + own.Length;
                var isJoined = isBefore
                    ? first == head + 2 || IsConjunction(first - 1) || Is(first - 1, ",")
                    : end == head || IsConjunction(end) || Is(end, ",");
                if (isJoined && Enumerable.Range(0, own.Length).All(k => Is(first + k, own[k])))
                {
                    yield return (head, name with { First = first, Last = end - 1 });
                }
            }
        }
    }

    /// <summary>Finds those that end with the words that follow them, from right to left.</summary>
    private IEnumerable<Conjunct> Before(Conjunct anchor, IReadOnlyList<Conjunct> sought, bool isWhole)
    {
        var (end, isSeries) = EndBefore(anchor.First - 1, isWhole);

        foreach (var candidate in sought.Where(candidate => candidate.Entry != anchor.Entry))
        {
            var longest = Math.Min(candidate.Words.Length, anchor.Words.Length) - 1;
            for (var shared = 1; shared <= longest && AreOneWord(candidate.Words[^shared], anchor.Words[^shared]); shared++)
            {
                var own = candidate.Words[..^shared];
                var first = end - own.Length + 1;
                if (first >= 0 && Enumerable.Range(0, own.Length).All(k => RenderingMatcher.Is(words[first + k].In(text), own[k])))
                {
                    var found = candidate with { First = first, Last = end };
                    List<Conjunct> further = [.. Before(found, sought, isWhole: false)];
                    foreach (var one in further.Count > 0 || !isSeries ? further.Prepend(found) : [])
                    {
                        yield return one;
                    }
                }
            }
        }
    }

    /// <summary>Those that begin with the same words as what is before them, where their head is among their own or the words before are only fitting with more.</summary>
    private IEnumerable<Conjunct> After(Conjunct anchor, IReadOnlyList<Conjunct> sought)
    {
        var start = anchor.Last + 1;
        start += start < words.Count && Is(start, ",") ? 1 : 0;
        if (!IsConjunction(start))
        {
            yield break;
        }

        start++;
        foreach (var candidate in sought.Where(candidate => candidate.Entry != anchor.Entry))
        {
            var longest = Math.Min(candidate.Words.Length, anchor.Words.Length) - 1;
            for (var shared = 1; shared <= longest && AreOneWord(candidate.Words[shared - 1], anchor.Words[shared - 1]); shared++)
            {
                var own = candidate.Words[shared..];
                var last = start + own.Length - 1;
                var fits = FuzzyWord.Prepositions.Contains(candidate.Words[shared - 1]) || own.All(word => char.IsLower(word[0]));
                if (fits && last < words.Count && SaysAt(own, start) && IsOver(last))
                {
                    yield return candidate with
                    {
                        First = start,
                        Last = last,
                    };
                }
            }
        }
    }

    /// <summary>Finds those without their head after the head itself and a possessive: <c>the prime minister and her deputy</c>.</summary>
    private IEnumerable<Conjunct> AfterPossessive(Conjunct anchor, IReadOnlyList<Conjunct> sought)
    {
        var start = anchor.Last + 3;
        if (start >= words.Count || !IsConjunction(start - 2) || !Possessives.Contains(words[start - 1].In(text).ToString()))
        {
            yield break;
        }

        foreach (
            var candidate in sought.Where(candidate => candidate.Entry != anchor.Entry && HasOneWordBefore(candidate.Words, anchor.Words))
        )
        {
            if (SaysAt(candidate.Words[..1], start) && IsOver(start))
            {
                yield return candidate with
                {
                    First = start,
                    Last = start,
                };
            }
        }
    }

    /// <summary>
    /// Where a conjunct in front ends: before an article and the conjunction, or a comma where a conjunction follows later; -1 where there
    /// is none. A comma before the conjunction itself makes it the end of a series of three or more.
    /// </summary>
    private (int End, bool IsSeries) EndBefore(int at, bool isWhole)
    {
        at -= isWhole && at > 0 && FuzzyWord.Articles.Contains(words[at].In(text).ToString()) ? 1 : 0;
        if (at > 2 && Is(at, "as") && Is(at - 1, "well") && Is(at - 2, "as"))
        {
            return (at - 3, false);
        }

        if (!IsConjunction(at))
        {
            return (!isWhole && at > 0 && Is(at, ",") ? at - 1 : -1, false);
        }

        at -= at > 2 && Is(at - 1, "/") && IsConjunction(at - 2) ? 3 : 1;
        return at > 0 && Is(at, ",") ? (at - 1, true) : (at, false);
    }

    private bool SaysAt(string[] own, int start)
    {
        var rendering = string.Join(' ', own);
        return new RenderingMatcher(rendering).FindAll(text, words).Any(place => place.Start == words[start].Range.Start);
    }

    /// <summary>Whether the noun phrase ends with a word: no other noun follows, as in <c>minister and budget officials</c>.</summary>
    private bool IsOver(int last) =>
        last + 1 == words.Count
        || words[last + 1].IsMark
        || words[last].In(text) is [.., 's']
        || EnglishConjugation.IsPast(words[last + 1].In(text).ToString())
        || FuzzyWord.Followers.Contains(words[last + 1].In(text).ToString());

    private bool IsConjunction(int at) => at >= 0 && at < words.Count && (Is(at, "and") || Is(at, "or") || Is(at, "nor") || Is(at, "&"));

    private bool Is(int at, string word) => words[at].In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word before the last words of an anchor makes the candidate: <c>deputy</c> and <c>prime minister</c>.</summary>
    private static bool HasOneWordBefore(string[] candidate, string[] anchor) =>
        candidate.Length > 1
        && candidate.Length <= anchor.Length + 1
        && candidate[1..].Zip(anchor[^(candidate.Length - 1)..]).All(pair => AreOneWord(pair.First, pair.Second));

    private static bool AreOneWord(string a, string b) =>
        a.Equals(b, StringComparison.OrdinalIgnoreCase)
        || a.Equals(EnglishInflection.Pluralize(b), StringComparison.OrdinalIgnoreCase)
        || b.Equals(EnglishInflection.Pluralize(a), StringComparison.OrdinalIgnoreCase);

    /// <summary>A rendering, and the words of the text from <paramref name="First"/> to <paramref name="Last"/> that say it or its own part of it.</summary>
    private sealed record Conjunct(TermEntry Entry, string[] Words, int First, int Last);
}
