using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Quality.Style;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports where the target departs from the house style. What the glossary renders is right.</summary>
/// <param name="guide">The house style.</param>
internal sealed class StyleCheck(StyleGuide guide) : IUnitCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit) =>
        guide.Find(unit.Target, range => IsOfTerm(unit, range)).Select(CreateFinding);

    /// <summary>Creates the finding for a place.</summary>
    internal static Finding CreateFinding(StyleMatch match) =>
        new(
            FindingIds.HouseStyle,
            Severity.Info,
            match.Replacement is { } text ? $"{match.Rule}: {match.Message}: '{text}'" : $"{match.Rule}: {match.Message}",
            Target: match.Range
        );

    private static bool IsOfTerm(TranslationUnit unit, TextRange range) =>
        unit.Terms.Any(term => term.Kind != TermOutcomeKind.Violated && term.Target is { } target && target.Overlaps(range));
}
