using System.Text;

namespace Translate.Core.Files;

/// <summary>Creates the text writers that all outputs use.</summary>
internal static class Utf8Text
{
    private const int BufferSize = 4 * 1024;
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a writer for UTF-8 without a byte order mark and with line feeds on every system. Leaves the stream open.</summary>
    public static StreamWriter CreateWriter(Stream stream) => new(stream, WithoutMark, BufferSize, leaveOpen: true) { NewLine = "\n" };
}
