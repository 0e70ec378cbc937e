using Translate.Core.Output;
using Translate.Formats.Bilingual;

namespace Translate.Formats;

/// <summary>The bilingual outputs that need a library or a format of this project. They are written only if they are named.</summary>
public static class StandardWriters
{
    /// <summary>Creates all of them.</summary>
    public static IReadOnlyList<IBitextWriter> Create() => [new XlsxBitextWriter(), new XliffBitextWriter()];
}
