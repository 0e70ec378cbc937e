namespace Translate.Engines.Azure;

/// <summary>The byte-order mark that some answers begin with and the JSON reader refuses.</summary>
internal static class Utf8Bom
{
    /// <summary>The bytes behind the mark, or all where there is none.</summary>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
}
