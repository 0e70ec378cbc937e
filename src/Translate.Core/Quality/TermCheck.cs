using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.Core.Quality;

/// <summary>Reports every occurrence of a term whose rendering the target lacks.</summary>
public sealed class TermCheck : IUnitCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit) =>
        unit
            .Terms.Where(term => term.Kind == TermOutcomeKind.Violated)
            .Select(term => new Finding(
                FindingIds.TermViolated,
                Severity.Error,
                $"'{term.Occurrence.Range.In(unit.Source)}' must be '{term.Occurrence.Entry.Target}' ({term.Occurrence.Entry.Location})",
                term.Occurrence.Range
            ));
}
