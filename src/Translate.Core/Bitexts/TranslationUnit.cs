using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>A segment with its target, origin, state, term outcomes and findings.</summary>
public sealed record TranslationUnit
{
    /// <summary>The sentence and its place in the document.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The English text; if <see cref="Origin"/> is <see cref="Origin.None"/>, the source, or its numbers in the English form. Never blank.</summary>
    public required string Target { get; init; }

    /// <summary>The formatting inside the target, in order of position.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>Where the target comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>How far the work on the unit is.</summary>
    public required UnitState State { get; init; }

    /// <summary>How this run got the target; null if the segment is copied as it is.</summary>
    public TranslationRoute? Route { get; init; }

    /// <summary>What the engine bills for the unit, as counted before the request; 0 if the engine was not asked for it.</summary>
    public long BilledCharacters { get; init; }

    /// <summary>The engine that produced the target; null if no engine did.</summary>
    public EngineIdentity? Engine { get; init; }

    /// <summary>The id of the unit in the memory; 0 if the memory does not have it.</summary>
    public long MemoryId { get; init; }

    /// <summary>The translation of a similar sentence, for the reviewer; null if there is no such sentence.</summary>
    public FuzzySuggestion? Suggestion { get; init; }

    /// <summary>The outcome of each term in the source, in order of position.</summary>
    public IReadOnlyList<TermOutcome> Terms { get; init; } = [];

    /// <summary>What the checks report.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why the engine returned no target, even if an earlier one stays; null if it returned one or was not asked.</summary>
    public Problem? Failure { get; init; }

    /// <summary>What each compared engine makes of the segment, in the order of <see cref="Bitext.ComparedEngines"/>, without those that made nothing; empty if no engines are compared.</summary>
    public IReadOnlyList<ComparedUnit> ComparedUnits { get; init; } = [];

    /// <summary>What people did with the sentence, the oldest step first, as the memory had it when the document was translated.</summary>
    internal IReadOnlyList<ReviewEvent> History { get; init; } = [];

    /// <summary>The source text.</summary>
    public string Source => Segment.Text;

    /// <summary>The unit's name in its document: one-based block and sentence, such as <c>3.2</c>.</summary>
    public string Id => Segment.Id;

    /// <summary>Whether a person wrote or approved the target.</summary>
    public bool IsApproved => Origin == Origin.Human || State is UnitState.Reviewed or UnitState.Final;

    /// <summary>Whether the engine failed and no earlier target exists.</summary>
    public bool IsUntranslated => Failure is not null && Origin == Origin.None;

    /// <summary>Whether the unit is boilerplate of a page, copied as it is.</summary>
    public bool IsBoilerplate => Findings.Any(finding => finding.Id == FindingIds.Boilerplate);

    /// <summary>
    /// The findings that nobody has settled. A person who approved the target saw all of them, except that a term changed since. A dismissed
    /// finding is settled.
    /// </summary>
    public IEnumerable<Finding> OpenFindings =>
        Findings.Where(finding => finding.Dismissal is null && (!IsApproved || finding.Id == FindingIds.TermChanged));

    /// <summary>Whether a person should look at the target: it has an open finding above <see cref="Severity.Info"/>.</summary>
    public bool NeedsReview => !IsUntranslated && OpenFindings.Any(finding => finding.Severity > Severity.Info);
}
