namespace Translate.Engines.Marian.Kernels;

/// <summary>A way to multiply 8-bit matrices. The sums are exact, so every way gives the same.</summary>
/// <remarks>The loops are optimized at their first call: a short run would end before the runtime finds out that they are worth it.</remarks>
internal interface IInt8Kernel
{
    /// <summary>Whether this processor can do it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Multiplies the rows of a tile.</summary>
    /// <param name="tile">The weights of 16 columns, as in <see cref="PackedMatrix"/>.</param>
    /// <param name="inputs">The rows, each with as many inputs as the tile; values from -127 to 127.</param>
    /// <param name="length">The length of a row; a multiple of 4.</param>
    /// <param name="outputs">The first of 16 sums of the first row.</param>
    /// <param name="stride">The distance between the sums of one row and the next.</param>
    static abstract void Multiply(ReadOnlySpan<sbyte> tile, ReadOnlySpan<short> inputs, int length, Span<int> outputs, int stride);
}
