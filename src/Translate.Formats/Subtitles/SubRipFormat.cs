using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Core.Files;

namespace Translate.Formats.Subtitles;

/// <summary>SubRip subtitles (<c>.srt</c>). A block is what one speaker says in one cue.</summary>
/// <remarks>
/// Numbers, times, positions, tags around a text, dialogue dashes and names of speakers stay as they are. A sentence over several cues
/// is translated cue by cue. The lines of a translated cue are broken again at about 42 characters.
/// </remarks>
/// <param name="encoding">The encoding of files without a byte order mark; null to detect it.</param>
public sealed partial class SubRipFormat(Encoding? encoding = null) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "subrip";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".srt"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) =>
        FirstCue().IsMatch(SubtitleHead.Decode(head)) ? FormatMatch.Certain
        : FileSignature.IsKnown(head) ? FormatMatch.No
        : FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var file = await SubtitleFile.DecodeAsync(stream, source, encoding, cancellationToken).ConfigureAwait(false);
        return SubtitleFile.Create(file, source, Name, SubtitleDialect.SubRip, SubRipParser.Parse(file.Text, source.Path));
    }

    /// <inheritdoc/>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken) =>
        SubtitleFile.WriteAsync(document, SubtitleDialect.SubRip, targets, stream, cancellationToken);

    [GeneratedRegex(@"^\s*\d+[ \t]*\r?\n[ \t]*\d{1,4}:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->", RegexOptions.CultureInvariant)]
    private static partial Regex FirstCue();
}
