namespace Translate.Engines.Marian.Search;

/// <summary>How far a target is with its terms.</summary>
/// <param name="Done">A bit for each term that the target has.</param>
/// <param name="Current">The term whose phrase the target is in; -1 if in none.</param>
/// <param name="Start">The first piece of that phrase in the target.</param>
/// <param name="Place">Where the phrase starts.</param>
/// <param name="Delays">How many function words the target put before the next term.</param>
internal readonly record struct TermProgress(ulong Done, int Current, int Start, PhrasePlace Place, int Delays)
{
    /// <summary>At the start of a target.</summary>
    public static TermProgress None { get; } = new(0, -1, 0, PhrasePlace.None, 0);

    /// <summary>Whether the target has a term.</summary>
    public bool Has(int term) => (Done & (1UL << term)) != 0;

    /// <summary>The same with one more term.</summary>
    public TermProgress With(int term) => this with { Done = Done | (1UL << term) };

    /// <summary>How many terms the target has.</summary>
    public int Count => System.Numerics.BitOperations.PopCount(Done);
}
