using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality.Style;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Runs the checks of units on pairs that have no document. Safe to use from several threads at once.</summary>
/// <param name="glossary">The terms to verify.</param>
/// <param name="severities">How severe findings are.</param>
/// <param name="style">The house style of the targets.</param>
internal sealed class PairInspector(Glossary glossary, CheckSeverities severities, StyleGuide style)
{
    private readonly TermMatcher _matcher = new(glossary);
    private readonly QualityChecks _checks = new(StandardChecks.CreateUnitChecks(glossary, style), [], severities);

    /// <summary>Returns the findings, in order of severity and place.</summary>
    public IReadOnlyList<Finding> Check(string source, string target) => Check(source, target, batch: null);

    /// <summary>Returns the findings, in order of severity and place, also those against the pairs before.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="batch">Returns what differs from the pairs before; null if they are not compared.</param>
    public IReadOnlyList<Finding> Check(string source, string target, Func<TranslationUnit, IEnumerable<Finding>>? batch)
    {
        var unit = new TranslationUnit
        {
            Segment = new Segment(0, 0, new TextRange(0, source.Length), source),
            Target = target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Terms = VerifyTerms(source, target),
        };
        var ofBatch = batch is null ? [] : severities.Apply(batch(unit));
        return
        [
            .. _checks
                .Check(unit)
                .Findings.Concat(ofBatch)
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Source?.Start ?? finding.Target?.Start ?? 0),
        ];
    }

    /// <summary>Returns the outcome of each term of the source.</summary>
    public IReadOnlyList<TermOutcome> VerifyTerms(string source, string target) => TermVerifier.Verify(_matcher.Match(source), target);
}
