namespace Translate.Engines.Marian.Search;

/// <summary>Finds the targets of a batch of sentences.</summary>
internal interface ISearch
{
    /// <summary>Finds the targets.</summary>
    /// <param name="sentences">The pieces of each sentence, with the piece that ends it.</param>
    /// <param name="terms">The terms of each sentence.</param>
    /// <param name="cancellationToken">Checked at each step.</param>
    /// <returns>One target for each sentence, and possibly more from earlier calls; valid until the next call.</returns>
    IReadOnlyList<Hypothesis> Run(IReadOnlyList<int[]> sentences, IReadOnlyList<SentenceTerms> terms, CancellationToken cancellationToken);
}
