using System.Runtime.InteropServices;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies 8-bit matrices with the widest instructions that this processor has.</summary>
internal static class Int8Kernel
{
    /// <summary>So many bytes of inputs stay in the second-level cache while the tiles pass.</summary>
    private const int BlockBytes = 192 * 1024;

    /// <summary>What <see cref="Multiply(PackedMatrix, ReadOnlySpan{short}, int, Span{int})"/> takes inputs to be shifted by: its sums are larger by this times the sum of the weights.</summary>
    public static int Shift => Int8KernelVnni.IsSupported ? Int8KernelVnni.Shift : 0;

    /// <summary>Turns numbers into the integers that <see cref="Multiply(PackedMatrix, ReadOnlySpan{short}, int, Span{int})"/> takes.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="scale">What a number is multiplied by to get an integer from -127 to 127.</param>
    /// <param name="inputs">Room for as many integers, in a form that this processor's kernel chooses.</param>
    public static void Quantize(ReadOnlySpan<float> values, float scale, Span<short> inputs)
    {
        if (Int8KernelVnni.IsSupported)
        {
            FloatKernel.Quantize(values, scale, Int8KernelVnni.Shift, MemoryMarshal.AsBytes(inputs));
        }
        else
        {
            FloatKernel.Quantize(values, scale, inputs);
        }
    }

    /// <summary>Multiplies rows by a matrix.</summary>
    /// <param name="matrix">The weights.</param>
    /// <param name="inputs">The rows, from <see cref="Quantize"/>.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">The sums, row by row; see <see cref="Shift"/>.</param>
    public static void Multiply(PackedMatrix matrix, ReadOnlySpan<short> inputs, int rows, Span<int> outputs)
    {
        if (Int8KernelVnni.IsSupported)
        {
            MultiplyBytes(matrix, MemoryMarshal.AsBytes(inputs)[..(rows * matrix.Inputs)], rows, outputs);
        }
        else if (Int8KernelVector512.IsSupported)
        {
            Multiply<Int8KernelVector512>(matrix, inputs, rows, outputs);
        }
        else if (Int8KernelVector256.IsSupported)
        {
            Multiply<Int8KernelVector256>(matrix, inputs, rows, outputs);
        }
        else if (Int8KernelVector128.IsSupported)
        {
            Multiply<Int8KernelVector128>(matrix, inputs, rows, outputs);
        }
        else if (Int8KernelAdvSimd.IsSupported)
        {
            Multiply<Int8KernelAdvSimd>(matrix, inputs, rows, outputs);
        }
        else
        {
            Multiply<Int8KernelPortable>(matrix, inputs, rows, outputs);
        }
    }

    /// <summary>Multiplies rows of shifted bytes by a matrix.</summary>
    public static void MultiplyBytes(PackedMatrix matrix, ReadOnlySpan<byte> inputs, int rows, Span<int> outputs)
    {
        var (length, stride) = (matrix.Inputs, matrix.Outputs);
        var weights = matrix.Weights;
        var tileLength = PackedMatrix.TileColumns * length;
        var block = Math.Max(8, BlockBytes / length);
        for (var row = 0; row < rows; row += block)
        {
            var count = Math.Min(block, rows - row);
            for (var column = 0; column < stride; column += PackedMatrix.TileColumns)
            {
                Int8KernelVnni.Multiply(
                    weights.Slice(column * length, tileLength),
                    inputs.Slice(row * length, count * length),
                    length,
                    outputs.Slice((row * stride) + column, ((count - 1) * stride) + PackedMatrix.TileColumns),
                    stride
                );
            }
        }
    }

    /// <summary>Multiplies rows by a matrix with one kind of instructions.</summary>
    public static void Multiply<TKernel>(PackedMatrix matrix, ReadOnlySpan<short> inputs, int rows, Span<int> outputs)
        where TKernel : struct, IInt8Kernel
    {
        var (length, stride) = (matrix.Inputs, matrix.Outputs);
        var weights = matrix.Weights;
        var tileLength = PackedMatrix.TileColumns * length;
        var block = Math.Max(8, BlockBytes / (length * sizeof(short)));
        for (var row = 0; row < rows; row += block)
        {
            var count = Math.Min(block, rows - row);
            for (var column = 0; column < stride; column += PackedMatrix.TileColumns)
            {
                TKernel.Multiply(
                    weights.Slice(column * length, tileLength),
                    inputs.Slice(row * length, count * length),
                    length,
                    outputs.Slice((row * stride) + column, ((count - 1) * stride) + PackedMatrix.TileColumns),
                    stride
                );
            }
        }
    }
}
