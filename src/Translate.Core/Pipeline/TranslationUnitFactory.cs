using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Segmentation;

namespace Translate.Core.Pipeline;

/// <summary>Creates the translation units of a bitext.</summary>
internal static class TranslationUnitFactory
{
    /// <summary>How many other translations a finding lists.</summary>
    private const int MaxAlternatives = 3;

    /// <summary>How many codes a finding lists.</summary>
    private const int MaxListedCodes = 10;

    /// <summary>Creates the unit of a segment that was translated, or that could not be.</summary>
    public static TranslationUnit Create(PreparedSegment segment, SegmentResult result) =>
        result switch
        {
            SegmentResult.Translated translated => CreateTranslated(segment, translated),
            SegmentResult.Failed failed => CreateFailed(segment, failed),
            _ => throw new InvalidOperationException($"Unknown result {result.GetType().Name}."),
        };

    /// <summary>Creates the unit of a segment that is copied as it is, or whose numbers get the English form.</summary>
    public static TranslationUnit CreateCopied(PreparedSegment segment) =>
        CreateUntranslated(
            segment,
            segment.Kind switch
            {
                SegmentKind.Boilerplate => new Finding(
                    FindingIds.Boilerplate,
                    Severity.Info,
                    "boilerplate of a web page, not part of the article: copied as it is"
                ),
                SegmentKind.Credit => new Finding(FindingIds.Credit, Severity.Info, "a dateline or a credit: copied as it is"),
                SegmentKind.Foreign => new Finding(
                    FindingIds.NotIndonesian,
                    Severity.Info,
                    $"in {segment.Language}, not in Indonesian: copied as it is"
                ),
                SegmentKind.Figures => new Finding(
                    FindingIds.NoWords,
                    Severity.Info,
                    "only numbers: written in the English form, not sent to an engine"
                ),
                _ => new Finding(FindingIds.NoWords, Severity.Info, "nothing to translate: copied as it is"),
            }
        );

    private static TranslationUnit CreateTranslated(PreparedSegment segment, SegmentResult.Translated result)
    {
        var terms = GetOutcomes(segment.Terms, result);
        var placed = SegmentCodePlacer.Place(segment.Segment, result.Unit, terms, result.Alignment);
        return new TranslationUnit
        {
            Segment = segment.Segment,
            Target = result.Unit.Target,
            TargetCodes = placed.Codes,
            Origin = result.Unit.Origin,
            State = result.Unit.State,
            Route = result.Route,
            BilledCharacters = result.BilledCharacters,
            Engine = result.Unit.Engine,
            MemoryId = result.Unit.Id,
            Terms = terms,
            Failure = result.Failure,
            Suggestion = result.Suggestion,
            Findings = [.. GetFindings(result, placed)],
        };
    }

    /// <summary>Creates a unit with the source in place of the missing target.</summary>
    private static TranslationUnit CreateFailed(PreparedSegment segment, SegmentResult.Failed result) =>
        CreateUntranslated(segment, new Finding(FindingIds.NotTranslated, Severity.Error, result.Problem.ToString())) with
        {
            Route = TranslationRoute.Failed,
            BilledCharacters = result.BilledCharacters,
            Failure = result.Problem,
            Terms =
            [
                .. segment.Terms.Select(term => new TermOutcome(term, TermOutcomeKind.Waived, Target: null)
                {
                    Reason = WaiverReason.NotTranslated,
                }),
            ],
        };

    private static TranslationUnit CreateUntranslated(PreparedSegment segment, Finding reason) =>
        new()
        {
            Segment = segment.Segment,
            Target = segment.Copy,
            TargetCodes = CodePlacer.Place(segment.Source, segment.Segment.Codes, segment.Copy, [], []).Codes,
            Origin = Origin.None,
            State = UnitState.Initial,
            Findings = [reason],
        };

    /// <summary>
    /// Verifies a target that this run did not verify, because an outcome that an earlier version stored may claim too much. What was repaired
    /// stays repaired, and a person's approval covers what is missing.
    /// </summary>
    private static IReadOnlyList<TermOutcome> GetOutcomes(IReadOnlyList<TermOccurrence> terms, SegmentResult.Translated result)
    {
        if (result.Verified.Select(outcome => outcome.Occurrence).SequenceEqual(terms))
        {
            return result.Verified;
        }

        var unit = result.Unit;
        var stored = unit.Terms is { } records && unit.IsMadeWith(terms) ? records : [];
        return
        [
            .. TermVerifier
                .Verify(terms, unit.Target)
                .Select(
                    (outcome, i) =>
                        (outcome.Kind, i < stored.Count ? stored[i].Kind : outcome.Kind) switch
                        {
                            (TermOutcomeKind.Applied, TermOutcomeKind.Repaired) => outcome with { Kind = TermOutcomeKind.Repaired },
                            (TermOutcomeKind.Violated, TermOutcomeKind.Violated or TermOutcomeKind.Waived)
                                when unit.IsApproved && i < stored.Count => outcome with
                            {
                                Kind = TermOutcomeKind.Waived,
                                Reason = WaiverReason.Approved,
                            },
                            _ => outcome,
                        }
                ),
        ];
    }

    private static IEnumerable<Finding> GetFindings(SegmentResult.Translated result, CodePlacement placed)
    {
        if (placed.Moved.Count > 0)
        {
            var listed =
                string.Join(", ", placed.Moved.Take(MaxListedCodes).Select(number => number.ToString(CultureInfo.InvariantCulture)))
                + (placed.Moved.Count > MaxListedCodes ? " …" : string.Empty);
            yield return new Finding(
                FindingIds.CodeMoved,
                Severity.Info,
                $"formatting without a place that fits exactly is at the nearest: {listed}"
            );
        }

        if (result.ChangedTerms.Count > 0)
        {
            yield return new Finding(
                FindingIds.TermChanged,
                Severity.Warning,
                $"a person approved this before the glossary changed: {string.Join(", ", result.ChangedTerms.Select(term => $"'{term}'"))}"
            );
        }

        if (result.Route == TranslationRoute.Fuzzy)
        {
            yield return new Finding(
                FindingIds.FuzzyMatch,
                Severity.Warning,
                $"the translation of a sentence that is {result.Suggestion!.Percent} % the same: '{result.Suggestion.Source}'"
            );
        }

        if (result.Alternatives.Count > 0)
        {
            yield return new Finding(
                FindingIds.OtherTranslations,
                Severity.Info,
                $"the memory has other translations of this sentence: {string.Join(", ", result.Alternatives.Take(MaxAlternatives).Select(target => $"'{target}'"))}{(result.Alternatives.Count > MaxAlternatives ? " …" : string.Empty)}"
            );
        }

        foreach (var range in result.Unit.Copied)
        {
            yield return new Finding(
                FindingIds.CopiedWords,
                Severity.Info,
                $"the engine does not know '{range.In(result.Unit.Target)}'",
                Target: range
            );
        }

        // A person who changed the target has looked at it.
        foreach (var range in result.Unit.Origin == Origin.Engine ? result.Unit.Doubtful : [])
        {
            yield return new Finding(
                FindingIds.LowConfidence,
                Severity.Info,
                $"the engine is not sure of '{range.In(result.Unit.Target)}'",
                Target: range
            );
        }
    }
}
