namespace Translate.Engines.Marian.Search;

/// <summary>The terms of a sentence. Immutable.</summary>
internal sealed class SentenceTerms
{
    /// <summary>The most terms of a sentence that a search looks after.</summary>
    public const int MaxTerms = 64;

    /// <summary>Creates the terms.</summary>
    /// <param name="items">The terms, in the order of the source; at most <see cref="MaxTerms"/>.</param>
    public SentenceTerms(IReadOnlyList<TermConstraint> items)
    {
        Items = items;
        Pieces =
        [
            .. items
                .SelectMany(term => term.Phrases.Concat(term.AtStart).Concat(term.AfterMark))
                .SelectMany(phrase => phrase.Pieces)
                .Distinct(),
        ];
        MorePieces = items.Sum(term => term.Phrases.Concat(term.AtStart).Max(phrase => phrase.Pieces.Length));
    }

    /// <summary>The terms of a sentence without terms.</summary>
    public static SentenceTerms None { get; } = new([]);

    /// <summary>The terms.</summary>
    public IReadOnlyList<TermConstraint> Items { get; }

    /// <summary>The pieces that the phrases need.</summary>
    public int[] Pieces { get; }

    /// <summary>How many pieces longer the target may be because of the phrases.</summary>
    public int MorePieces { get; }
}
