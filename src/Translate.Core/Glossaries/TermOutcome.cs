using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>What became of one occurrence of a term.</summary>
/// <param name="Occurrence">The place in the source.</param>
/// <param name="Kind">The outcome.</param>
/// <param name="Target">Where its rendering stands in the target; null where there is none.</param>
public sealed record TermOutcome(TermOccurrence Occurrence, TermOutcomeKind Kind, TextRange? Target);
