namespace Translate.Review.Scoring;

/// <summary>What the reviews say about the drafts of one article, of one engine, or of all. Immutable.</summary>
/// <param name="Name">The article's name, the engine's id, or empty for all.</param>
internal sealed record Score(string Name)
{
    /// <summary>The article's headline. Null for anything else.</summary>
    public string? Headline { get; init; }

    /// <summary>The sentences that a person approved.</summary>
    public int Approved { get; init; }

    /// <summary>Of those, the ones whose draft nobody changed.</summary>
    public int Untouched { get; init; }

    /// <summary>The share of untouched sentences, in percent. Null if none is approved.</summary>
    public double? UntouchedPercent => Approved == 0 ? null : Math.Round(100.0 * Untouched / Approved, 1);

    /// <summary>TER from draft to approved text: edits per 100 words. Null if none is approved.</summary>
    public double? Ter { get; init; }

    /// <summary>The minutes that 100 sentences took. Null if it is not known.</summary>
    public double? MinutesPer100 { get; init; }

    /// <summary>The minor errors that were marked.</summary>
    public int MinorErrors { get; init; }

    /// <summary>The major errors that were marked.</summary>
    public int MajorErrors { get; init; }
}
