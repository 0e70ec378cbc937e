using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies with AVX2: 4 columns by 4 inputs at a time, two rows side by side.</summary>
internal readonly struct Int8KernelVector256 : IInt8Kernel
{
    /// <inheritdoc/>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride)
    {
        var rows = inputs.Length / length;
        var row = 0;
        for (; row + 2 <= rows; row += 2)
        {
            MultiplyTwo(tile, inputs.Slice(row * length, 2 * length), outputs[(row * stride)..], stride);
        }

        if (row < rows)
        {
            MultiplyOne(tile, inputs.Slice(row * length, length), outputs.Slice(row * stride, PackedMatrix.TileColumns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTwo(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs, int stride)
    {
        var length = inputs.Length / 2;
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector256<int> a0 = default,
            a1 = default,
            a2 = default,
            a3 = default;
        Vector256<int> b0 = default,
            b1 = default,
            b2 = default,
            b3 = default;
        for (nuint i = 0; i < (nuint)length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var a = Broadcast(ref input, i);
            var b = Broadcast(ref input, i + (nuint)length);
            var weights = Widen(ref weight, at);
            a0 += Avx2.MultiplyAddAdjacent(weights, a);
            b0 += Avx2.MultiplyAddAdjacent(weights, b);
            weights = Widen(ref weight, at + 16);
            a1 += Avx2.MultiplyAddAdjacent(weights, a);
            b1 += Avx2.MultiplyAddAdjacent(weights, b);
            weights = Widen(ref weight, at + 32);
            a2 += Avx2.MultiplyAddAdjacent(weights, a);
            b2 += Avx2.MultiplyAddAdjacent(weights, b);
            weights = Widen(ref weight, at + 48);
            a3 += Avx2.MultiplyAddAdjacent(weights, a);
            b3 += Avx2.MultiplyAddAdjacent(weights, b);
        }

        Store(a0, a1, a2, a3, outputs);
        Store(b0, b1, b2, b3, outputs[stride..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyOne(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs)
    {
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector256<int> a0 = default,
            a1 = default,
            a2 = default,
            a3 = default;
        for (nuint i = 0; i < (nuint)inputs.Length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var a = Broadcast(ref input, i);
            a0 += Avx2.MultiplyAddAdjacent(Widen(ref weight, at), a);
            a1 += Avx2.MultiplyAddAdjacent(Widen(ref weight, at + 16), a);
            a2 += Avx2.MultiplyAddAdjacent(Widen(ref weight, at + 32), a);
            a3 += Avx2.MultiplyAddAdjacent(Widen(ref weight, at + 48), a);
        }

        Store(a0, a1, a2, a3, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ref sbyte weights, nuint at) =>
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weights, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Broadcast(ref short inputs, nuint at) =>
        Vector256.Create(Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref inputs, at)))).AsInt16();

    private static void Store(Vector256<int> a0, Vector256<int> a1, Vector256<int> a2, Vector256<int> a3, Span<int> outputs)
    {
        AddPairs(a0, a1).CopyTo(outputs);
        AddPairs(a2, a3).CopyTo(outputs[8..]);
    }

    /// <summary>Adds the two halves of each column. The instruction works in halves of 128 bits, which are put in order afterwards.</summary>
    private static Vector256<int> AddPairs(Vector256<int> low, Vector256<int> high) =>
        Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32();
}
