using System.Text;

namespace Translate.Core.Files;

/// <summary>Text writers as every output uses them.</summary>
internal static class Utf8Text
{
    private const int BufferSize = 4 * 1024;
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>UTF-8 without byte-order mark, lines end in a line feed on every system, the stream stays open.</summary>
    public static StreamWriter CreateWriter(Stream stream) => new(stream, WithoutMark, BufferSize, leaveOpen: true) { NewLine = "\n" };
}
