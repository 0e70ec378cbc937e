using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Removes the engine's article where it inserts a term that has one: <c>the the authorities</c>.</summary>
internal static class DoubledArticles
{
    /// <summary>Returns the target without an article right before a term whose target begins with one.</summary>
    public static string Remove(string target, IReadOnlyList<TermOccurrence> terms)
    {
        foreach (
            var rendering in terms
                .Select(term => term.Entry.Target)
                .Where(rendering => RenderingForms.WithoutArticle(rendering).Length < rendering.Length)
                .Distinct()
        )
        {
            var words = Token.Tokenize(target);
            foreach (var place in new RenderingMatcher(rendering).FindAll(target, words).Reverse())
            {
                var before = words.FindLastIndex(word => word.Range.End <= place.Start);
                if (
                    before >= 0
                    && place.Start - words[before].Range.End == 1
                    && FuzzyWord.Articles.Contains(words[before].In(target).ToString())
                )
                {
                    var isCapital = char.IsUpper(words[before].In(target)[0]);
                    target = target.Remove(words[before].Range.Start, place.Start - words[before].Range.Start);
                    target = isCapital
                        ? target[..words[before].Range.Start]
                            + char.ToUpperInvariant(target[words[before].Range.Start])
                            + target[(words[before].Range.Start + 1)..]
                        : target;
                }
            }
        }

        return target;
    }
}
