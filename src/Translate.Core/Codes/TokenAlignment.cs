namespace Translate.Core.Codes;

/// <summary>Which token of the source each token of a target comes from.</summary>
internal sealed class TokenAlignment
{
    /// <summary>The place of a target token that comes from no source token.</summary>
    public const int None = -1;

    private readonly int[] _sources;
    private readonly float[] _weights;

    /// <summary>Creates an alignment in which nothing is aligned.</summary>
    public TokenAlignment(int targets)
    {
        _sources = new int[targets];
        _weights = new float[targets];
        Array.Fill(_sources, None);
    }

    /// <summary>The number of target tokens.</summary>
    public int Count => _sources.Length;

    /// <summary>Aligns a target token.</summary>
    /// <param name="target">Its index.</param>
    /// <param name="source">The index of the source token.</param>
    /// <param name="weight">How strong the evidence of the pair is for the place of a code, from 0 to 1.</param>
    public void Set(int target, int source, float weight) => (_sources[target], _weights[target]) = (source, weight);

    /// <summary>Returns the source token of a target token, or <see cref="None"/>.</summary>
    public int GetSource(int target) => _sources[target];

    /// <summary>Returns how strong the evidence of a target token's pair is for the place of a code. 0 if it is not aligned.</summary>
    public float GetWeight(int target) => _weights[target];

    /// <summary>Whether a target token is aligned.</summary>
    public bool IsAligned(int target) => _sources[target] != None;
}
