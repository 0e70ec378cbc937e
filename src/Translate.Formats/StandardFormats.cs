using Translate.Core.Documents;
using Translate.Formats.Feeds;
using Translate.Formats.Html;
using Translate.Formats.Markdown;

namespace Translate.Formats;

/// <summary>The document formats that the program reads.</summary>
public static class StandardFormats
{
    /// <summary>Creates all formats with default options. Where two can read a file, the earlier one wins.</summary>
    public static IReadOnlyList<IDocumentFormat> Create() => Create(new HtmlOptions());

    /// <summary>Creates all formats. Where two can read a file, the earlier one wins.</summary>
    /// <param name="html">What is translated of HTML.</param>
    public static IReadOnlyList<IDocumentFormat> Create(HtmlOptions html) =>
        [new PlainTextFormat(), new FeedFormat(html), new HtmlFormat(html), new MarkdownFormat()];
}
