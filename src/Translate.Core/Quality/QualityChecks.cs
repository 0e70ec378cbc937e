using Translate.Core.Bitexts;
using Translate.Core.Documents;

namespace Translate.Core.Quality;

/// <summary>Runs all checks over a document: first those that look at one unit, then those that look at the whole document.</summary>
/// <param name="unitChecks">The checks of units, in the order of their findings.</param>
/// <param name="documentChecks">The checks of documents.</param>
/// <param name="severities">The user's severities; null for the checks' own.</param>
internal sealed class QualityChecks(
    IReadOnlyList<IUnitCheck> unitChecks,
    IReadOnlyList<IDocumentCheck> documentChecks,
    CheckSeverities? severities = null
)
{
    private readonly CheckSeverities _severities = severities ?? CheckSeverities.Default;

    /// <summary>Adds the findings of the unit checks to a translated unit.</summary>
    public TranslationUnit Check(TranslationUnit unit) =>
        unit with
        {
            Findings = [.. _severities.Apply(unitChecks.SelectMany(check => check.Check(unit))), .. unit.Findings],
        };

    /// <summary>Returns how findings of other documents name a sentence.</summary>
    public static string GetPlace(Document document, TranslationUnit unit) => $"{document.Source.Name}, sentence {unit.Id}";

    /// <summary>Adds what differs from the documents before it in the same batch, unless its own document has a finding of that kind at that place.</summary>
    /// <param name="bitext">The document.</param>
    /// <param name="batch">Has seen the documents before it, and sees this one.</param>
    public Bitext Compare(Bitext bitext, ConsistencyTracker batch)
    {
        TranslationUnit Compare(TranslationUnit unit)
        {
            var found = _severities
                .Apply(batch.Add(unit, GetPlace(bitext.Document, unit)))
                .Where(finding => !unit.Findings.Any(other => other.Id == finding.Id && other.Target == finding.Target))
                .ToList();
            return found.Count == 0 ? unit : unit with { Findings = [.. unit.Findings, .. found] };
        }

        return bitext with
        {
            Units = [.. bitext.Units.Select(Compare)],
        };
    }

    /// <summary>Adds the findings of the document checks to the document and its units.</summary>
    public Bitext Check(Bitext bitext)
    {
        var found = documentChecks
            .SelectMany(check => check.Check(bitext))
            .Select(found => (found.Unit, Finding: _severities.Apply(found.Finding)))
            .Where(found => found.Finding is not null)
            .ToLookup(found => found.Unit, found => found.Finding!);
        return found.Count == 0
            ? bitext
            : bitext with
            {
                Units =
                [
                    .. bitext.Units.Select(
                        (unit, i) => found.Contains(i) ? unit with { Findings = [.. unit.Findings, .. found[i]] } : unit
                    ),
                ],
                Findings = [.. bitext.Findings, .. found[null]],
            };
    }
}
