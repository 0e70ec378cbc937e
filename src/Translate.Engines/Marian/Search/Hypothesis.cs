using System.Runtime.InteropServices;

namespace Translate.Engines.Marian.Search;

/// <summary>A target, or its start: pieces with their probability and the source piece that each comes from. Used again.</summary>
internal sealed class Hypothesis
{
    private readonly List<int> _pieces = [];
    private readonly List<int> _aligned = [];
    private readonly List<float> _logProbabilities = [];

    /// <summary>The pieces.</summary>
    public IReadOnlyList<int> Pieces => _pieces;

    /// <summary>The source piece that each piece comes from, by its index.</summary>
    public IReadOnlyList<int> Aligned => _aligned;

    /// <summary>The logarithm of each piece's probability.</summary>
    public IReadOnlyList<float> LogProbabilities => _logProbabilities;

    /// <summary>The logarithm of the probability that the target ends where it does.</summary>
    public float EndLogProbability { get; set; }

    /// <summary>The sum of the logarithms.</summary>
    public float Score { get; private set; }

    /// <summary>How far the target is with its terms.</summary>
    public TermProgress Terms { get; set; } = TermProgress.None;

    /// <summary>The pieces from one on.</summary>
    public ReadOnlySpan<int> GetPieces(int start) => CollectionsMarshal.AsSpan(_pieces)[start..];

    /// <summary>Makes the target empty, with room for pieces.</summary>
    public void Clear(int capacity)
    {
        foreach (var list in (ReadOnlySpan<List<int>>)[_pieces, _aligned])
        {
            list.Clear();
            list.EnsureCapacity(capacity);
        }

        _logProbabilities.Clear();
        _logProbabilities.EnsureCapacity(capacity);
        (EndLogProbability, Score, Terms) = (0, 0, TermProgress.None);
    }

    /// <summary>Adds a piece.</summary>
    public void Add(int piece, int aligned, float logProbability)
    {
        _pieces.Add(piece);
        _aligned.Add(aligned);
        _logProbabilities.Add(logProbability);
        Score += logProbability;
    }

    /// <summary>Replaces a piece by another.</summary>
    public void Replace(int index, int piece) => _pieces[index] = piece;

    /// <summary>Changes which source piece the last piece comes from.</summary>
    public void AlignLast(int aligned) => _aligned[^1] = aligned;

    /// <summary>Makes this target the same as another.</summary>
    public void CopyFrom(Hypothesis other)
    {
        Clear(other._pieces.Capacity);
        _pieces.AddRange(other._pieces);
        _aligned.AddRange(other._aligned);
        _logProbabilities.AddRange(other._logProbabilities);
        (EndLogProbability, Score, Terms) = (other.EndLogProbability, other.Score, other.Terms);
    }
}
