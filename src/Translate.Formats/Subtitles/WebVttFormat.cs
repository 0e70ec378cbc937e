using System.Text;
using Translate.Core.Documents;
using Translate.Core.Files;

namespace Translate.Formats.Subtitles;

/// <summary>WebVTT subtitles (<c>.vtt</c>). A block is what one speaker says in one cue.</summary>
/// <remarks>
/// The header, NOTE, STYLE and REGION blocks, names of cues, times and settings stay as they are, and so do voices (<c>&lt;v Name&gt;</c>), tags
/// around a text and dialogue dashes. A sentence over several cues is translated cue by cue. The lines of a translated cue are broken again at
/// about 42 characters.
/// </remarks>
/// <param name="encoding">The encoding of files without a byte order mark; null to detect it.</param>
public sealed class WebVttFormat(Encoding? encoding = null) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "webvtt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".vtt"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) =>
        WebVttParser.HasSignature(SubtitleHead.Decode(head)) ? FormatMatch.Certain
        : FileSignature.IsKnown(head) ? FormatMatch.No
        : FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var file = await SubtitleFile.DecodeAsync(stream, source, encoding, cancellationToken).ConfigureAwait(false);
        return SubtitleFile.Create(file, source, Name, SubtitleDialect.WebVtt, WebVttParser.Parse(file.Text, source.Path));
    }

    /// <inheritdoc/>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
        SubtitleFile.WriteAsync(document, SubtitleDialect.WebVtt, targets, stream, cancellationToken);
}
