namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies 8-bit matrices with the widest instructions that this processor has.</summary>
internal static class Int8Kernel
{
    /// <summary>So many bytes of inputs stay in the second-level cache while the tiles pass.</summary>
    private const int BlockBytes = 192 * 1024;

    /// <summary>Multiplies rows by a matrix.</summary>
    /// <param name="matrix">The weights.</param>
    /// <param name="inputs">The rows; values from -127 to 127.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">The sums, row by row.</param>
    public static void Multiply(PackedMatrix matrix, ReadOnlySpan<short> inputs, int rows, Span<int> outputs)
    {
        if (Int8KernelVector512.IsSupported)
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
                    stride);
            }
        }
    }
}
