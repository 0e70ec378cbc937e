using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Translate.Core.Problems;

namespace Translate.Core.Files;

/// <summary>Decodes a text file, or reports the first byte that is not text.</summary>
/// <remarks>Supports UTF-8 with or without a byte order mark, and UTF-16 in either byte order with one. Never guesses an encoding and never substitutes characters.</remarks>
internal static class TextDecoder
{
    private const string SaveAsUtf8 = "Save it as UTF-8 text";

    /// <summary>Returns the text without its byte order mark.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The bytes are not valid text, or contain a NUL character (a binary file). The problem has the byte offset.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(rest, 3, file),
            [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, bigEndian: false, file),
            [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, bigEndian: true, file),
            _ => DecodeUtf8(bytes, 0, file),
        };

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, int skipped, string file)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            throw CreateBinaryException(nul + skipped, file);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        throw CreateException("not valid UTF-8", offset + skipped, file, SaveAsUtf8);
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, string file)
    {
        const int MarkLength = 2;
        var units = new char[bytes.Length / 2];
        for (var i = 0; i < units.Length; i++)
        {
            var unit = bytes.Slice(2 * i, 2);
            units[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        for (var i = 0; i < units.Length; i++)
        {
            var isPair = i + 1 < units.Length && char.IsSurrogatePair(units[i], units[i + 1]);
            if (units[i] == '\0')
            {
                throw CreateBinaryException(MarkLength + (2 * i), file);
            }

            if (char.IsSurrogate(units[i]) && !isPair)
            {
                throw CreateException("not valid UTF-16", MarkLength + (2 * i), file, SaveAsUtf8);
            }

            i += isPair ? 1 : 0;
        }

        return bytes.Length % 2 == 0
            ? new string(units)
            : throw CreateException("not valid UTF-16", MarkLength + bytes.Length - 1, file, SaveAsUtf8);
    }

    private static ProblemException CreateBinaryException(long offset, string file) =>
        CreateException("not a text file, it has a NUL character", offset, file, "Pass text files, or convert it to UTF-8 text first");

    private static ProblemException CreateException(string message, long offset, string file, string advice) =>
        new(new Problem(ProblemKind.BadInput, message, advice) { File = file, Offset = offset });
}
