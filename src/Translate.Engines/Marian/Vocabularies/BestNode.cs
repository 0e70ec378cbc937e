namespace Translate.Engines.Marian.Vocabularies;

/// <summary>The best way to split a text up to a position.</summary>
/// <param name="Id">The last piece.</param>
/// <param name="Score">The sum of scores.</param>
/// <param name="Start">Where the last piece starts; -1 if there is no way.</param>
internal readonly record struct BestNode(int Id, float Score, int Start)
{
    /// <summary>No way yet.</summary>
    public static BestNode None => new(-1, 0, -1);

    /// <summary>Returns the better of this way and another.</summary>
    public BestNode Improve(int id, double score, int start) => Start < 0 || score > Score ? new BestNode(id, (float)score, start) : this;
}
