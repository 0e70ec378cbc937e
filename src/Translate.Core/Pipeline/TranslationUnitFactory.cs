using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Core.Pipeline;

/// <summary>Makes the units of a bitext out of segments and what became of them.</summary>
internal static class TranslationUnitFactory
{
    /// <summary>A unit with the target of the memory or of the engine, and the findings that tell where it is from.</summary>
    public static TranslationUnit Translated(Segment segment, IReadOnlyList<TermOccurrence> terms, SegmentResult.Translated answer)
    {
        var unit = answer.Unit;
        return new TranslationUnit
        {
            Segment = segment,
            Target = unit.Target,
            Origin = unit.Origin,
            State = unit.State,
            Engine = unit.Engine,
            MemoryId = unit.Id,
            Terms = Outcomes(terms, unit),
            Suggestion = answer.Suggestion,
            Findings = [.. Findings(answer)],
        };
    }

    /// <summary>A unit whose source stands in place of the target that could not be had.</summary>
    public static TranslationUnit Failed(Segment segment, IReadOnlyList<TermOccurrence> terms, Problem problem) =>
        Untranslated(segment, new Finding(FindingIds.NotTranslated, Severity.Error, problem.ToString())) with
        {
            Failure = problem,
            Terms = [.. terms.Select(term => new TermOutcome(term, TermOutcomeKind.Waived, Target: null))],
        };

    /// <summary>A unit that is not for translating.</summary>
    public static TranslationUnit CarriedThrough(Segment segment, SegmentKind nature) => Untranslated(segment, nature switch
    {
        SegmentKind.Boilerplate => new Finding(FindingIds.Boilerplate, Severity.Info, "page furniture, not part of the article: carried through as it stands"),
        SegmentKind.Foreign => new Finding(FindingIds.NotIndonesian, Severity.Info, "not Indonesian: carried through as it stands"),
        _ => new Finding(FindingIds.NoWords, Severity.Info, "nothing to translate: carried through as it stands"),
    });

    /// <summary>As they were found when the unit was made; looked for anew where it was made with other terms.</summary>
    private static IReadOnlyList<TermOutcome> Outcomes(IReadOnlyList<TermOccurrence> terms, MemoryUnit unit) =>
        unit.Terms is { } then && unit.IsMadeWith(terms)
            ? [.. terms.Zip(then, (term, record) => new TermOutcome(term, record.Kind, record.Target))]
            : TermVerifier.Verify(terms, unit.Target);

    private static IEnumerable<Finding> Findings(SegmentResult.Translated answer)
    {
        var unit = answer.Unit;
        if (answer.ChangedTerms.Count > 0)
        {
            yield return new Finding(FindingIds.TermChanged, Severity.Warning, $"a person approved this before the glossary changed: {string.Join(", ", answer.ChangedTerms.Select(term => $"'{term}'"))}");
        }

        if (answer.Route == TranslationRoute.Fuzzy)
        {
            yield return new Finding(FindingIds.FuzzyMatch, Severity.Warning, $"the translation of a sentence that is {answer.Suggestion!.Percent} % the same: '{answer.Suggestion.Source}'");
        }

        foreach (var range in unit.Copied)
        {
            yield return new Finding(FindingIds.CopiedWords, Severity.Info, $"the engine does not know '{range.In(unit.Target)}'", Target: range);
        }
    }

    private static TranslationUnit Untranslated(Segment segment, Finding reason) => new()
    {
        Segment = segment,
        Target = segment.Text,
        Origin = Origin.None,
        State = UnitState.Initial,
        Findings = [reason],
    };
}
