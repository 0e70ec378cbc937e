using System.Text;
using Translate.Core.Problems;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Reads the fields of a protocol buffers message.</summary>
/// <param name="bytes">The message.</param>
/// <param name="file">The file, for problems.</param>
/// <param name="origin">The position of the message in the file.</param>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes, string file, int origin)
{
    private const int MaxVarintBytes = 10;

    private readonly string _file = file;
    private readonly int _origin = origin;
    private BinaryCursor _cursor = new(bytes, file);

    /// <summary>The number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>How the current field is stored.</summary>
    public int WireType { get; private set; }

    /// <summary>The position of the current field in the file.</summary>
    public readonly int Offset => _origin + _cursor.Offset;

    /// <summary>Reads the tag of the next field; false at the end of the message.</summary>
    public bool MoveNext()
    {
        if (_cursor.AtEnd)
        {
            return false;
        }

        var tag = ReadVarint();
        (Field, WireType) = ((int)(tag >> 3), (int)(tag & 7));
        return true;
    }

    /// <summary>Reads a number.</summary>
    public ulong ReadNumber()
    {
        Expect(0);
        return ReadVarint();
    }

    /// <summary>Reads a truth value.</summary>
    public bool ReadBoolean() => ReadNumber() != 0;

    /// <summary>Reads a number with a binary point.</summary>
    public float ReadSingle()
    {
        Expect(5);
        return _cursor.ReadSingle("a field");
    }

    /// <summary>Reads a text.</summary>
    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    /// <summary>Reads bytes.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        Expect(2);
        var offset = Offset;
        var length = ReadVarint();
        return length <= (ulong)_cursor.Remaining
            ? _cursor.Read((int)length, "a field")
            : throw ModelProblem.CreateException(
                _file,
                FormattableString.Invariant($"a field of {length} bytes goes past its message"),
                offset
            );
    }

    /// <summary>Reads a message in a field.</summary>
    public ProtobufReader ReadMessage()
    {
        var message = ReadBytes();
        return new ProtobufReader(message, _file, Offset - message.Length);
    }

    /// <summary>Skips a field.</summary>
    public void Skip()
    {
        switch (WireType)
        {
            case 0:
                ReadVarint();
                break;
            case 1:
                _cursor.Read(8, "a field");
                break;
            case 2:
                ReadBytes();
                break;
            case 5:
                _cursor.Read(4, "a field");
                break;
            default:
                throw CreateException("the file is no SentencePiece model");
        }
    }

    /// <summary>Creates the exception for what is wrong with the current field.</summary>
    public readonly ProblemException CreateException(string message) => ModelProblem.CreateException(_file, message, Offset);

    private readonly void Expect(int wireType)
    {
        if (WireType != wireType)
        {
            throw CreateException(FormattableString.Invariant($"field {Field} has the wrong type"));
        }
    }

    private ulong ReadVarint()
    {
        var value = 0UL;
        for (var i = 0; i < MaxVarintBytes; i++)
        {
            var next = _cursor.ReadByte("a number");
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return value;
            }
        }

        throw CreateException("a number is too long");
    }
}
