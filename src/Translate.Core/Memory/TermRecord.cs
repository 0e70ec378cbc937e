using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>What the memory keeps of one occurrence of a term in a unit.</summary>
/// <param name="Source">The entry's source term.</param>
/// <param name="Fingerprint">Of what the entry said then; see <see cref="TermFingerprint"/>.</param>
/// <param name="Kind">What became of the occurrence.</param>
/// <param name="Target">Where its rendering stands in the target; null where there is none.</param>
public sealed record TermRecord(string Source, string Fingerprint, TermOutcomeKind Kind, TextRange? Target)
{
    /// <summary>The record of an outcome.</summary>
    public static TermRecord From(TermOutcome outcome) =>
        new(outcome.Occurrence.Entry.Source, TermFingerprint.Compute(outcome.Occurrence.Entry), outcome.Kind, outcome.Target);
}
