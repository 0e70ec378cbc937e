using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Attention of one query over the keys and values of a sentence.</summary>
internal static class Attention
{
    /// <summary>A score that becomes a weight of 0.</summary>
    private const float Masked = -1e9f;

    /// <summary>The number of keys that a row of transposed keys has room for.</summary>
    public static int GetStride(int keys) => (keys + FloatKernel.Lanes - 1) / FloatKernel.Lanes * FloatKernel.Lanes;

    /// <summary>Turns keys so that the keys of one dimension are next to each other.</summary>
    /// <param name="keys">The keys, one after the other.</param>
    /// <param name="width">The length of a key.</param>
    /// <param name="transposed">Where they go, filled up with zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ReadOnlySpan<float> keys, int width, Span<float> transposed)
    {
        var count = keys.Length / width;
        var stride = GetStride(count);
        transposed.Clear();
        for (var key = 0; key < count; key++)
        {
            var row = keys.Slice(key * width, width);
            for (var i = 0; i < row.Length; i++)
            {
                transposed[(i * stride) + key] = row[i];
            }
        }
    }

    /// <summary>Groups the values by head: all parts of the first head, then all parts of the second.</summary>
    /// <param name="values">The values, one after the other.</param>
    /// <param name="width">The length of a value.</param>
    /// <param name="heads">The number of heads.</param>
    /// <param name="parts">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SplitHeads(ReadOnlySpan<float> values, int width, int heads, Span<float> parts)
    {
        var (count, size) = (values.Length / width, width / heads);
        for (var head = 0; head < heads; head++)
        {
            for (var i = 0; i < count; i++)
            {
                values.Slice((i * width) + (head * size), size).CopyTo(parts[(((head * count) + i) * size)..]);
            }
        }
    }

    /// <summary>Computes, for each head, the mean of the values by how well their keys fit the query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="keys">The keys, transposed.</param>
    /// <param name="values">The values, split into heads.</param>
    /// <param name="heads">The number of heads, which share the width.</param>
    /// <param name="weights">Room for the weights of all heads. At the end, the weights of the first head come first.</param>
    /// <param name="result">The means.</param>
    public static void Attend(
        ReadOnlySpan<float> query,
        ReadOnlySpan<float> keys,
        ReadOnlySpan<float> values,
        int heads,
        Span<float> weights,
        Span<float> result
    )
    {
        var width = query.Length;
        var count = values.Length / width;
        var stride = GetStride(count);
        var size = width / heads;
        var scale = 1f / MathF.Sqrt(size);

        // Step by step for all heads, because those do not wait for each other.
        for (var head = 0; head < heads; head++)
        {
            var row = weights.Slice(head * stride, stride);
            Score(query.Slice(head * size, size), keys.Slice(head * size * stride, size * stride), scale, row);
            row[count..].Fill(Masked);
        }

        for (var head = 0; head < heads; head++)
        {
            FloatKernel.Softmax(weights.Slice(head * stride, stride));
        }

        for (var head = 0; head < heads; head++)
        {
            AddWeighted(
                weights.Slice(head * stride, count),
                values.Slice(head * size * count, size * count),
                result.Slice(head * size, size)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Score(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, float scale, Span<float> scores)
    {
        ref var key = ref MemoryMarshal.GetReference(keys);
        var at = 0;
        for (; at + (4 * FloatKernel.Lanes) <= scores.Length; at += 4 * FloatKernel.Lanes)
        {
            // Four sums that do not wait for each other. Each is added up in the same order as a single one.
            Vector256<float> a = default,
                b = default,
                c = default,
                d = default;
            for (var i = 0; i < query.Length; i++)
            {
                var (next, start) = (Vector256.Create(query[i]), (nuint)((i * scores.Length) + at));
                a += Vector256.LoadUnsafe(ref key, start) * next;
                b += Vector256.LoadUnsafe(ref key, start + 8) * next;
                c += Vector256.LoadUnsafe(ref key, start + 16) * next;
                d += Vector256.LoadUnsafe(ref key, start + 24) * next;
            }

            (a * scale).CopyTo(scores[at..]);
            (b * scale).CopyTo(scores[(at + 8)..]);
            (c * scale).CopyTo(scores[(at + 16)..]);
            (d * scale).CopyTo(scores[(at + 24)..]);
        }

        for (; at < scores.Length; at += FloatKernel.Lanes)
        {
            var sums = Vector256<float>.Zero;
            for (var i = 0; i < query.Length; i++)
            {
                sums += Vector256.LoadUnsafe(ref key, (nuint)((i * scores.Length) + at)) * query[i];
            }

            (sums * scale).CopyTo(scores[at..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWeighted(ReadOnlySpan<float> weights, ReadOnlySpan<float> values, Span<float> result)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        var at = 0;
        for (; at + (4 * FloatKernel.Lanes) <= result.Length; at += 4 * FloatKernel.Lanes)
        {
            Vector256<float> a = default,
                b = default,
                c = default,
                d = default;
            for (var i = 0; i < weights.Length; i++)
            {
                var (next, from) = (Vector256.Create(weights[i]), (nuint)((i * result.Length) + at));
                a += Vector256.LoadUnsafe(ref value, from) * next;
                b += Vector256.LoadUnsafe(ref value, from + 8) * next;
                c += Vector256.LoadUnsafe(ref value, from + 16) * next;
                d += Vector256.LoadUnsafe(ref value, from + 24) * next;
            }

            a.CopyTo(result[at..]);
            b.CopyTo(result[(at + 8)..]);
            c.CopyTo(result[(at + 16)..]);
            d.CopyTo(result[(at + 24)..]);
        }

        for (; at < result.Length; at += FloatKernel.Lanes)
        {
            var sums = Vector256<float>.Zero;
            for (var i = 0; i < weights.Length; i++)
            {
                sums += Vector256.LoadUnsafe(ref value, (nuint)((i * result.Length) + at)) * weights[i];
            }

            sums.CopyTo(result[at..]);
        }
    }
}
