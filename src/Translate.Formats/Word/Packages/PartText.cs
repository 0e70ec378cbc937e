using System.Text;

namespace Translate.Formats.Word.Packages;

/// <summary>The XML of one part of a package, decoded.</summary>
/// <param name="Entry">The name of its file in the package, exactly as there.</param>
/// <param name="Text">The XML, without byte-order mark.</param>
/// <param name="Encoding">UTF-8 or UTF-16, the encodings that packages may use; it writes no byte-order mark of its own.</param>
/// <param name="HasByteOrderMark">Whether the part begins with a byte-order mark.</param>
internal sealed record PartText(string Entry, string Text, Encoding Encoding, bool HasByteOrderMark)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a part.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not valid in their encoding.</exception>
    public static PartText Decode(string entry, ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)Utf8, 3),
            [0xFF, 0xFE, ..] => (LittleEndian, 2),
            [0xFE, 0xFF, ..] => (BigEndian, 2),
            ['<' + 0, 0, ..] => (LittleEndian, 0),
            [0, '<' + 0, ..] => (BigEndian, 0),
            _ => (Utf8, 0),
        };
        return new PartText(entry, encoding.GetString(bytes[mark..]), encoding, mark > 0);
    }

    /// <summary>Writes a text in the encoding of the part.</summary>
    public void Encode(Stream stream, Action<TextWriter> write)
    {
        if (HasByteOrderMark)
        {
            stream.Write(
                Encoding is UTF8Encoding ? [0xEF, 0xBB, 0xBF]
                : Encoding == (Encoding)BigEndian ? [0xFE, 0xFF]
                : [0xFF, 0xFE]
            );
        }

        using var writer = new StreamWriter(stream, Encoding, bufferSize: 64 * 1024, leaveOpen: true);
        write(writer);
    }
}
