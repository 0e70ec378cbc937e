using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>A segment and its target.</summary>
public sealed record TranslationUnit
{
    /// <summary>The sentence and its place in the document.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The English text; the source where <see cref="Origin"/> is <see cref="Origin.None"/>. Never blank.</summary>
    public required string Target { get; init; }

    /// <summary>Where the target came from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>How far the unit has come.</summary>
    public required UnitState State { get; init; }

    /// <summary>The engine that made the target; null where none did.</summary>
    public EngineIdentity? Engine { get; init; }

    /// <summary>The number of the memory's unit with this target; 0 where there is none.</summary>
    public long MemoryId { get; init; }

    /// <summary>The translation of a similar sentence, for the reviewer; null where there is none.</summary>
    public FuzzySuggestion? Suggestion { get; init; }

    /// <summary>What became of each term in the source, in order of place.</summary>
    public IReadOnlyList<TermOutcome> Terms { get; init; } = [];

    /// <summary>What the checks say.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why the engine gave no target; null where it gave one, or was not asked.</summary>
    public Problem? Failure { get; init; }

    /// <summary>The source text.</summary>
    public string Source => Segment.Text;

    /// <summary>The unit's name in its document: one-based paragraph and sentence, as <c>3.2</c>.</summary>
    public string Id => Segment.Id;

    /// <summary>Whether a reviewer should look at it: a finding above <see cref="Severity.Info"/>.</summary>
    public bool NeedsAttention => Findings.Any(finding => finding.Severity > Severity.Info);
}
