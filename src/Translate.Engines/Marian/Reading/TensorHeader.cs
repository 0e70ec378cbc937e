using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>The entry of a tensor in the table at the start of a model file.</summary>
internal readonly record struct TensorHeader(int NameLength, TensorType Type, int Dimensions, int DataLength)
{
    /// <summary>The length of an entry in bytes.</summary>
    public const int Length = 4 * sizeof(ulong);

    /// <summary>Reads an entry.</summary>
    /// <exception cref="ProblemException">A length is out of bounds, or the type is not supported.</exception>
    public static TensorHeader Read(ref BinaryCursor cursor, int maxName, int maxDimensions)
    {
        var name = cursor.ReadCount(Math.Min(maxName, cursor.Remaining), "the length of a tensor's name");
        var offset = cursor.Offset;
        var type = cursor.ReadUInt64("a tensor's type");
        if (type is not ((ulong)TensorType.Int8 or (ulong)TensorType.Float32 or (ulong)TensorType.Intgemm8))
        {
            throw cursor.CreateException(
                FormattableString.Invariant($"tensors of type 0x{type:x4} are not supported; the model must have 8-bit weights"),
                offset
            );
        }

        var dimensions = cursor.ReadCount(Math.Min(maxDimensions, cursor.Remaining / sizeof(int)), "the number of a tensor's dimensions");
        var data = cursor.ReadCount(cursor.Remaining, "the length of a tensor's data");
        return new TensorHeader(name, (TensorType)type, dimensions, data);
    }
}
