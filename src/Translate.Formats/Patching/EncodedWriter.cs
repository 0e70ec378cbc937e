using System.Buffers;

namespace Translate.Formats.Patching;

/// <summary>Writes text in the encoding of a document, with its byte order mark.</summary>
internal sealed class EncodedWriter : IDisposable
{
    private const int BufferLength = 64 * 1024;
    private const int ChunkLength = 8 * 1024;
    private readonly Stream _stream;
    private readonly SourceEncoding _encoding;
    private readonly ArrayBufferWriter<byte> _buffer = new(BufferLength);

    public EncodedWriter(Stream stream, SourceEncoding encoding)
    {
        _stream = stream;
        _encoding = encoding;
        _buffer.Write(encoding.Mark);
    }

    /// <summary>Writes a part of the document.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(ChunkLength, text.Length);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            _encoding.Encode(text[..length], _buffer);
            text = text[length..];
            if (_buffer.WrittenCount > BufferLength / 2)
            {
                Flush();
            }
        }
    }

    /// <summary>Writes what is left. Does not close the stream.</summary>
    public void Dispose()
    {
        _buffer.Write(_encoding.Tail);
        Flush();
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
