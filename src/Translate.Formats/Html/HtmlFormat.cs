using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>HTML and XHTML. The target is the source with the translated text replaced: markup, encoding and line ends stay as they are.</summary>
/// <param name="options">What is translated.</param>
public sealed partial class HtmlFormat(HtmlOptions options) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".xht"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head)
    {
        var text = FileHead.Decode(head);
        return text is null ? FormatMatch.No
            : Start().IsMatch(text) ? FormatMatch.Certain
            : FormatMatch.Possible;
    }

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var decoded = await PatchedDocument
            .ReadAsync(stream, source, bytes => HtmlCharset.Find(bytes.Span), cancellationToken)
            .ConfigureAwait(false);
        var isXml =
            Path.GetExtension(source.Path).ToLowerInvariant() is ".xhtml" or ".xht"
            || decoded.Text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
        return PatchedDocument.Create(
            source,
            Name,
            decoded,
            HtmlContent.Read(decoded.Text, options, isXml, new SharedValues(decoded.Text))
        );
    }

    /// <inheritdoc/>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
        PatchedDocument.WriteAsync(document, targets, stream, cancellationToken);

    [GeneratedRegex(
        @"^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Start();
}
