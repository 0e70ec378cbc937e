using Translate.Core.Bitexts;

namespace Translate.Review.Articles;

/// <summary>The outcome of a decision.</summary>
internal abstract record DecisionResult
{
    private DecisionResult() { }

    /// <summary>It is on disk.</summary>
    /// <param name="Changed">The indexes of the units of the article that changed, the decided one first.</param>
    /// <param name="Elsewhere">Other articles of the batch with the same sentence.</param>
    /// <param name="Proposal">A term that the correction suggests; null if it suggests none.</param>
    public sealed record Saved(IReadOnlyList<int> Changed, IReadOnlyList<ArticleEntry> Elsewhere, TermProposal? Proposal) : DecisionResult;

    /// <summary>Somebody else changed the unit meanwhile. Nothing was saved.</summary>
    /// <param name="Current">The unit as it is now.</param>
    public sealed record Conflict(TranslationUnit Current) : DecisionResult;

    /// <summary>It cannot be done.</summary>
    /// <param name="Code">Why.</param>
    public sealed record Refused(RefusalCode Code) : DecisionResult;
}
