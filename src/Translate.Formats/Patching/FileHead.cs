using System.Text;

namespace Translate.Formats.Patching;

/// <summary>Reads the first bytes of a file to tell its format.</summary>
internal static class FileHead
{
    /// <summary>Returns the bytes as text; null if they are of a known binary format. Characters beyond ASCII may be wrong.</summary>
    public static string? Decode(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => null,
        [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => null,
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [(byte)'<', 0, not 0, 0, ..] => Encoding.Unicode.GetString(head),
        [0, (byte)'<', 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(head),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.Latin1.GetString(rest),
        _ => Encoding.Latin1.GetString(head),
    };
}
