namespace Translate.Engines.Marian.Search;

/// <summary>Where a search ends.</summary>
internal static class SearchLimits
{
    private const int TargetPerSource = 2;

    /// <summary>The most pieces of a target.</summary>
    /// <param name="source">The number of source pieces, with the one that ends the sentence.</param>
    /// <param name="terms">The terms of the sentence.</param>
    public static int GetMaxPieces(int source, SentenceTerms terms) => (TargetPerSource * source) + terms.MorePieces;
}
