using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Applies what people settled in reviews: occurrences of terms that they waived, and findings that they dismissed.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="memory">Keeps the decisions; null for none.</param>
internal sealed class ReviewDecisions(TranslationMemory? memory)
{
    /// <summary>Turns violated outcomes that a person waived into waived ones. Call before the checks.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<TranslationUnit> WaiveTerms(IReadOnlyList<TranslationUnit> units)
    {
        var violated = units
            .Where(unit => unit.Terms.Any(term => term.Kind == TermOutcomeKind.Violated))
            .Select(GetKey)
            .Distinct()
            .ToList();
        if (memory is null || violated.Count == 0)
        {
            return units;
        }

        var (waivers, _) = memory.GetSettlements(violated);
        return waivers.Count == 0
            ? units
            :
            [
                .. units.Select(unit =>
                    waivers[GetKey(unit)].ToList() is { Count: > 0 } own ? unit with { Terms = Waive(unit.Terms, own) } : unit
                ),
            ];
    }

    /// <summary>Marks the findings of a document that a person dismissed. Call after the checks.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public Bitext DismissFindings(Bitext bitext) =>
        DismissFindings(bitext.Units) is var units && ReferenceEquals(units, bitext.Units) ? bitext : bitext with { Units = units };

    /// <summary>Marks the findings that a person dismissed. Call after the checks.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<TranslationUnit> DismissFindings(IReadOnlyList<TranslationUnit> units)
    {
        var found = units.Where(unit => unit.Findings.Count > 0).Select(GetKey).Distinct().ToList();
        if (memory is null || found.Count == 0)
        {
            return units;
        }

        var (_, dismissals) = memory.GetSettlements(found);
        return dismissals.Count == 0
            ? units
            :
            [
                .. units.Select(unit =>
                    dismissals[GetKey(unit)].Where(dismissal => dismissal.Target == unit.Target).ToList() is { Count: > 0 } own
                        ? unit with
                        {
                            Findings =
                            [
                                .. unit.Findings.Select(finding =>
                                    finding with
                                    {
                                        Dismissal = own.Find(dismissal =>
                                            dismissal.FindingId == finding.Id && dismissal.Message == finding.Message
                                        )?.Reason,
                                    }
                                ),
                            ],
                        }
                        : unit
                ),
            ];
    }

    /// <summary>Adds what people did with each sentence: comments, flags, decisions.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public Bitext AddHistory(Bitext bitext)
    {
        if (memory?.HasEvents() != true)
        {
            return bitext;
        }

        var history = memory.GetEvents([.. bitext.Units.Select(GetKey).Distinct()]);
        return history.Count == 0
            ? bitext
            : bitext with
            {
                Units =
                [
                    .. bitext.Units.Select(unit =>
                        history[GetKey(unit)].ToList() is { Count: > 0 } own ? unit with { History = own } : unit
                    ),
                ],
            };
    }

    /// <summary>Returns which occurrence of its entry an outcome is, from 0.</summary>
    public static int GetOccurrence(IReadOnlyList<TermOutcome> terms, int index) =>
        terms.Take(index).Count(term => term.Occurrence.Entry == terms[index].Occurrence.Entry);

    private static List<TermOutcome> Waive(IReadOnlyList<TermOutcome> terms, List<TermWaiver> waivers) =>
        [
            .. terms.Select(
                (term, i) =>
                {
                    var entry = term.Occurrence.Entry;
                    return
                        term.Kind == TermOutcomeKind.Violated
                        && waivers.Find(waiver =>
                            waiver.Term == entry.Source
                            && waiver.Fingerprint == TermFingerprint.Compute(entry)
                            && waiver.Occurrence == GetOccurrence(terms, i)
                        )
                            is { } own
                        ? term with
                        {
                            Kind = TermOutcomeKind.Waived,
                            Reason = WaiverReason.Person,
                            Note = own.Reason,
                        }
                        : term;
                }
            ),
        ];

    private static string GetKey(TranslationUnit unit) => SourceNormalizer.Normalize(unit.Source);
}
