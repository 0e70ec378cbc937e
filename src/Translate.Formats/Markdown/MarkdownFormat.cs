using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Markdown with tables, footnotes, task lists, definition lists, math, alerts and front matter. The target is the source with the translated text replaced.</summary>
public sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mdown", ".mkd", ".mdx"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) => FileHead.Decode(head) is null ? FormatMatch.No : FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var decoded = await PatchedDocument.ReadAsync(stream, source, _ => null, cancellationToken).ConfigureAwait(false);
        try
        {
            return PatchedDocument.Create(source, Name, decoded, MarkdownContent.Read(decoded.Text));
        }
        catch (MarkdownDepthException e)
        {
            var problem = new Problem(
                ProblemKind.BadInput,
                "Markdown that is nested too deeply, or a paragraph with too much formatting",
                "Split the paragraph, or simplify it"
            );
            throw new ProblemException(
                problem with
                {
                    File = source.Path,
                    Line = e.Offset is { } offset ? decoded.Text.AsSpan(0, Math.Min(offset, decoded.Text.Length)).Count('\n') + 1 : null,
                },
                e
            );
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
        PatchedDocument.WriteAsync(document, targets, stream, cancellationToken);
}
