using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>Reads little-endian values from the bytes of a file. Every read is checked against the end of the file.</summary>
/// <param name="bytes">The file.</param>
/// <param name="file">Its name, for problems.</param>
internal ref struct BinaryCursor(ReadOnlySpan<byte> bytes, string file)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _file = file;

    /// <summary>The position of the next read.</summary>
    public int Offset { get; private set; }

    /// <summary>The number of bytes that are left.</summary>
    public readonly int Remaining => _bytes.Length - Offset;

    /// <summary>Whether everything was read.</summary>
    public readonly bool AtEnd => Remaining == 0;

    /// <summary>Reads an unsigned number of 8 bytes.</summary>
    public ulong ReadUInt64(string what) => BinaryPrimitives.ReadUInt64LittleEndian(Read(sizeof(ulong), what));

    /// <summary>Reads an unsigned number of 4 bytes.</summary>
    public uint ReadUInt32(string what) => BinaryPrimitives.ReadUInt32LittleEndian(Read(sizeof(uint), what));

    /// <summary>Reads a signed number of 4 bytes.</summary>
    public int ReadInt32(string what) => BinaryPrimitives.ReadInt32LittleEndian(Read(sizeof(int), what));

    /// <summary>Reads a number of 4 bytes with a binary point.</summary>
    public float ReadSingle(string what) => BinaryPrimitives.ReadSingleLittleEndian(Read(sizeof(float), what));

    /// <summary>Reads signed numbers of 4 bytes.</summary>
    public void ReadInt32s(Span<int> values, string what)
    {
        Read(values.Length * sizeof(int), what).CopyTo(MemoryMarshal.AsBytes(values));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte(string what) => Read(1, what)[0];

    /// <summary>Reads a count of 8 bytes.</summary>
    /// <param name="most">The largest count that makes sense.</param>
    /// <param name="what">What is counted.</param>
    public int ReadCount(int most, string what)
    {
        var offset = Offset;
        var count = ReadUInt64(what);
        return count <= (ulong)most
            ? (int)count
            : throw CreateException(FormattableString.Invariant($"{what} is {count}, more than {most}"), offset);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="length">How many.</param>
    /// <param name="what">What they are.</param>
    /// <exception cref="ProblemException">The file ends before.</exception>
    public ReadOnlySpan<byte> Read(int length, string what)
    {
        if (length > Remaining)
        {
            throw CreateException(FormattableString.Invariant($"the file ends in {what}, which needs {length} bytes"), Offset);
        }

        var read = _bytes.Slice(Offset, length);
        Offset += length;
        return read;
    }

    /// <summary>Creates the exception for what is wrong at the last position.</summary>
    public readonly ProblemException CreateException(string message) => CreateException(message, Offset);

    /// <summary>Creates the exception for what is wrong at a position.</summary>
    public readonly ProblemException CreateException(string message, long offset) => ModelProblem.CreateException(_file, message, offset);
}
