using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Feeds;
using Translate.Formats.Html;
using Translate.Formats.Markdown;
using Translate.Formats.Subtitles;
using Translate.Formats.Word;
using Translate.Formats.Xliff;

namespace Translate.Formats;

/// <summary>The document formats that the program reads.</summary>
public static class StandardFormats
{
    /// <summary>Creates all formats. Where two can read a file, the earlier one wins.</summary>
    /// <param name="html">What is translated of HTML, also in feeds; null for the default.</param>
    /// <param name="encoding">The encoding of plain text and subtitles that have no byte order mark; null to detect it.</param>
    public static IReadOnlyList<IDocumentFormat> Create(HtmlOptions? html = null, Encoding? encoding = null) =>
        [
            new WordFormat(),
            new XliffFormat(),
            new FeedFormat(html ?? new HtmlOptions()),
            new HtmlFormat(html ?? new HtmlOptions()),
            new MarkdownFormat(),
            new WebVttFormat(encoding),
            new SubRipFormat(encoding),
            new PlainTextFormat(encoding),
        ];
}
