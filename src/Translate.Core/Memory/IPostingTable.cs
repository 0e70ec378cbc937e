namespace Translate.Core.Memory;

/// <summary>Accesses the words under which units are indexed for similarity; see <see cref="FuzzyIndex"/>. Call inside a transaction.</summary>
internal interface IPostingTable
{
    /// <summary>Returns units that are not indexed yet, ordered by id. In a writing transaction, no other one returns them until it ends.</summary>
    IReadOnlyList<MemoryUnit> GetUnindexed(int count);

    /// <summary>Adds the postings of units, and notes that these units are indexed.</summary>
    /// <param name="postings">The postings, sorted.</param>
    /// <param name="units">The units as <see cref="GetUnindexed"/> returned them.</param>
    void Add(IReadOnlyList<Posting> postings, IReadOnlyList<MemoryUnit> units);

    /// <summary>Removes postings.</summary>
    void Remove(IEnumerable<Posting> postings);

    /// <summary>Returns the units that can be similar, each once. Most are not.</summary>
    IEnumerable<MemoryUnit> FindCandidates(FuzzyQuery query);
}

/// <summary>A word under which a unit is indexed.</summary>
/// <param name="Word">The key of the word.</param>
/// <param name="Words">The number of words of the unit's source.</param>
/// <param name="Unit">The id of the unit.</param>
/// <param name="Sketch">The bits of the source; see <see cref="SentenceSketch.Bits"/>.</param>
internal readonly record struct Posting(long Word, int Words, long Unit, long Sketch);

/// <summary>Which postings to look at for a sentence.</summary>
/// <param name="Keys">The words to look up.</param>
/// <param name="Words">The number of words of the sentence.</param>
/// <param name="Bits">Its bits.</param>
/// <param name="Percent">The minimum similarity.</param>
/// <param name="SkipsEngineWork">Whether units are left out that an engine made and nobody approved.</param>
internal sealed record FuzzyQuery(IReadOnlyList<long> Keys, int Words, ulong Bits, int Percent, bool SkipsEngineWork)
{
    /// <summary>The condition of SQL for units that are not left out then.</summary>
    public const string OfPeople = "(unit.origin <> 'engine' OR unit.state IN ('reviewed', 'final'))";

    /// <summary>The fewest words that a similar sentence has.</summary>
    public int Shortest => SentenceSketch.GetMinSharedWords(Words, Percent);

    /// <summary>The most words that a similar sentence has.</summary>
    public int Longest => Words * 100 / Percent;
}
