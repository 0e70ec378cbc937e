using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Subtitles;

namespace Translate.Formats;

/// <summary>The document formats that the program reads.</summary>
public static class StandardFormats
{
    /// <summary>Creates all formats. Where two can read a file, the earlier one wins.</summary>
    /// <param name="encoding">The encoding of plain text and subtitles that have no byte order mark; null to detect it.</param>
    public static IReadOnlyList<IDocumentFormat> Create(Encoding? encoding = null) => [new PlainTextFormat(encoding), new WebVttFormat(encoding), new SubRipFormat(encoding)];
}
