using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Documents;

/// <summary>Plain text: a paragraph is a line, or in a file with hard-wrapped lines a run of lines (see <see cref="ParagraphLayout"/>).</summary>
/// <remarks>The target is written in UTF-8 without byte-order mark, with the article's own paragraphs, blank lines and line ends.</remarks>
public sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(source.Path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions") { File = source.Path }, e);
        }

        return Parse(TextDecoder.Decode(bytes, source.Path), source);
    }

    /// <summary>Cuts text that is already decoded into blocks.</summary>
    public Document Parse(string text, DocumentSource source)
    {
        var lines = TextLines.GetRanges(text);
        var layout = ParagraphLayout.Detect(text, lines);
        var blocks = new List<Block>();
        var gapStart = 0;
        foreach (var paragraph in layout.Paragraphs(text, lines))
        {
            blocks.Add(new Block(text[gapStart..paragraph.Start], text[paragraph.Start..paragraph.End], layout.WrapWidth));
            gapStart = paragraph.End;
        }

        return new Document(source, Name, blocks, text[gapStart..], GetNewLine(text));
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, IReadOnlyList<string> targets, TextWriter writer, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        for (var i = 0; i < targets.Count; i++)
        {
            var block = document.Blocks[i];
            var target = block.WrapWidth is { } width ? Wrap(targets[i], width, document.NewLine) : targets[i];
            await writer.WriteAsync(block.Gap.AsMemory(), cancellationToken).ConfigureAwait(false);
            await writer.WriteAsync(target.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await writer.WriteAsync(document.Tail.AsMemory(), cancellationToken).ConfigureAwait(false);
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
