using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Runs all checks over a document: first those that look at one unit, then those that look at the whole document.</summary>
internal sealed class QualityChecks(IReadOnlyList<IUnitCheck> unitChecks, IReadOnlyList<IDocumentCheck> documentChecks)
{
    /// <summary>Adds the findings of the unit checks to a translated unit.</summary>
    public TranslationUnit Check(TranslationUnit unit) =>
        unit with { Findings = [.. unitChecks.SelectMany(check => check.Check(unit)), .. unit.Findings] };

    /// <summary>Adds the findings of the document checks to the document and its units.</summary>
    public Bitext Check(Bitext bitext)
    {
        var found = documentChecks.SelectMany(check => check.Check(bitext)).ToLookup(found => found.Unit, found => found.Finding);
        return found.Count == 0 ? bitext : bitext with
        {
            Units = [.. bitext.Units.Select((unit, i) => found.Contains(i) ? unit with { Findings = [.. unit.Findings, .. found[i]] } : unit)],
            Findings = [.. bitext.Findings, .. found[null]],
        };
    }
}
