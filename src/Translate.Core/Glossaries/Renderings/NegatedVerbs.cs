using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds verbs that English negates and the source does not: <c>membantah</c>, "did not deny"; <c>mengesahkan</c>, "refused to pass".</summary>
internal static class NegatedVerbs
{
    /// <summary>More words before the verb are another phrase: "did not say that police arrested".</summary>
    private const int MaxWordsBetween = 4;

    /// <summary>Whether the verb of the target is negated, and nothing in the source is.</summary>
    /// <param name="text">The target.</param>
    /// <param name="words">Its words.</param>
    /// <param name="verb">The index of the verb's first word.</param>
    /// <param name="occurrences">Where the verb occurs in the source.</param>
    public static bool IsNegated(string text, IReadOnlyList<Token> words, int verb, IReadOnlyList<TermOccurrence> occurrences) =>
        HasNegation(text, words, verb) && !IsNegated(occurrences[0].Sentence, occurrences);

    /// <summary>Whether a word beside the verb negates something; the verb may itself be one that does: <c>membantah</c>.</summary>
    private static bool IsNegated(string source, IReadOnlyList<TermOccurrence> occurrences) =>
        Token
            .Tokenize(source)
            .Exists(word =>
                MatchingWords.Negations.Contains(word.In(source)) && !occurrences.Any(occurrence => occurrence.Range.Overlaps(word.Range))
            );

    private static bool HasNegation(string text, IReadOnlyList<Token> words, int verb)
    {
        var isInfinitive = false;
        for (var i = verb - 1; i >= 0 && i >= verb - MaxWordsBetween && !words[i].IsMark; i--)
        {
            var word = words[i].In(text).ToString();
            if (
                (isInfinitive && RenderingWords.Refusals.Contains(word))
                || RenderingWords.Negations.Contains(word)
                || word.EndsWith("n't", StringComparison.Ordinal)
                || word.EndsWith("n’t", StringComparison.Ordinal)
            )
            {
                return true;
            }

            isInfinitive |= word is "to";
            var mayBeBetween = word is "to" || RenderingWords.BeforeVerbs.Contains(word) || word.EndsWith("ly", StringComparison.Ordinal);
            if (!mayBeBetween || RenderingWords.Limits.Contains(word))
            {
                return false;
            }
        }

        return false;
    }
}
