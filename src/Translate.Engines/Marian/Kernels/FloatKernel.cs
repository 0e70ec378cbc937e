using System.Runtime.CompilerServices;
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
        var floor = Vector256.Create(rectify ? 0f : float.MinValue);
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var sums = Vector256.Create<float>(values[i..]).AsInt32() + Vector256.Create(shift[i..]);
            Vector256.Max((Vector256.ConvertToSingle(sums) * scale) + Vector256.Create(bias[i..]), floor).CopyTo(values[i..]);
        }
    }

    /// <summary>Turns numbers into integers from -127 to 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantize(ReadOnlySpan<float> values, float scale, Span<short> results)
    {
        var (low, high) = (Vector256.Create(-127f), Vector256.Create(127f));
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var scaled = Vector256.Min(Vector256.Max(Vector256.Create(values[i..]) * scale, low), high);
            var integers = Vector256.ConvertToInt32(Vector256.Round(scaled));
            Vector128.Narrow(integers.GetLower(), integers.GetUpper()).CopyTo(results[i..]);
        }
    }

    /// <summary>Adds two vectors and brings the sum to mean 0 and deviation 1.</summary>
    /// <param name="values">The first; replaced by the result.</param>
    /// <param name="others">The second.</param>
    /// <param name="norm">What the result is scaled by, and what is added to it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndNormalize(Span<float> values, ReadOnlySpan<float> others, LayerNorm norm)
    {
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var sum = Vector256.Create<float>(values[i..]) + Vector256.Create(others[i..]);
            sum.CopyTo(values[i..]);
            sums += sum;
        }

        var mean = Vector256.Create(AddLanes(sums) / values.Length);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var difference = Vector256.Create<float>(values[i..]) - mean;
            squares += difference * difference;
        }

        var deviation = Vector256.Create(MathF.Sqrt((AddLanes(squares) / values.Length) + LayerNormEpsilon));
        for (var i = 0; i < values.Length; i += Lanes)
        {
            var normalized = (Vector256.Create<float>(values[i..]) - mean) / deviation;
            ((Vector256.Create(norm.Scale.AsSpan(i)) * normalized) + Vector256.Create(norm.Bias.AsSpan(i))).CopyTo(values[i..]);
        }
    }

    /// <summary>Brings a memory up to date: <c>gate * memory + (1 - gate) * input</c>, where the gate is between 0 and 1.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="inputs">The inputs; replaced by the new memory without its negative numbers.</param>
    /// <param name="gates">The gates before they are squeezed between 0 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void UpdateMemory(Span<float> memory, Span<float> inputs, ReadOnlySpan<float> gates)
    {
        for (var i = 0; i < memory.Length; i += Lanes)
        {
            var gate = Sigmoid(Vector256.Create(gates[i..]));
            var next = (gate * Vector256.Create<float>(memory[i..])) + ((Vector256<float>.One - gate) * Vector256.Create<float>(inputs[i..]));
            next.CopyTo(memory[i..]);
            Vector256.Max(next, Vector256<float>.Zero).CopyTo(inputs[i..]);
        }
    }

    /// <summary>Turns scores into weights whose sum is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> scores)
    {
        var highest = GetHighest(scores);
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            var weight = Exp(Vector256.Create<float>(scores[i..]) - highest);
            weight.CopyTo(scores[i..]);
            sums += weight;
        }

        var sum = Vector256.Create(AddLanes(sums));
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            (Vector256.Create<float>(scores[i..]) / sum).CopyTo(scores[i..]);
        }
    }

    /// <summary>Returns the logarithm of the sum of the exponentials of scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float LogSumExp(ReadOnlySpan<float> scores)
    {
        var highest = GetHighest(scores);
        var sums = Vector256<float>.Zero;
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            sums += Exp(Vector256.Create(scores[i..]) - highest);
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
        var highest = Vector256.Create(float.MinValue);
        for (var i = 0; i < scores.Length; i += Lanes)
        {
            highest = Vector256.Max(highest, Vector256.Create(scores[i..]));
        }

        var four = Vector128.Max(highest.GetLower(), highest.GetUpper());
        return Vector256.Create(MathF.Max(MathF.Max(four[0], four[1]), MathF.Max(four[2], four[3])));
    }

    private static Vector256<float> Sigmoid(Vector256<float> values)
    {
        var exponential = Exp(-Vector256.Abs(values));
        var numerator = Vector256.ConditionalSelect(Vector256.GreaterThan(values, Vector256<float>.Zero), Vector256<float>.One, exponential);
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
        return y * ((Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23).AsSingle();
    }
}
