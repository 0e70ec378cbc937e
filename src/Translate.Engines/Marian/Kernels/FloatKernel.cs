using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Translate.Engines.Marian.Kernels;

/// <summary>What the network does with numbers that have a binary point.</summary>
/// <remarks>
/// Always 8 numbers side by side, and a multiplication and an addition are never one operation, whatever the processor has: so results are
/// the same on all. All lengths are multiples of 8.
/// </remarks>
internal static class FloatKernel
{
    /// <summary>The numbers side by side.</summary>
    public const int Lanes = 8;

    private const float LayerNormEpsilon = 1e-9f;

    /// <summary>Turns sums of products into outputs, in place: <c>(sum + shift) * scale + bias</c>.</summary>
    /// <param name="values">The sums as integers; the outputs as numbers afterwards.</param>
    /// <param name="shift">Added before the conversion, as the reference implementation does.</param>
    /// <param name="scale">What a step of the sums is worth.</param>
    /// <param name="bias">Added in the end.</param>
    /// <param name="rectify">Whether negative outputs become 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unquantize(Span<float> values, ReadOnlySpan<int> shift, float scale, ReadOnlySpan<float> bias, bool rectify)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var step = ref MemoryMarshal.GetReference(shift[..values.Length]);
        ref var offset = ref MemoryMarshal.GetReference(bias[..values.Length]);
        var floor = Vector256.Create(rectify ? 0f : float.MinValue);
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var sums = Vector256.LoadUnsafe(ref value, (nuint)i).AsInt32() + Vector256.LoadUnsafe(ref step, (nuint)i);
            Vector256
                .Max((Vector256.ConvertToSingle(sums) * scale) + Vector256.LoadUnsafe(ref offset, (nuint)i), floor)
                .StoreUnsafe(ref value, (nuint)i);
        }
    }

    /// <summary>Turns numbers into integers from -127 to 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantize(ReadOnlySpan<float> values, float scale, Span<short> results)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var result = ref MemoryMarshal.GetReference(results[..values.Length]);
        var (low, high) = (Vector256.Create(-127f), Vector256.Create(127f));
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var scaled = Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref value, (nuint)i) * scale, low), high);
            var integers = Vector256.ConvertToInt32Native(Vector256.Round(scaled));
            Vector128.NarrowWithSaturation(integers.GetLower(), integers.GetUpper()).StoreUnsafe(ref result, (nuint)i);
        }
    }

    /// <summary>Turns numbers into integers from -127 to 127, and shifts those to be bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantize(ReadOnlySpan<float> values, float scale, int shift, Span<byte> results)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var result = ref MemoryMarshal.GetReference(results[..values.Length]);
        var (low, high, offset) = (Vector256.Create(-127f), Vector256.Create(127f), Vector256.Create(shift));
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var scaled = Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref value, (nuint)i) * scale, low), high);
            var integers = Vector256.ConvertToInt32Native(Vector256.Round(scaled)) + offset;
            var narrow = Vector128.NarrowWithSaturation(integers.GetLower(), integers.GetUpper()).AsUInt16();
            Vector64.StoreUnsafe(Vector128.Narrow(narrow, narrow).GetLower(), ref result, (nuint)i);
        }
    }

    /// <summary>Adds two vectors and brings the sum to mean 0 and deviation 1.</summary>
    /// <param name="values">The first; replaced by the result.</param>
    /// <param name="others">The second.</param>
    /// <param name="norm">What the result is scaled by, and what is added to it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndNormalize(Span<float> values, ReadOnlySpan<float> others, LayerNorm norm)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var other = ref MemoryMarshal.GetReference(others[..values.Length]);
        ref var factor = ref MemoryMarshal.GetReference(norm.Scale.AsSpan(0, values.Length));
        ref var offset = ref MemoryMarshal.GetReference(norm.Bias.AsSpan(0, values.Length));
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var sum = Vector256.LoadUnsafe(ref value, (nuint)i) + Vector256.LoadUnsafe(ref other, (nuint)i);
            sum.StoreUnsafe(ref value, (nuint)i);
            sums += sum;
        }

        var mean = Vector256.Create(AddLanes(sums) / values.Length);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var difference = Vector256.LoadUnsafe(ref value, (nuint)i) - mean;
            squares += difference * difference;
        }

        var deviation = Vector256.Create(MathF.Sqrt((AddLanes(squares) / values.Length) + LayerNormEpsilon));
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var normalized = (Vector256.LoadUnsafe(ref value, (nuint)i) - mean) / deviation;
            ((Vector256.LoadUnsafe(ref factor, (nuint)i) * normalized) + Vector256.LoadUnsafe(ref offset, (nuint)i)).StoreUnsafe(
                ref value,
                (nuint)i
            );
        }
    }

    /// <summary>Brings a memory up to date: <c>gate * memory + (1 - gate) * input</c>, where the gate is between 0 and 1.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="inputs">The inputs; replaced by the new memory without its negative numbers.</param>
    /// <param name="gates">The gates before they are squeezed between 0 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void UpdateMemory(Span<float> memory, Span<float> inputs, ReadOnlySpan<float> gates)
    {
        ref var stored = ref MemoryMarshal.GetReference(memory);
        ref var input = ref MemoryMarshal.GetReference(inputs[..memory.Length]);
        ref var pressure = ref MemoryMarshal.GetReference(gates[..memory.Length]);
        for (var i = 0; i < memory.Length; i += Lanes)
        {
            var gate = Sigmoid(Vector256.LoadUnsafe(ref pressure, (nuint)i));
            var next =
                (gate * Vector256.LoadUnsafe(ref stored, (nuint)i))
                + ((Vector256<float>.One - gate) * Vector256.LoadUnsafe(ref input, (nuint)i));
            next.StoreUnsafe(ref stored, (nuint)i);
            Vector256.Max(next, Vector256<float>.Zero).StoreUnsafe(ref input, (nuint)i);
        }
    }

    /// <summary>Turns scores into weights whose sum is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> scores)
    {
        ref var score = ref MemoryMarshal.GetReference(scores);
        var highest = GetHighest(scores);
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            var weight = Exp(Vector256.LoadUnsafe(ref score, (nuint)i) - highest);
            weight.StoreUnsafe(ref score, (nuint)i);
            sums += weight;
        }

        var sum = Vector256.Create(AddLanes(sums));
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref score, (nuint)i) / sum).StoreUnsafe(ref score, (nuint)i);
        }
    }

    /// <summary>Returns the logarithm of the sum of the exponentials of scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float LogSumExp(ReadOnlySpan<float> scores)
    {
        ref var score = ref MemoryMarshal.GetReference(scores);
        var highest = GetHighest(scores);
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            sums += Exp(Vector256.LoadUnsafe(ref score, (nuint)i) - highest);
        }

        // In double precision, whose logarithm is the same everywhere after rounding.
        return highest.ToScalar() + (float)Math.Log(AddLanes(sums));
    }

    /// <summary>Adds the lanes in a fixed order.</summary>
    private static float AddLanes(Vector256<float> lanes)
    {
        var halves = lanes.GetLower() + lanes.GetUpper();
        return (halves[0] + halves[2]) + (halves[1] + halves[3]);
    }

    private static Vector256<float> GetHighest(ReadOnlySpan<float> scores)
    {
        ref var score = ref MemoryMarshal.GetReference(scores);
        var highest = Vector256.Create(float.MinValue);
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            highest = Vector256.Max(highest, Vector256.LoadUnsafe(ref score, (nuint)i));
        }

        var four = Vector128.Max(highest.GetLower(), highest.GetUpper());
        return Vector256.Create(MathF.Max(MathF.Max(four[0], four[1]), MathF.Max(four[2], four[3])));
    }

    private static Vector256<float> Sigmoid(Vector256<float> values)
    {
        var exponential = Exp(-Vector256.Abs(values));
        var numerator = Vector256.ConditionalSelect(
            Vector256.GreaterThan(values, Vector256<float>.Zero),
            Vector256<float>.One,
            exponential
        );
        return numerator / (Vector256<float>.One + exponential);
    }

    /// <summary>The exponential by the polynomial of the Cephes library.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> values)
    {
        var x = Vector256.Min(Vector256.Max(values, Vector256.Create(-87.3f)), Vector256.Create(88.376f));
        var power = Vector256.Floor((x * 1.44269504088896341f) + Vector256.Create(0.5f));
        x -= power * 0.693359375f;
        x -= power * -2.12194440e-4f;
        var y = Vector256.Create(1.9875691500e-4f);
        y = (y * x) + Vector256.Create(1.3981999507e-3f);
        y = (y * x) + Vector256.Create(8.3334519073e-3f);
        y = (y * x) + Vector256.Create(4.1665795894e-2f);
        y = (y * x) + Vector256.Create(1.6666665459e-1f);
        y = (y * x) + Vector256.Create(5.0000001201e-1f);
        y = (y * (x * x)) + x + Vector256<float>.One;
        return y * ((Vector256.ConvertToInt32Native(power) + Vector256.Create(127)) << 23).AsSingle();
    }
}
