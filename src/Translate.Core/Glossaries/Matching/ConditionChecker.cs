using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Determines whether an entry's condition holds at a place.</summary>
internal static class ConditionChecker
{
    public static bool Holds(TermCondition condition, string text, TextRange range, TermScope scope)
    {
        if (condition.IsAlways)
        {
            return true;
        }

        var words = condition.Before.Count + condition.After.Count + condition.Sentence.Count > 0 ? Token.Tokenize(text) : [];
        var holds =
            Demands(condition.Domain, domain => scope.Domains.Contains(domain, StringComparer.OrdinalIgnoreCase))
            && Demands(condition.Document, scope.Contains)
            && Demands(condition.Sentence, required => Occurs(required, words, text))
            && Demands(
                condition.Before,
                required => Occurs(required, words.Where(word => word.Range.End <= range.Start).TakeLast(condition.Within), text)
            )
            && Demands(
                condition.After,
                required => Occurs(required, words.Where(word => word.Range.Start >= range.End).Take(condition.Within), text)
            );
        return holds != condition.Not;
    }

    private static bool Demands(IReadOnlyList<string> words, Func<string, bool> isThere) => words.Count == 0 || words.Any(isThere);

    private static bool Occurs(string required, IEnumerable<Token> words, string text) =>
        words.Any(word =>
        {
            var found = word.In(text);
            return TokenHash.AreEqual(found, required)
                || (IndonesianClitic.TryFind(found, out var clitic) && TokenHash.AreEqual(found[..^clitic.Length], required));
        });
}
