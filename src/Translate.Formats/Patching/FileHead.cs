using System.Text;
using Translate.Core.Files;

namespace Translate.Formats.Patching;

/// <summary>Reads the first bytes of a file to detect its format.</summary>
internal static class FileHead
{
    /// <summary>Returns the bytes as text; null if they are of a known binary format. Characters beyond ASCII may be wrong.</summary>
    public static string? Decode(ReadOnlySpan<byte> head) =>
        head switch
        {
            _ when FileSignature.IsKnown(head) => null,
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.Latin1.GetString(rest),
            _ when IsUtf16(head, bigEndian: false) => Encoding.Unicode.GetString(head),
            _ when IsUtf16(head, bigEndian: true) => Encoding.BigEndianUnicode.GetString(head),
            _ => Encoding.Latin1.GetString(head),
        };

    /// <summary>Whether bytes begin with markup in UTF-16 without a byte order mark.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        const int MarkupLength = 6;
        if (bytes.Length < MarkupLength)
        {
            return false;
        }

        var (zero, other) = bigEndian ? (0, 1) : (1, 0);
        return bytes[other] == '<'
            && bytes[zero] == 0
            && bytes[zero + 2] == 0
            && bytes[zero + 4] == 0
            && (bytes[other + 2] is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)bytes[other + 2]));
    }
}
