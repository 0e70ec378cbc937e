using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>The outcome of one occurrence of a term.</summary>
/// <param name="Occurrence">The place in the source.</param>
/// <param name="Kind">The outcome.</param>
/// <param name="Target">The range of its rendering in the target; null if absent.</param>
public sealed record TermOutcome(TermOccurrence Occurrence, TermOutcomeKind Kind, TextRange? Target)
{
    /// <summary>Why a waived occurrence needs no rendering; <see cref="WaiverReason.None"/> for the other outcomes.</summary>
    public WaiverReason Reason { get; init; }

    /// <summary>The person's own reason if <see cref="Reason"/> is <see cref="WaiverReason.Person"/>; else empty.</summary>
    public string Note { get; init; } = string.Empty;
}
