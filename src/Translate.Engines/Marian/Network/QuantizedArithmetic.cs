using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Marian.Network;

/// <summary>The constants of a product of 8-bit matrices, computed as the reference implementation does.</summary>
internal static class QuantizedArithmetic
{
    /// <summary>The largest integer that stands for a weight or an input.</summary>
    public const int Most = 127;

    /// <summary>What a step of a sum of products is worth.</summary>
    public static float GetOutputScale(float inputScale, float weightScale) => 1f / (inputScale * weightScale);

    /// <summary>Adds the weights of each column.</summary>
    public static int[] AddColumns(ReadOnlySpan<sbyte> columns, int length)
    {
        var sums = new int[columns.Length / length];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Add(columns.Slice(i * length, length));
        }

        return sums;
    }

    /// <summary>Finds the largest weight without its sign, at least 1.</summary>
    public static int FindLargest(ReadOnlySpan<sbyte> weights)
    {
        var (highest, lowest) = (Vector128<sbyte>.One, -Vector128<sbyte>.One);
        var i = 0;
        ref var weight = ref MemoryMarshal.GetReference(weights);
        for (; i + Vector128<sbyte>.Count <= weights.Length; i += Vector128<sbyte>.Count)
        {
            var next = Vector128.LoadUnsafe(ref weight, (nuint)i);
            (highest, lowest) = (Vector128.Max(highest, next), Vector128.Min(lowest, next));
        }

        var largest = 1;
        for (var lane = 0; lane < Vector128<sbyte>.Count; lane++)
        {
            largest = Math.Max(largest, Math.Max(highest[lane], -lowest[lane]));
        }

        for (; i < weights.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs((int)weights[i]));
        }

        return largest;
    }

    /// <summary>What a sum grows by if all inputs are shifted to be positive, as far as the kernel does not shift them itself.</summary>
    public static int[] GetShift(int[] columnSums) => Array.ConvertAll(columnSums, sum => (Most - Int8Kernel.Shift) * sum);

    /// <summary>Computes the bias that takes the shift back.</summary>
    public static float[] PrepareBias(int[] columnSums, float[] bias, float inputScale, float weightScale)
    {
        var scale = -1 * (Most / inputScale * (Most / weightScale)) / Most;
        var prepared = new float[bias.Length];
        for (var i = 0; i < bias.Length; i++)
        {
            prepared[i] = (columnSums[i] * scale) + bias[i];
        }

        return prepared;
    }

    private static int Add(ReadOnlySpan<sbyte> weights)
    {
        var sums = Vector128<short>.Zero;
        var i = 0;
        ref var weight = ref MemoryMarshal.GetReference(weights);

        // A lane adds up to 256 weights, which fit in 16 bits.
        for (; i + 16 <= Math.Min(weights.Length, 2048); i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref weight, (nuint)i));
            sums += low + high;
        }

        var sum = 0;
        for (var lane = 0; lane < Vector128<short>.Count; lane++)
        {
            sum += sums[lane];
        }

        for (; i < weights.Length; i++)
        {
            sum += weights[i];
        }

        return sum;
    }
}
