using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies with AVX-512: 8 columns by 4 inputs at a time, four rows side by side.</summary>
/// <remarks>Weights become 16 bits wide on the way, so that no sum of products can overflow.</remarks>
internal readonly struct Int8KernelVector512 : IInt8Kernel
{
    private const int Rows = 4;

    /// <inheritdoc/>
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride)
    {
        var rows = inputs.Length / length;
        var row = 0;
        for (; row + Rows <= rows; row += Rows)
        {
            MultiplyFour(tile, inputs.Slice(row * length, Rows * length), outputs[(row * stride)..], stride);
        }

        for (; row < rows; row++)
        {
            MultiplyOne(tile, inputs.Slice(row * length, length), outputs.Slice(row * stride, PackedMatrix.TileColumns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyFour(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs, int stride)
    {
        var length = inputs.Length / Rows;
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector512<int> low0 = default,
            low1 = default,
            low2 = default,
            low3 = default;
        Vector512<int> high0 = default,
            high1 = default,
            high2 = default,
            high3 = default;
        for (nuint i = 0; i < (nuint)length; i += PackedMatrix.Group)
        {
            var low = Widen(ref weight, i * PackedMatrix.TileColumns);
            var high = Widen(ref weight, (i * PackedMatrix.TileColumns) + 32);
            var next = Broadcast(ref input, i);
            low0 += Avx512BW.MultiplyAddAdjacent(low, next);
            high0 += Avx512BW.MultiplyAddAdjacent(high, next);
            next = Broadcast(ref input, i + (nuint)length);
            low1 += Avx512BW.MultiplyAddAdjacent(low, next);
            high1 += Avx512BW.MultiplyAddAdjacent(high, next);
            next = Broadcast(ref input, i + (nuint)(2 * length));
            low2 += Avx512BW.MultiplyAddAdjacent(low, next);
            high2 += Avx512BW.MultiplyAddAdjacent(high, next);
            next = Broadcast(ref input, i + (nuint)(3 * length));
            low3 += Avx512BW.MultiplyAddAdjacent(low, next);
            high3 += Avx512BW.MultiplyAddAdjacent(high, next);
        }

        AddPairs(low0, high0).CopyTo(outputs);
        AddPairs(low1, high1).CopyTo(outputs[stride..]);
        AddPairs(low2, high2).CopyTo(outputs[(2 * stride)..]);
        AddPairs(low3, high3).CopyTo(outputs[(3 * stride)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyOne(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs)
    {
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector512<int> low = default,
            high = default;
        for (nuint i = 0; i < (nuint)inputs.Length; i += PackedMatrix.Group)
        {
            var next = Broadcast(ref input, i);
            low += Avx512BW.MultiplyAddAdjacent(Widen(ref weight, i * PackedMatrix.TileColumns), next);
            high += Avx512BW.MultiplyAddAdjacent(Widen(ref weight, (i * PackedMatrix.TileColumns) + 32), next);
        }

        AddPairs(low, high).CopyTo(outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widen(ref sbyte weights, nuint at) =>
        Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref weights, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Broadcast(ref short inputs, nuint at) =>
        Vector512.Create(Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref inputs, at)))).AsInt16();

    /// <summary>Adds the two halves of each column.</summary>
    private static Vector512<int> AddPairs(Vector512<int> low, Vector512<int> high)
    {
        var even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        return Avx512F.PermuteVar16x32x2(low, even, high) + Avx512F.PermuteVar16x32x2(low, even + Vector512<int>.One, high);
    }
}
