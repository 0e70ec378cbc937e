namespace Translate.Engines.Marian.Search;

/// <summary>A term of a sentence and its accepted phrases. The target must have one of them. Immutable.</summary>
/// <param name="First">The term's first source piece.</param>
/// <param name="Last">Its last source piece.</param>
/// <param name="Phrases">The phrases after a space.</param>
/// <param name="AtStart">The phrases at the start of the target.</param>
/// <param name="AfterMark">The phrases right after an opening bracket, quotation mark or hyphen.</param>
internal sealed record TermConstraint(
    int First,
    int Last,
    IReadOnlyList<TermPhrase> Phrases,
    IReadOnlyList<TermPhrase> AtStart,
    IReadOnlyList<TermPhrase> AfterMark
)
{
    /// <summary>Whether a source piece is part of the term.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="margin">How many pieces beside the term count as well.</param>
    public bool Has(int piece, int margin = 0) => piece >= First - margin && piece <= Last + margin;

    /// <summary>The phrases that can start at a place.</summary>
    public IReadOnlyList<TermPhrase> GetPhrases(PhrasePlace place) =>
        place switch
        {
            PhrasePlace.Start => AtStart,
            PhrasePlace.AfterMark => AfterMark,
            _ => Phrases,
        };
}
