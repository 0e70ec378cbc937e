using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Marian.Network;

/// <summary>The part of the output layer that a target needs. Used again for other targets.</summary>
/// <param name="width">The length of a state.</param>
internal sealed class OutputSelection(int width)
{
    /// <summary>The bias of what fills up the last tile: it never wins, and adds nothing to a sum of exponentials.</summary>
    private const float Lowest = -1e9f;

    /// <summary>The weights.</summary>
    public PackedMatrix Matrix { get; } = new(width);

    /// <summary>What the sums grow by because inputs are shifted.</summary>
    public int[] Shift { get; private set; } = [];

    /// <summary>What is added to the scores.</summary>
    public float[] Bias { get; private set; } = [];

    /// <summary>Makes room for pieces, after the matrix was filled.</summary>
    public void Resize(int pieces)
    {
        if (Shift.Length < Matrix.Outputs)
        {
            (Shift, Bias) = (new int[Matrix.Outputs], new float[Matrix.Outputs]);
        }

        Array.Clear(Shift);
        Bias.AsSpan(pieces).Fill(Lowest);
    }
}
