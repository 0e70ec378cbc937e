using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies with AVX-VNNI: 8 columns by 4 inputs in one instruction, which also adds, six rows side by side.</summary>
/// <remarks>
/// Inputs are bytes that are shifted by <see cref="Shift"/>, because the instruction takes one of its sides without sign. The sums grow by
/// that shift times the sum of the column's weights. They are 32 bits wide and do not saturate.
/// </remarks>
internal static class Int8KernelVnni
{
    /// <summary>What is added to inputs.</summary>
    public const int Shift = 127;

    private const int Rows = 6;

    /// <summary>Whether this processor can do it.</summary>
    public static bool IsSupported => AvxVnni.IsSupported;

    /// <summary>Multiplies the rows of a tile.</summary>
    /// <param name="tile">The weights of 16 columns, as in <see cref="PackedMatrix"/>.</param>
    /// <param name="inputs">The rows, each with as many inputs as the tile.</param>
    /// <param name="length">The length of a row; a multiple of 4.</param>
    /// <param name="outputs">The first of 16 sums of the first row.</param>
    /// <param name="stride">The distance between the sums of one row and the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<byte> inputs, int length, Span<int> outputs, int stride)
    {
        var rows = inputs.Length / length;
        var row = 0;
        for (; row + Rows <= rows; row += Rows)
        {
            MultiplySix(tile, inputs.Slice(row * length, Rows * length), outputs[(row * stride)..], stride);
        }

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
    private static void MultiplySix(ReadOnlySpan<sbyte> tile, ReadOnlySpan<byte> inputs, Span<int> outputs, int stride)
    {
        var length = (nuint)(inputs.Length / Rows);
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var first = ref MemoryMarshal.GetReference(inputs);
        ref var fourth = ref Unsafe.Add(ref first, 3 * length);
        Vector256<int> low0 = default,
            low1 = default,
            low2 = default,
            low3 = default,
            low4 = default,
            low5 = default;
        Vector256<int> high0 = default,
            high1 = default,
            high2 = default,
            high3 = default,
            high4 = default,
            high5 = default;
        for (nuint i = 0; i < length; i += PackedMatrix.Group)
        {
            var low = Vector256.LoadUnsafe(ref weight, i * PackedMatrix.TileColumns);
            var high = Vector256.LoadUnsafe(ref weight, (i * PackedMatrix.TileColumns) + 32);
            var next = Broadcast(ref first, i);
            low0 = AvxVnni.MultiplyWideningAndAdd(low0, next, low);
            high0 = AvxVnni.MultiplyWideningAndAdd(high0, next, high);
            next = Broadcast(ref first, i + length);
            low1 = AvxVnni.MultiplyWideningAndAdd(low1, next, low);
            high1 = AvxVnni.MultiplyWideningAndAdd(high1, next, high);
            next = Broadcast(ref first, i + (2 * length));
            low2 = AvxVnni.MultiplyWideningAndAdd(low2, next, low);
            high2 = AvxVnni.MultiplyWideningAndAdd(high2, next, high);
            next = Broadcast(ref fourth, i);
            low3 = AvxVnni.MultiplyWideningAndAdd(low3, next, low);
            high3 = AvxVnni.MultiplyWideningAndAdd(high3, next, high);
            next = Broadcast(ref fourth, i + length);
            low4 = AvxVnni.MultiplyWideningAndAdd(low4, next, low);
            high4 = AvxVnni.MultiplyWideningAndAdd(high4, next, high);
            next = Broadcast(ref fourth, i + (2 * length));
            low5 = AvxVnni.MultiplyWideningAndAdd(low5, next, low);
            high5 = AvxVnni.MultiplyWideningAndAdd(high5, next, high);
        }

        Store(low0, high0, outputs);
        Store(low1, high1, outputs[stride..]);
        Store(low2, high2, outputs[(2 * stride)..]);
        Store(low3, high3, outputs[(3 * stride)..]);
        Store(low4, high4, outputs[(4 * stride)..]);
        Store(low5, high5, outputs[(5 * stride)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTwo(ReadOnlySpan<sbyte> tile, ReadOnlySpan<byte> inputs, Span<int> outputs, int stride)
    {
        var length = (nuint)(inputs.Length / 2);
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector256<int> low0 = default,
            low1 = default,
            high0 = default,
            high1 = default;
        Vector256<int> otherLow0 = default,
            otherLow1 = default,
            otherHigh0 = default,
            otherHigh1 = default;
        nuint i = 0;
        for (; i + (2 * PackedMatrix.Group) <= length; i += 2 * PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var (low, high) = (Vector256.LoadUnsafe(ref weight, at), Vector256.LoadUnsafe(ref weight, at + 32));
            var (a, b) = (Broadcast(ref input, i), Broadcast(ref input, i + length));
            low0 = AvxVnni.MultiplyWideningAndAdd(low0, a, low);
            high0 = AvxVnni.MultiplyWideningAndAdd(high0, a, high);
            low1 = AvxVnni.MultiplyWideningAndAdd(low1, b, low);
            high1 = AvxVnni.MultiplyWideningAndAdd(high1, b, high);
            (low, high) = (Vector256.LoadUnsafe(ref weight, at + 64), Vector256.LoadUnsafe(ref weight, at + 96));
            (a, b) = (Broadcast(ref input, i + PackedMatrix.Group), Broadcast(ref input, i + length + PackedMatrix.Group));
            otherLow0 = AvxVnni.MultiplyWideningAndAdd(otherLow0, a, low);
            otherHigh0 = AvxVnni.MultiplyWideningAndAdd(otherHigh0, a, high);
            otherLow1 = AvxVnni.MultiplyWideningAndAdd(otherLow1, b, low);
            otherHigh1 = AvxVnni.MultiplyWideningAndAdd(otherHigh1, b, high);
        }

        for (; i < length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var (low, high) = (Vector256.LoadUnsafe(ref weight, at), Vector256.LoadUnsafe(ref weight, at + 32));
            var (a, b) = (Broadcast(ref input, i), Broadcast(ref input, i + length));
            low0 = AvxVnni.MultiplyWideningAndAdd(low0, a, low);
            high0 = AvxVnni.MultiplyWideningAndAdd(high0, a, high);
            low1 = AvxVnni.MultiplyWideningAndAdd(low1, b, low);
            high1 = AvxVnni.MultiplyWideningAndAdd(high1, b, high);
        }

        Store(low0 + otherLow0, high0 + otherHigh0, outputs);
        Store(low1 + otherLow1, high1 + otherHigh1, outputs[stride..]);
    }

    /// <summary>Multiplies one row, with four groups of inputs side by side, so that no sum waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyOne(ReadOnlySpan<sbyte> tile, ReadOnlySpan<byte> inputs, Span<int> outputs)
    {
        var length = (nuint)inputs.Length;
        ref var weight = ref MemoryMarshal.GetReference(tile);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        Vector256<int> low0 = default,
            low1 = default,
            low2 = default,
            low3 = default;
        Vector256<int> high0 = default,
            high1 = default,
            high2 = default,
            high3 = default;
        nuint i = 0;
        for (; i + (4 * PackedMatrix.Group) <= length; i += 4 * PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var next = Broadcast(ref input, i);
            low0 = AvxVnni.MultiplyWideningAndAdd(low0, next, Vector256.LoadUnsafe(ref weight, at));
            high0 = AvxVnni.MultiplyWideningAndAdd(high0, next, Vector256.LoadUnsafe(ref weight, at + 32));
            next = Broadcast(ref input, i + PackedMatrix.Group);
            low1 = AvxVnni.MultiplyWideningAndAdd(low1, next, Vector256.LoadUnsafe(ref weight, at + 64));
            high1 = AvxVnni.MultiplyWideningAndAdd(high1, next, Vector256.LoadUnsafe(ref weight, at + 96));
            next = Broadcast(ref input, i + (2 * PackedMatrix.Group));
            low2 = AvxVnni.MultiplyWideningAndAdd(low2, next, Vector256.LoadUnsafe(ref weight, at + 128));
            high2 = AvxVnni.MultiplyWideningAndAdd(high2, next, Vector256.LoadUnsafe(ref weight, at + 160));
            next = Broadcast(ref input, i + (3 * PackedMatrix.Group));
            low3 = AvxVnni.MultiplyWideningAndAdd(low3, next, Vector256.LoadUnsafe(ref weight, at + 192));
            high3 = AvxVnni.MultiplyWideningAndAdd(high3, next, Vector256.LoadUnsafe(ref weight, at + 224));
        }

        for (; i < length; i += PackedMatrix.Group)
        {
            var at = i * PackedMatrix.TileColumns;
            var next = Broadcast(ref input, i);
            low0 = AvxVnni.MultiplyWideningAndAdd(low0, next, Vector256.LoadUnsafe(ref weight, at));
            high0 = AvxVnni.MultiplyWideningAndAdd(high0, next, Vector256.LoadUnsafe(ref weight, at + 32));
        }

        Store(low0 + low1 + low2 + low3, high0 + high1 + high2 + high3, outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Broadcast(ref byte inputs, nuint at) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref inputs, at))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> low, Vector256<int> high, Span<int> outputs)
    {
        low.CopyTo(outputs);
        high.CopyTo(outputs[8..]);
    }
}
