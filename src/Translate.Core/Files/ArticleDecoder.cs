using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Translate.Core.Problems;

namespace Translate.Core.Files;

/// <summary>Decodes an article: by its byte order mark, by the encoding that the user names, or by what the bytes can only be.</summary>
/// <remarks>
/// Without a mark and a name, a file is UTF-8 if it is valid UTF-8. Otherwise UTF-16 without a mark and Windows-1252 are recognized, and the
/// result says that they are guessed. A file that is mostly UTF-8 with a damaged place is refused, and so is what is not like a text of
/// Latin letters.
/// </remarks>
internal static class ArticleDecoder
{
    /// <summary>The share of bytes above 127 that a Windows-1252 text in a language such as Indonesian never reaches.</summary>
    private const double MaxHighShare = 0.2;

    /// <summary>The share of ASCII characters that a text in a language such as Indonesian always has.</summary>
    private const double MinAsciiShare = 0.7;

    private const string NameEncoding = "Name its encoding with --encoding, or save it as UTF-8 text";

    /// <summary>Bytes without a character, controls, and two letters (þ, ÿ) that are more often damage than text.</summary>
    private static readonly SearchValues<byte> NotInWindows1252 = SearchValues.Create([
        0x81,
        0x8D,
        0x8F,
        0x90,
        0x9D,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        11,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        27,
        28,
        29,
        30,
        31,
        127,
        0xFE,
        0xFF,
    ]);

    /// <summary>Controls that no text has. .NET makes them of bytes for which an encoding has no character.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0x80, 0x20).Where(code => code != 0x85).Select(code => (char)code),
    ]);

    /// <summary>Returns the text of an article.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <param name="named">The encoding that the user names for files without a mark; null to detect it.</param>
    /// <exception cref="ProblemException">The bytes are not text. The problem has the byte offset.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string file, Encoding? named) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new DecodedText(TextDecoder.Decode(bytes, file), TextEncodings.Utf8, HasMark: true, IsGuessed: false),
            [0xFF, 0xFE, ..] => new DecodedText(TextDecoder.Decode(bytes, file), TextEncodings.Utf16, HasMark: true, IsGuessed: false),
            [0xFE, 0xFF, ..] => new DecodedText(
                TextDecoder.Decode(bytes, file),
                TextEncodings.Utf16BigEndian,
                HasMark: true,
                IsGuessed: false
            ),
            _ when named is not null => new DecodedText(DecodeAs(named, bytes, file), named, HasMark: false, IsGuessed: false),
            _ when !Utf8.IsValid(bytes) && IsWindows1252(bytes) => new DecodedText(
                TextEncodings.Windows1252.GetString(bytes),
                TextEncodings.Windows1252,
                HasMark: false,
                IsGuessed: true
            ),
            _ when GuessUtf16(bytes) is { } encoding => new DecodedText(
                DecodeAs(encoding, bytes, file),
                encoding,
                HasMark: false,
                IsGuessed: true
            ),
            _ => new DecodedText(TextDecoder.Decode(bytes, file), TextEncodings.Utf8, HasMark: false, IsGuessed: false),
        };

    private static string DecodeAs(Encoding encoding, ReadOnlySpan<byte> bytes, string file)
    {
        try
        {
            var text = encoding.GetString(bytes);
            if (encoding.IsSingleByte && text.AsSpan().IndexOfAny(Controls) is >= 0 and var control)
            {
                throw CreateException($"not valid {encoding.WebName}", control, file);
            }

            return text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul
                ? throw CreateException(
                    $"not a text in {encoding.WebName}, it has a NUL character",
                    encoding.GetByteCount(text.AsSpan(0, nul)),
                    file
                )
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw CreateException($"not valid {encoding.WebName}", FindInvalid(encoding, bytes), file);
        }
    }

    /// <summary>Returns the offset of the first byte that cannot be decoded.</summary>
    private static long FindInvalid(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var decoder = encoding.GetDecoder();
        var characters = new char[encoding.GetMaxCharCount(1) + 2];
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            try
            {
                start = decoder.GetChars(bytes.Slice(i, 1), characters, flush: i == bytes.Length - 1) > 0 ? i + 1 : start;
            }
            catch (DecoderFallbackException)
            {
                return start;
            }
        }

        return start;
    }

    /// <summary>A text with a valid UTF-8 letter is UTF-8 with a damaged place, for that letter would be two or three strange ones in Windows-1252.</summary>
    private static bool IsWindows1252(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(NotInWindows1252))
        {
            return false;
        }

        var high = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            high++;
            // Letters of UTF-8, also one that is cut off at the end of the file.
            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var consumed) != OperationStatus.InvalidData && consumed > 1)
            {
                return false;
            }
        }

        return high <= Math.Max(1, bytes.Length * MaxHighShare);
    }

    /// <summary>Returns the byte order in which nearly all of a file are ASCII characters of two bytes; null if it is not so.</summary>
    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            little += bytes[i + 1] == 0 && IsText(bytes[i]) ? 1 : 0;
            big += bytes[i] == 0 && IsText(bytes[i + 1]) ? 1 : 0;
        }

        var needed = bytes.Length / 2 * MinAsciiShare;
        return little >= needed ? TextEncodings.Utf16
            : big >= needed ? TextEncodings.Utf16BigEndian
            : null;
    }

    private static bool IsText(byte b) => b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static ProblemException CreateException(string message, long offset, string file) =>
        new(new Problem(ProblemKind.BadInput, message, NameEncoding) { File = file, Offset = offset });
}
