using System.Buffers;
using System.Text;

namespace Translate.Engines.Command;

/// <summary>Reads the lines that a program writes. No line can fill the memory.</summary>
/// <param name="stream">The program's standard output.</param>
internal sealed class OutputLines(Stream stream)
{
    private const int MaxLineBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _at;
    private int _end;
    private bool _hasBegun;

    /// <summary>Returns the next line without its end; null at the end of the output.</summary>
    /// <exception cref="InvalidDataException">The line is too long, or not valid UTF-8.</exception>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
                if (_end == 0)
                {
                    return _line.WrittenCount == 0 ? null : Decode();
                }
            }

            var rest = _buffer.AsMemory(_at, _end - _at);
            var length = rest.Span.IndexOf((byte)'\n');
            _line.Write(rest.Span[..(length < 0 ? rest.Length : length)]);
            _at += length < 0 ? rest.Length : length + 1;
            if (_line.WrittenCount > MaxLineBytes)
            {
                throw new InvalidDataException("it wrote a line of more than 4 MB");
            }

            if (length >= 0)
            {
                return Decode();
            }
        }
    }

    private string Decode()
    {
        try
        {
            var line = _line.WrittenSpan;
            var text = Utf8.GetString(!_hasBegun && line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line);
            _hasBegun = true;
            return text.TrimEnd('\r');
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("it wrote a line that is not UTF-8", e);
        }
    }
}
