using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Translate.Core.Files;
using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>Plain text. A paragraph is a line, or in a file with hard-wrapped lines a run of lines (see <see cref="ParagraphLayout"/>).</summary>
/// <remarks>The target is written in UTF-8 without byte-order mark, with the article's own paragraphs, blank lines and line ends.</remarks>
public sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) => FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        return Parse(TextDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), source.Path), source);
    }

    /// <summary>Splits decoded text into blocks.</summary>
    /// <param name="text">Without byte-order mark.</param>
    /// <param name="source">Where it came from.</param>
    public Document Parse(string text, DocumentSource source)
    {
        var lines = TextLines.GetRanges(text);
        var layout = ParagraphLayout.Detect(text, lines);
        var blocks = new List<Block>();
        var gaps = new List<string>();
        var points = new CodePointMap(text);
        var gapStart = 0;
        foreach (var paragraph in layout.Paragraphs(text, lines))
        {
            gaps.Add(text[gapStart..paragraph.Start]);
            blocks.Add(new Block(text[paragraph.Start..paragraph.End]) { Offset = points.ToCodePoint(paragraph.Start) });
            gapStart = paragraph.End;
        }

        var skeleton = new PlainTextSkeleton(gaps, text[gapStart..], GetNewLine(text), layout.WrapWidth);
        return new Document(source, Name, blocks, skeleton, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())));
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (PlainTextSkeleton)document.Skeleton;
        await using var writer = Utf8Text.CreateWriter(stream);
        for (var i = 0; i < targets.Count; i++)
        {
            // A block without a change keeps its own line breaks.
            var target = skeleton.WrapWidth is { } width && targets[i].Text != document.Blocks[i].Text ? Wrap(targets[i].Text, width, skeleton.NewLine) : targets[i].Text;
            await writer.WriteAsync(skeleton.Gaps[i].AsMemory(), cancellationToken).ConfigureAwait(false);
            await writer.WriteAsync(target.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await writer.WriteAsync(skeleton.Tail.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private static string GetNewLine(string text)
    {
        var rest = text.AsSpan(Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r')));
        return rest.StartsWith("\r\n") ? "\r\n" : rest.StartsWith('\r') ? "\r" : "\n";
    }

    private static string Wrap(string text, int width, string newLine)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / width));
        var column = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0)
            {
                var fits = column + 1 + word.Length <= width;
                wrapped.Append(fits ? " " : newLine);
                column = fits ? column + 1 : 0;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
