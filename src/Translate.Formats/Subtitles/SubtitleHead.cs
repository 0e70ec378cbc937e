using System.Text;

namespace Translate.Formats.Subtitles;

/// <summary>Decodes the first bytes of a file well enough to recognize a format by its ASCII characters.</summary>
internal static class SubtitleHead
{
    /// <summary>Returns the text without a byte order mark. Characters that are not ASCII may be wrong.</summary>
    public static string Decode(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.Latin1.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Encoding.Latin1.GetString(head),
        };
}
