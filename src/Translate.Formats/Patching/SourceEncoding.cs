using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Translate.Core.Problems;

namespace Translate.Formats.Patching;

/// <summary>The encoding of a document. Decoding a document and encoding it again gives the same bytes, also if some are invalid.</summary>
/// <remarks>
/// An invalid byte of UTF-8 is decoded as a lone surrogate (U+DC80 to U+DCFF), which valid UTF-8 never has, and encoded as that byte again.
/// </remarks>
internal sealed class SourceEncoding
{
    private const char FirstEscape = '\uDC80';
    private const char LastEscape = '\uDCFF';
    private readonly Encoding _encoding;
    private readonly byte[] _mark;
    private readonly byte[] _tail;
    private readonly bool _isAscii;
    private readonly bool _hasEscapes;
    private readonly Dictionary<Rune, bool> _encodable = [];

    private SourceEncoding(Encoding encoding, byte[] mark, byte[]? tail = null, bool isAscii = false, bool hasEscapes = false)
    {
        _encoding = encoding;
        _mark = mark;
        _tail = tail ?? [];
        _isAscii = isAscii;
        _hasEscapes = hasEscapes;
    }

    /// <summary>The byte order mark; empty if the document has none.</summary>
    public ReadOnlySpan<byte> Mark => _mark;

    /// <summary>The byte after the last whole character of UTF-16; empty for other encodings.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    private bool IsUnicode => _encoding is UTF8Encoding or UnicodeEncoding;

    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="charset">The name that the document declares; null if it declares none. A byte order mark wins over it.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The bytes are not valid in the declared encoding, and it is neither UTF-8 nor UTF-16.</exception>
    public static (SourceEncoding Encoding, string Text) Decode(ReadOnlySpan<byte> bytes, string? charset, string file) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(rest, [0xEF, 0xBB, 0xBF]),
            [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, bigEndian: false, [0xFF, 0xFE]),
            [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, bigEndian: true, [0xFE, 0xFF]),
            _ when FileHead.IsUtf16(bytes, bigEndian: false) => DecodeUtf16(bytes, bigEndian: false, []),
            _ when FileHead.IsUtf16(bytes, bigEndian: true) => DecodeUtf16(bytes, bigEndian: true, []),
            _ => DecodeWithoutMark(bytes, FindEncoding(charset), file),
        };

    /// <summary>Whether a character can be written as itself. Others are written as references, such as <c>&amp;#8212;</c>.</summary>
    public bool CanEncode(Rune rune)
    {
        if (rune.IsAscii || (IsUnicode && !_isAscii))
        {
            return true;
        }

        if (_isAscii)
        {
            return false;
        }

        if (!_encodable.TryGetValue(rune, out var encodable))
        {
            var text = rune.ToString();
            encodable = _encoding.GetString(_encoding.GetBytes(text)) == text;
            _encodable[rune] = encodable;
        }

        return encodable;
    }

    /// <summary>Encodes a part of the document.</summary>
    /// <param name="text">Does not end between the two halves of a surrogate pair.</param>
    /// <param name="output">Receives the bytes.</param>
    public void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (_hasEscapes)
        {
            EncodeWithEscapes(text, output);
        }
        else if (_encoding is UnicodeEncoding)
        {
            EncodeUtf16(text, output, bigEndian: _encoding.CodePage == Encoding.BigEndianUnicode.CodePage);
        }
        else
        {
            _encoding.GetBytes(text, output);
        }
    }

    private static Encoding? FindEncoding(string? charset)
    {
        // The names that web browsers read as windows-1252, which has more characters at the same places.
        var name = charset?.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "l1" or "iso8859-1" => "windows-1252",
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => "utf-8",
            var other => other,
        };
        try
        {
            return string.IsNullOrEmpty(name) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (SourceEncoding Encoding, string Text) DecodeWithoutMark(ReadOnlySpan<byte> bytes, Encoding? declared, string file)
    {
        if (declared is null or UTF8Encoding)
        {
            if (Utf8.IsValid(bytes) || (declared is not null && HasUtf8(bytes)))
            {
                return DecodeUtf8(bytes, []);
            }

            // Windows' encoding is the likeliest. If the document says otherwise, only ASCII is written, which is right in both.
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return (new SourceEncoding(windows, [], isAscii: declared is not null), windows.GetString(bytes));
        }

        var text = declared.GetString(bytes);
        return declared.IsSingleByte || bytes.SequenceEqual(declared.GetBytes(text))
            ? (new SourceEncoding(declared, []), text)
            : throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"not valid {declared.WebName}, which the file declares", "Save it as UTF-8")
                {
                    File = file,
                }
            );
    }

    /// <summary>Whether some character is a valid sequence of several bytes.</summary>
    private static bool HasUtf8(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done)
            {
                return true;
            }

            bytes = bytes[consumed..];
        }

        return false;
    }

    private static (SourceEncoding Encoding, string Text) DecodeUtf8(ReadOnlySpan<byte> bytes, byte[] mark)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (Utf8.IsValid(bytes))
        {
            return (new SourceEncoding(encoding, mark), encoding.GetString(bytes));
        }

        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done;
            if (valid)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var invalid in bytes[..consumed])
                {
                    text.Append((char)(FirstEscape - 0x80 + invalid));
                }
            }

            bytes = bytes[consumed..];
        }

        return (new SourceEncoding(encoding, mark, hasEscapes: true), text.ToString());
    }

    private static (SourceEncoding Encoding, string Text) DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, byte[] mark)
    {
        var units = new char[bytes.Length / 2];
        var target = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
        MemoryMarshal.Cast<byte, ushort>(bytes[..(units.Length * 2)]).CopyTo(target);
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(target, target);
        }

        return (
            new SourceEncoding(bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode, mark, bytes[(units.Length * 2)..].ToArray()),
            new string(units)
        );
    }

    private static void EncodeUtf16(ReadOnlySpan<char> text, IBufferWriter<byte> output, bool bigEndian)
    {
        // Lone halves of pairs are copied as they are, which an encoder would not do.
        var bytes = output.GetSpan(text.Length * 2);
        var target = MemoryMarshal.Cast<byte, ushort>(bytes[..(text.Length * 2)]);
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(target);
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(target, target);
        }

        output.Advance(text.Length * 2);
    }

    private void EncodeWithEscapes(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] is >= FirstEscape and <= LastEscape)
            {
                _encoding.GetBytes(text[start..i], output);
                output.Write([(byte)(text[i] - FirstEscape + 0x80)]);
                start = i + 1;
            }
        }

        _encoding.GetBytes(text[start..], output);
    }
}
