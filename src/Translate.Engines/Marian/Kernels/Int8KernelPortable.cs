using System.Runtime.CompilerServices;

namespace Translate.Engines.Marian.Kernels;

/// <summary>Multiplies without special instructions.</summary>
internal readonly struct Int8KernelPortable : IInt8Kernel
{
    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride)
    {
        for (var row = 0; row * length < inputs.Length; row++)
        {
            var input = inputs.Slice(row * length, length);
            var output = outputs.Slice(row * stride, PackedMatrix.TileColumns);
            output.Clear();
            for (var i = 0; i < length; i += PackedMatrix.Group)
            {
                var weights = tile.Slice(i * PackedMatrix.TileColumns, PackedMatrix.Group * PackedMatrix.TileColumns);
                var (a, b, c, d) = (input[i], input[i + 1], input[i + 2], input[i + 3]);
                for (var column = 0; column < output.Length; column++)
                {
                    var at = column * PackedMatrix.Group;
                    output[column] += (a * weights[at]) + (b * weights[at + 1]) + (c * weights[at + 2]) + (d * weights[at + 3]);
                }
            }
        }
    }
}
