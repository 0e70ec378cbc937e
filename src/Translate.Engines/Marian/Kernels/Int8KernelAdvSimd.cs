using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies with the vector instructions of 64-bit Arm: dot products of 4 where there are such, else widening products.</summary>
internal readonly struct Int8KernelAdvSimd : IInt8Kernel
{
    /// <inheritdoc/>
    public static bool IsSupported => AdvSimd.Arm64.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride)
    {
        for (var row = 0; row * length < inputs.Length; row++)
        {
            var input = inputs.Slice(row * length, length);
            var output = outputs.Slice(row * stride, PackedMatrix.TileColumns);
            if (Dp.IsSupported)
            {
                MultiplyByDotProducts(tile, input, output);
            }
            else
            {
                MultiplyWidening(tile, input, output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyByDotProducts(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs)
    {
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector128<int> a0 = default,
            a1 = default,
            a2 = default,
            a3 = default;
        for (nuint i = 0; i < (nuint)inputs.Length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var narrow = AdvSimd.ExtractNarrowingLower(Broadcast(ref input, i));
            var next = Vector128.Create(narrow, narrow);
            a0 = Dp.DotProduct(a0, Vector128.LoadUnsafe(ref weight, at), next);
            a1 = Dp.DotProduct(a1, Vector128.LoadUnsafe(ref weight, at + 16), next);
            a2 = Dp.DotProduct(a2, Vector128.LoadUnsafe(ref weight, at + 32), next);
            a3 = Dp.DotProduct(a3, Vector128.LoadUnsafe(ref weight, at + 48), next);
        }

        a0.CopyTo(outputs);
        a1.CopyTo(outputs[4..]);
        a2.CopyTo(outputs[8..]);
        a3.CopyTo(outputs[12..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyWidening(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, Span<int> outputs)
    {
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        for (var column = 0; column < PackedMatrix.TileColumns; column += 4)
        {
            Vector128<int> first = default,
                second = default;
            for (nuint i = 0; i < (nuint)inputs.Length; i += PackedMatrix.Group)
            {
                var next = Broadcast(ref input, i);
                var weights = Vector128.LoadUnsafe(ref weight, (i * PackedMatrix.TileColumns) + (nuint)(column * PackedMatrix.Group));
                first += Multiply(AdvSimd.SignExtendWideningLower(weights.GetLower()), next);
                second += Multiply(AdvSimd.SignExtendWideningLower(weights.GetUpper()), next);
            }

            AdvSimd.Arm64.AddPairwise(first, second).CopyTo(outputs[column..]);
        }
    }

    private static Vector128<int> Multiply(Vector128<short> weights, Vector128<short> inputs) =>
        AdvSimd.Arm64.AddPairwise(
            AdvSimd.MultiplyWideningLower(weights.GetLower(), inputs.GetLower()),
            AdvSimd.MultiplyWideningUpper(weights, inputs)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Broadcast(ref short inputs, nuint at) =>
        Vector128.Create(Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref inputs, at)))).AsInt16();
}
