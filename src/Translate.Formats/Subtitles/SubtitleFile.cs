using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Files;
using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>Reads and writes subtitle files; their formats differ only in how cues are found.</summary>
internal static class SubtitleFile
{
    /// <summary>Reads a stream as text.</summary>
    public static async Task<DecodedText> DecodeAsync(
        Stream stream,
        DocumentSource source,
        Encoding? encoding,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        return ArticleDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), source.Path, encoding);
    }

    /// <summary>Creates the document of the cues that a parser found.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="dialect">How cues are written.</param>
    /// <param name="cues">The lines of each cue.</param>
    public static Document Create(
        DecodedText file,
        DocumentSource source,
        string format,
        SubtitleDialect dialect,
        IEnumerable<IReadOnlyList<TextRange>> cues
    )
    {
        var reader = new CueReader(file.Text, dialect);
        foreach (var lines in cues)
        {
            reader.Read(lines);
        }

        var digest = (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(file.Text.AsSpan()));
        return new Document(source, format, reader.Blocks, new SubtitleSkeleton(file, reader.Turns), digest)
        {
            Warnings = PlainTextFormat.GetWarnings(file),
        };
    }

    /// <summary>Writes a file with the text of each block replaced, in the file's own encoding; in UTF-8 if that lacks a character.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of targets is not the number of blocks.</exception>
    public static async Task WriteAsync(
        Document document,
        SubtitleDialect dialect,
        IReadOnlyList<Block> targets,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (SubtitleSkeleton)document.Skeleton;
        var text = skeleton.File.Text;
        var newLine =
            text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n"
            : text.Contains('\n', StringComparison.Ordinal) ? "\n"
            : "\r";
        var output = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            var turn = skeleton.Turns[i];
            output.Append(text, at, turn.Range.Start - at);
            at = turn.Range.End;
            if (IsUnchanged(targets[i], document.Blocks[i]))
            {
                output.Append(turn.Range.In(text));
                continue;
            }

            var isLineStart = output.Length == 0 || output[^1] is '\n' or '\r';
            Append(output, targets[i], turn.Indent, dialect, newLine);
            if (targets[i].Text.Length == 0 && isLineStart && i + 1 < targets.Count && skeleton.Turns[i + 1].Cue == turn.Cue)
            {
                // A blank line would end the cue before its other speaker.
                at +=
                    text.AsSpan(at).StartsWith("\r\n") ? 2
                    : text.AsSpan(at).StartsWith('\n') || text.AsSpan(at).StartsWith('\r') ? 1
                    : 0;
            }
        }

        output.Append(text, at, text.Length - at);
        await stream.WriteAsync(skeleton.File.Encode(output.ToString()), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsUnchanged(Block target, Block source) => target.Text == source.Text && target.Codes.SequenceEqual(source.Codes);

    private static void Append(StringBuilder output, Block target, int indent, SubtitleDialect dialect, string newLine)
    {
        // White space of the same length, so that the positions of codes stay right.
        var text = string.Concat(target.Text.Select(c => char.IsWhiteSpace(c) && c != '\u00A0' ? ' ' : c));
        var ends = CueLayout.Break(text, indent).ToHashSet();
        var at = 0;
        foreach (var code in target.Codes.OrderBy(code => code.Position))
        {
            var position = Math.Clamp(code.Position, at, text.Length);
            AppendText(position);
            output.Append(code.Data);
        }

        AppendText(text.Length);

        void AppendText(int end)
        {
            for (var start = at; at < end; start = at)
            {
                while (at < end && !ends.Contains(at))
                {
                    at++;
                }

                output.Append(dialect.Encode(text[start..at]));
                if (at < end)
                {
                    output.Append(newLine);
                    at++;
                }
            }
        }
    }
}
