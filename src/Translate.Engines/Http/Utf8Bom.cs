namespace Translate.Engines.Http;

/// <summary>The byte-order mark that some answers begin with and the JSON reader refuses.</summary>
internal static class Utf8Bom
{
    /// <summary>Its bytes.</summary>
    public const int Length = 3;

    /// <summary>The bytes after the mark, or all bytes if there is no mark.</summary>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> bytes) =>
        bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[Length..] : bytes;
}
