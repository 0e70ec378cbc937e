using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports a target that is the source itself. Names, numbers and terms that stay as they are are no sentence.</summary>
public sealed class UntranslatedCheck : IUnitCheck
{
    private const int MinWords = 2;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        if (string.Equals(unit.Source.Trim(), unit.Target.Trim(), StringComparison.OrdinalIgnoreCase) && IsSentence(unit))
        {
            yield return new Finding(FindingIds.TargetEqualsSource, Severity.Warning, "the translation is the source itself");
        }
    }

    /// <summary>A sentence has words that begin with a small letter, apart from those that the glossary keeps.</summary>
    private static bool IsSentence(TranslationUnit unit)
    {
        var kept = unit.Terms.Where(term => term.Occurrence.Entry.Keep).Select(term => term.Occurrence.Range).ToList();
        var words = Token.Tokenize(unit.Source)
            .Where(word => !word.IsMark && !kept.Exists(range => range.Start <= word.Range.Start && word.Range.End <= range.End))
            .Select(word => word.In(unit.Source).ToString())
            .Where(word => word.Any(char.IsLetter))
            .ToList();
        return words.Count >= MinWords && words.Exists(word => char.IsLower(word[0]));
    }
}
