using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>One occurrence of a term in a unit, as stored in the memory.</summary>
/// <param name="Source">The source term of the entry.</param>
/// <param name="Fingerprint">The fingerprint of the entry at that time. See <see cref="TermFingerprint"/>.</param>
/// <param name="Kind">The outcome of the occurrence.</param>
/// <param name="Target">The range of its rendering in the target. Null if absent.</param>
internal sealed record TermRecord(string Source, string Fingerprint, TermOutcomeKind Kind, TextRange? Target)
{
    /// <summary>Creates the record of an outcome.</summary>
    public static TermRecord From(TermOutcome outcome) =>
        new(outcome.Occurrence.Entry.Source, TermFingerprint.Compute(outcome.Occurrence.Entry), outcome.Kind, outcome.Target);
}
