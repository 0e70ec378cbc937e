using System.Text.RegularExpressions;
using System.Xml;
using Translate.Core.Documents;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Formats.Html;
using Translate.Formats.Patching;

namespace Translate.Formats.Feeds;

/// <summary>RSS and Atom feeds: title, summary and content of each item. Everything else keeps its bytes, which a feed library would not do.</summary>
/// <param name="options">What is translated of HTML in items.</param>
public sealed partial class FeedFormat(HtmlOptions options) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "feed";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rss", ".atom", ".rdf", ".xml"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) =>
        FileHead.Decode(head) is { } text && Root().Match(text) is { Success: true } ? FormatMatch.Certain : FormatMatch.No;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var decoded = await PatchedDocument
            .ReadAsync(stream, source, bytes => HtmlCharset.Find(bytes.Span), cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return PatchedDocument.Create(source, Name, decoded, new FeedReader(decoded.Text, options).Read());
        }
        catch (XmlException e)
        {
            throw new ProblemException(SafeXml.Describe(e, decoded.Text, source.Path), e);
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
        PatchedDocument.WriteAsync(document, targets, stream, cancellationToken);

    [GeneratedRegex(
        @"^\s*(<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^\[>]*(\[[^\]]*\]\s*)?>\s*)*<(rss|feed|rdf:RDF|atom:feed)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Root();
}
