using Translate.Core.Documents;
using Translate.Formats.Xliff;

namespace Translate.Formats;

/// <summary>The document formats that the program reads.</summary>
public static class StandardFormats
{
    /// <summary>Creates all formats. Where two can read a file, the earlier one wins.</summary>
    public static IReadOnlyList<IDocumentFormat> Create() => [new XliffFormat(), new PlainTextFormat()];
}
