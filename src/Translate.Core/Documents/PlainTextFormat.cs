using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>Plain text. A paragraph is a line, or in a file with hard-wrapped lines a run of lines (see <see cref="ParagraphLayout"/>).</summary>
/// <remarks>
/// The target is written in UTF-8 without byte-order mark, with the article's own paragraphs, blank lines and line ends. A word that is divided
/// at the end of a line is joined. A block whose target is empty is left out with the blank lines before it.
/// </remarks>
/// <param name="encoding">The encoding of files without a byte order mark; null to detect it.</param>
public sealed class PlainTextFormat(Encoding? encoding) : IDocumentFormat
{
    /// <summary>Creates a format that detects the encoding.</summary>
    public PlainTextFormat()
        : this(encoding: null) { }

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) => FileSignature.IsKnown(head) ? FormatMatch.No : FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (FileSignature.Identify(bytes[..Math.Min(bytes.Length, DocumentFormats.HeadLength)]) is { } kind)
        {
            // Standard input has no name from which another format could be chosen.
            throw new ProblemException(FileSignature.CreateProblem(kind, source.Path));
        }

        var decoded = ArticleDecoder.Decode(bytes, source.Path, encoding);
        return Parse(decoded.Text, source) with { Warnings = GetWarnings(decoded) };
    }

    /// <summary>Returns the warning about a guessed encoding; empty if nothing was guessed.</summary>
    internal static IReadOnlyList<DocumentWarning> GetWarnings(DecodedText decoded) =>
        decoded.IsGuessed
            ?
            [
                new DocumentWarning(
                    "encoding-guessed",
                    $"the file is not UTF-8 and was read as {decoded.Encoding.WebName}; if that is wrong, name the encoding with --encoding"
                ),
            ]
            : [];

    /// <summary>Splits decoded text into blocks.</summary>
    /// <param name="text">Without byte-order mark.</param>
    /// <param name="source">Where it came from.</param>
    public Document Parse(string text, DocumentSource source)
    {
        var lines = TextLines.GetRanges(text);
        var tables = TextTableFinder.Find(text, lines);
        foreach (var (first, count, _) in tables)
        {
            // For the paragraphs, the lines of a table are blank.
            for (var line = first; line < first + count; line++)
            {
                lines[line] = new TextRange(lines[line].Start, lines[line].Start);
            }
        }

        var layout = ParagraphLayout.Detect(text, lines);
        var blocks = new List<Block>();
        var gaps = new List<string>();
        var originals = new Dictionary<int, string>();
        var ofBlocks = new Dictionary<int, TextTable>();
        var points = new CodePointMap(text);
        var gapStart = 0;
        foreach (
            var (paragraph, table) in layout
                .Paragraphs(text, lines)
                .Select(range => (Range: range, Table: (TextTable?)null))
                .Concat(tables.Select(item => (item.Table.Range, (TextTable?)item.Table)))
                .OrderBy(part => part.Range.Start)
        )
        {
            gaps.Add(text[gapStart..paragraph.Start]);
            gapStart = paragraph.End;
            if (table is not null)
            {
                ofBlocks.Add(blocks.Count, table);
                blocks.AddRange(
                    table.Cells.Select(cell => new Block(cell.Text.In(text).ToString()) { Offset = points.ToCodePoint(cell.Text.Start) })
                );
                gaps.AddRange(Enumerable.Repeat(string.Empty, table.Cells.Count - 1));
                continue;
            }

            var original = text[paragraph.Start..paragraph.End];
            var joined = LineJoiner.Join(original);
            if (joined.Length != original.Length)
            {
                originals.Add(blocks.Count, original);
            }

            blocks.Add(new Block(joined) { Offset = joined.Length == original.Length ? points.ToCodePoint(paragraph.Start) : null });
        }

        var skeleton = new PlainTextSkeleton(gaps, text[gapStart..], GetNewLine(text), layout.WrapWidth)
        {
            Originals = originals,
            Tables = ofBlocks,
            Text = ofBlocks.Count > 0 ? text : string.Empty,
        };
        return new Document(source, Name, blocks, skeleton, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan())));
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (PlainTextSkeleton)document.Skeleton;
        await using var writer = Utf8Text.CreateWriter(stream);
        var isLeadingGapWritten = false;
        for (var i = 0; i < targets.Count; i++)
        {
            if (skeleton.Tables.TryGetValue(i, out var table))
            {
                await writer
                    .WriteAsync(
                        (
                            skeleton.Gaps[i]
                            + table.Write(skeleton.Text, [.. targets.Skip(i).Take(table.Cells.Count).Select(target => target.Text)])
                        ).AsMemory(),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                isLeadingGapWritten = true;
                i += table.Cells.Count - 1;
                continue;
            }

            // The text before the first block that is written stays, whichever block that is.
            var hasText = targets[i].Text.Length > 0;
            var gap =
                hasText && isLeadingGapWritten ? skeleton.Gaps[i]
                : i == 0 ? skeleton.Gaps[0]
                : string.Empty;
            isLeadingGapWritten |= hasText;
            await writer.WriteAsync(gap.AsMemory(), cancellationToken).ConfigureAwait(false);
            await writer
                .WriteAsync(GetTarget(targets[i].Text, document.Blocks[i].Text, skeleton, i).AsMemory(), cancellationToken)
                .ConfigureAwait(false);
        }

        await writer.WriteAsync(skeleton.Tail.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A block without a change keeps its own line breaks and divided words.</summary>
    private static string GetTarget(string target, string source, PlainTextSkeleton skeleton, int block) =>
        target == source ? skeleton.Originals.GetValueOrDefault(block, source)
        : skeleton.WrapWidth is { } width ? Wrap(target, width, skeleton.NewLine)
        : target;

    private static string GetNewLine(string text)
    {
        var rest = text.AsSpan(Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r')));
        return rest.StartsWith("\r\n") ? "\r\n"
            : rest.StartsWith('\r') ? "\r"
            : "\n";
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
