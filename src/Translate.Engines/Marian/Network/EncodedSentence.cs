using System.Runtime.InteropServices;
using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Marian.Network;

/// <summary>What the decoder needs of a sentence: keys and values for each of its layers, and the pieces that the target may have. Used again.</summary>
/// <param name="network">The weights.</param>
internal sealed class EncodedSentence(TransformerNetwork network)
{
    private readonly GrowingBuffer<float>[] _keys = [.. network.Decoder.Select(_ => new GrowingBuffer<float>())];
    private readonly GrowingBuffer<float>[] _values = [.. network.Decoder.Select(_ => new GrowingBuffer<float>())];

    /// <summary>The number of source pieces, with the one that ends the sentence.</summary>
    public int Length { get; private set; }

    /// <summary>The pieces that the target may have, in order.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>The part of the output layer for those pieces.</summary>
    public OutputSelection Selection { get; } = new(network.Configuration.Width);

    /// <summary>Finds the candidate with the highest score, the first of equals.</summary>
    /// <param name="scores">The scores of the candidates.</param>
    /// <param name="unknownId">The piece for unknown text, which is never produced.</param>
    public int FindBest(ReadOnlySpan<float> scores, int unknownId)
    {
        var candidates = CollectionsMarshal.AsSpan(Candidates);
        scores = scores[..candidates.Length];
        var (best, highest) = (-1, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > highest && candidates[i] != unknownId)
            {
                (best, highest) = (i, scores[i]);
            }
        }

        return best;
    }

    /// <summary>Sets the number of source pieces.</summary>
    public void Reset(int length) => Length = length;

    /// <summary>Sets the keys and values of a layer.</summary>
    public void Set(int layer, ReadOnlySpan<float> keys, ReadOnlySpan<float> values)
    {
        Attention.Transpose(keys, network.Configuration.Width, GetKeys(layer));
        Attention.SplitHeads(values, network.Configuration.Width, network.Configuration.Heads, GetValues(layer));
    }

    /// <summary>The keys of a layer, transposed.</summary>
    public Span<float> GetKeys(int layer) => _keys[layer].Get(Attention.GetStride(Length) * network.Configuration.Width);

    /// <summary>The values of a layer, split into heads.</summary>
    public Span<float> GetValues(int layer) => _values[layer].Get(Length * network.Configuration.Width);
}
