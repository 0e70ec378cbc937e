using Translate.Core.Glossaries;

namespace Translate.Core.Bitexts;

/// <summary>What is counted of documents; counts add up over a batch.</summary>
public readonly record struct DocumentCounts
{
    /// <summary>Documents.</summary>
    public int Documents { get; init; }

    /// <summary>Sentences.</summary>
    public long Segments { get; init; }

    /// <summary>UTF-16 code units of the sentences' sources.</summary>
    public long Characters { get; init; }

    /// <summary>Occurrences of terms that the engine rendered as required.</summary>
    public long TermsApplied { get; init; }

    /// <summary>Occurrences whose wrong rendering was replaced.</summary>
    public long TermsRepaired { get; init; }

    /// <summary>Occurrences without their rendering.</summary>
    public long TermsViolated { get; init; }

    /// <summary>Occurrences in sentences that were not translated.</summary>
    public long TermsWaived { get; init; }

    /// <summary>Sentences that the engine translated.</summary>
    public long FromEngine { get; init; }

    /// <summary>Sentences that the memory knew.</summary>
    public long FromMemory { get; init; }

    /// <summary>Sentences that a person translated.</summary>
    public long FromHuman { get; init; }

    /// <summary>Sentences whose target is the source, intended or not.</summary>
    public long FromNone { get; init; }

    /// <summary>Of those, the ones that the engine was asked for and did not translate.</summary>
    public long NotTranslated { get; init; }

    /// <summary>Findings that are good to know.</summary>
    public long Infos { get; init; }

    /// <summary>Open findings that should be looked at; see <see cref="TranslationUnit.OpenFindings"/>.</summary>
    public long Warnings { get; init; }

    /// <summary>Open findings of something wrong.</summary>
    public long Errors { get; init; }

    /// <summary>Translated sentences that a person should look at; see <see cref="TranslationUnit.NeedsReview"/>.</summary>
    public long ToReview { get; init; }

    /// <summary>Sentences that a person wrote or approved.</summary>
    public long Approved { get; init; }

    /// <summary>What the engine was asked for, and spared.</summary>
    public EngineWorkload Work { get; init; }

    /// <summary>What is counted of each compared engine's own work, the engine whose targets are used first; null if no engines are compared.</summary>
    public IReadOnlyList<EngineCounts>? Compared { get; init; }

    /// <summary>
    /// What is counted of each article inside the document, such as of each item of a feed, in reading order; null if the document is one article.
    /// A sum of counts has none.
    /// </summary>
    public IReadOnlyList<SectionCounts>? Sections { get; init; }

    /// <summary>Sentences that are copied as they are, because there is nothing to translate in them.</summary>
    public long Copied => FromNone - NotTranslated;

    /// <summary>Whether the engine failed for some sentence, even if an earlier translation stays.</summary>
    internal bool HasFailures => Work.Kept + Work.Failed > 0 || Compared?.Any(engine => engine.Counts.HasFailures) == true;

    /// <summary>Returns the counts with other work in place of their own, which belongs to an earlier run.</summary>
    internal DocumentCounts WithWork(EngineWorkload work) =>
        this with
        {
            Work = work,
            Compared = Compared is null
                ? null
                : [.. Compared.Select(engine => engine with { Counts = engine.Counts with { Work = default }, Price = 0 })],
        };

    /// <summary>Counts one document.</summary>
    public static DocumentCounts From(Bitext bitext) =>
        From(bitext.Units) with
        {
            Documents = 1,
            Work = bitext.Work,
            Compared = EngineCounts.From(bitext),
            Sections = SectionCounts.From(bitext),
        };

    /// <summary>Counts units alone.</summary>
    internal static DocumentCounts From(IReadOnlyList<TranslationUnit> units)
    {
        long Terms(TermOutcomeKind kind) => units.Sum(unit => unit.Terms.Count(term => term.Kind == kind));
        long Units(Origin origin) => units.Count(unit => unit.Origin == origin);
        long Findings(Severity severity) => units.Sum(unit => unit.OpenFindings.Count(finding => finding.Severity == severity));
        return new DocumentCounts
        {
            Segments = units.Count,
            Characters = units.Sum(unit => (long)unit.Source.Length),
            TermsApplied = Terms(TermOutcomeKind.Applied),
            TermsRepaired = Terms(TermOutcomeKind.Repaired),
            TermsViolated = Terms(TermOutcomeKind.Violated),
            TermsWaived = Terms(TermOutcomeKind.Waived),
            FromEngine = Units(Origin.Engine),
            FromMemory = Units(Origin.Memory),
            FromHuman = Units(Origin.Human),
            FromNone = Units(Origin.None),
            NotTranslated = units.Count(unit => unit.IsUntranslated),
            Infos = Findings(Severity.Info),
            Warnings = Findings(Severity.Warning),
            Errors = Findings(Severity.Error),
            ToReview = units.Count(unit => unit.NeedsReview),
            Approved = units.Count(unit => unit.IsApproved),
        };
    }

    /// <summary>Both together.</summary>
    public static DocumentCounts operator +(DocumentCounts a, DocumentCounts b) =>
        new()
        {
            Documents = a.Documents + b.Documents,
            Segments = a.Segments + b.Segments,
            Characters = a.Characters + b.Characters,
            TermsApplied = a.TermsApplied + b.TermsApplied,
            TermsRepaired = a.TermsRepaired + b.TermsRepaired,
            TermsViolated = a.TermsViolated + b.TermsViolated,
            TermsWaived = a.TermsWaived + b.TermsWaived,
            FromEngine = a.FromEngine + b.FromEngine,
            FromMemory = a.FromMemory + b.FromMemory,
            FromHuman = a.FromHuman + b.FromHuman,
            FromNone = a.FromNone + b.FromNone,
            NotTranslated = a.NotTranslated + b.NotTranslated,
            Infos = a.Infos + b.Infos,
            Warnings = a.Warnings + b.Warnings,
            Errors = a.Errors + b.Errors,
            ToReview = a.ToReview + b.ToReview,
            Approved = a.Approved + b.Approved,
            Work = a.Work + b.Work,
            Compared = EngineCounts.Add(a.Compared, b.Compared),
        };
}
