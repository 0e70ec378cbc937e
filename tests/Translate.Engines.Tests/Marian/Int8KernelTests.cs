using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Tests.Marian;

public class Int8KernelTests
{
    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(3, 128, 40)]
    [InlineData(4, 256, 256)]
    [InlineData(9, 1536, 48)]
    [InlineData(15, 36, 16)]
    [InlineData(200, 64, 32)]
    public void Every_instruction_set_gives_the_same_sums(int rows, int inputs, int columns)
    {
        var random = new Random(3);
        var weights = new sbyte[inputs * columns];
        var values = new short[rows * inputs];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)(random.Next(3) == 0 ? -127 + (254 * random.Next(2)) : random.Next(-127, 128));
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (short)(random.Next(3) == 0 ? -127 + (254 * random.Next(2)) : random.Next(-127, 128));
        }

        var matrix = new PackedMatrix(inputs);
        matrix.Pack(weights);
        var expected = new int[rows * matrix.Outputs];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                expected[(row * matrix.Outputs) + column] = Enumerable
                    .Range(0, inputs)
                    .Sum(i => values[(row * inputs) + i] * weights[(column * inputs) + i]);
            }
        }

        Check<Int8KernelPortable>(matrix, values, rows, expected);
        Check<Int8KernelVector512>(matrix, values, rows, expected);
        Check<Int8KernelVector256>(matrix, values, rows, expected);
        Check<Int8KernelVector128>(matrix, values, rows, expected);
        Check<Int8KernelAdvSimd>(matrix, values, rows, expected);
        CheckShifted(matrix, values, rows, expected, weights);
    }

    [Fact]
    public void A_refilled_matrix_keeps_no_old_values()
    {
        var matrix = new PackedMatrix(4);
        matrix.Pack([.. Enumerable.Repeat((sbyte)1, 4 * 32)]);
        matrix.Pack([.. Enumerable.Repeat((sbyte)2, 4 * 20)], [0, 19]);
        var sums = new int[matrix.Outputs];

        Int8Kernel.Multiply<Int8KernelPortable>(matrix, [1, 1, 1, 1], 1, sums);

        Assert.Equal([8, 8, .. Enumerable.Repeat(0, 14)], sums);
    }

    [Fact]
    public void Quantizing_to_bytes_gives_the_same_integers_shifted()
    {
        float[] values =
        [
            .. Enumerable.Range(-200, 400).Select(i => i * 0.37f),
            float.MaxValue,
            float.MinValue,
            0.5f,
            1.5f,
            -0.5f,
            -1.5f,
            126.5f,
            -126.5f,
        ];
        var (integers, bytes) = (new short[values.Length], new byte[values.Length]);

        FloatKernel.Quantize(values, 1.5f, integers);
        FloatKernel.Quantize(values, 1.5f, Int8KernelVnni.Shift, bytes);

        Assert.Equal(integers.Select(integer => integer + Int8KernelVnni.Shift), bytes.Select(value => (int)value));
    }

    private static void CheckShifted(PackedMatrix matrix, short[] values, int rows, int[] expected, sbyte[] weights)
    {
        if (!Int8KernelVnni.IsSupported)
        {
            return;
        }

        var sums = new int[expected.Length];
        Int8Kernel.MultiplyBytes(matrix, Array.ConvertAll(values, value => (byte)(value + Int8KernelVnni.Shift)), rows, sums);
        for (var i = 0; i < sums.Length; i++)
        {
            var column = i % matrix.Outputs;
            sums[i] -=
                column * matrix.Inputs < weights.Length
                    ? Int8KernelVnni.Shift * weights.AsSpan(column * matrix.Inputs, matrix.Inputs).ToArray().Sum(weight => weight)
                    : 0;
        }

        Assert.Equal(expected, sums);
    }

    private static void Check<TKernel>(PackedMatrix matrix, short[] values, int rows, int[] expected)
        where TKernel : struct, IInt8Kernel
    {
        if (TKernel.IsSupported)
        {
            var sums = new int[expected.Length];
            Int8Kernel.Multiply<TKernel>(matrix, values, rows, sums);

            Assert.Equal(expected, sums);
        }
    }
}
