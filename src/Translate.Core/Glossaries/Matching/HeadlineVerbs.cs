using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds verbs without prefix in headlines: <c>KPK Geledah Kantor Bupati</c>.</summary>
/// <remarks>
/// Headlines leave meN- out. Many of the stems are nouns too (<c>suap</c>, <c>sita</c>), so the place must show a subject: a person, an
/// institution or a country that begins the headline, and something after the verb that is not a predicate.
/// </remarks>
internal static class HeadlineVerbs
{
    /// <summary>A title and two names: <c>Presiden Prabowo Subianto Lantik Menteri</c>.</summary>
    private const int MaxSubjectWords = 3;

    /// <summary>A shorter word that ends in <c>kan</c> may have no suffix: <c>ikan</c>.</summary>
    private const int MinSuffixed = 6;

    private static readonly string[] PredicatePrefixes = ["di", "ter", "ber", "me"];

    /// <summary>Whether the place is the predicate of a headline.</summary>
    /// <param name="text">The headline.</param>
    /// <param name="range">The stem.</param>
    /// <param name="isKnown">Whether a word is a term.</param>
    public static bool IsPredicate(string text, TextRange range, Func<string, bool> isKnown)
    {
        if (!char.IsUpper(text[range.Start]) || (!TermContext.IsTitleCase(text) && !TermContext.IsShouted(text)))
        {
            return false;
        }

        var words = Token.Tokenize(text);
        var at = words.FindIndex(word => word.Range.Start == range.Start);
        var start = words.FindLastIndex(Math.Max(at - 1, 0), word => word.IsMark) + 1;
        return at > start
            && at - start <= MaxSubjectWords
            && IsSubject(text, words[start..at], isKnown, IsVerbStem(range.In(text)))
            && at + 1 < words.Count
            && IsObject(text, words[at + 1]);
    }

    /// <summary>Whether the words are a person, an institution or a country, and none makes a noun of what follows: <c>Jaksa Kasus Suap</c>.</summary>
    private static bool IsSubject(string text, List<Token> words, Func<string, bool> isKnown, bool isSurelyVerb)
    {
        var first = words[0].In(text).ToString();
        var isActor =
            isSurelyVerb
            || MatchingWords.Titles.Contains(first)
            || isKnown(first)
            || (words.Count > 1 && MatchingWords.Quantities.Contains(first))
            || (!TermContext.IsShouted(text) && IsAcronym(first));
        return isActor
            && words.TrueForAll(word => char.IsUpper(word.In(text)[0]) && !MatchingWords.BeforeStemNouns.Contains(word.In(text)));
    }

    /// <summary>Whether the stem is no noun: it has the suffix of a verb, or is a stem that names nothing.</summary>
    private static bool IsVerbStem(ReadOnlySpan<char> stem) =>
        MatchingWords.VerbStems.Contains(stem) || (stem.Length > MinSuffixed && stem.EndsWith("kan", StringComparison.OrdinalIgnoreCase));

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static bool IsObject(string text, Token next)
    {
        var word = next.In(text).ToString();
        return !next.IsMark
            && !MatchingWords.Followers.Contains(word)
            && (
                MatchingWords.LikeVerbs.Contains(word)
                || !Array.Exists(PredicatePrefixes, prefix => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            );
    }
}
