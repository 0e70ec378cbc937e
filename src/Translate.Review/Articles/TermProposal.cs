using Translate.Core.Bitexts;

namespace Translate.Review.Articles;

/// <summary>A term that people seem to want, because they made the same correction several times.</summary>
/// <param name="Source">The Indonesian words that the sentences have in common.</param>
/// <param name="Target">What people wrote.</param>
/// <param name="Instead">What the drafts said.</param>
/// <param name="Evidence">The corrections, one per sentence, the oldest first.</param>
internal sealed record TermProposal(string Source, string Target, string Instead, IReadOnlyList<ReviewEvent> Evidence);
