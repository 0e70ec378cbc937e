using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies with SSE4.1: 2 columns by 4 inputs at a time.</summary>
internal readonly struct Int8KernelVector128 : IInt8Kernel
{
    /// <inheritdoc/>
    public static bool IsSupported => Sse41.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride)
    {
        for (var row = 0; row * length < inputs.Length; row++)
        {
            MultiplyOne(tile, inputs.Slice(row * length, length), outputs.Slice(row * stride, PackedMatrix.TileColumns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyOne(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs)
    {
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector128<int> a0 = default,
            a1 = default,
            a2 = default,
            a3 = default,
            a4 = default,
            a5 = default,
            a6 = default,
            a7 = default;
        for (nuint i = 0; i < (nuint)inputs.Length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var next = Vector128.Create(Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref input, i)))).AsInt16();
            a0 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at), next);
            a1 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 8), next);
            a2 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 16), next);
            a3 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 24), next);
            a4 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 32), next);
            a5 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 40), next);
            a6 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 48), next);
            a7 += Sse2.MultiplyAddAdjacent(Widen(ref weight, at + 56), next);
        }

        Ssse3.HorizontalAdd(a0, a1).CopyTo(outputs);
        Ssse3.HorizontalAdd(a2, a3).CopyTo(outputs[4..]);
        Ssse3.HorizontalAdd(a4, a5).CopyTo(outputs[8..]);
        Ssse3.HorizontalAdd(a6, a7).CopyTo(outputs[12..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Widen(ref sbyte weights, nuint at) =>
        Sse41.ConvertToVector128Int16(
            Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, at)))).AsSByte()
        );
}
