using System.Globalization;
using System.Text;
using System.Text.Json;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary>Splits a stream of text, or of JSON lines, into sentences.</summary>
internal sealed class SplitFilter(ISentenceSplitter splitter, string inputName)
{
    /// <summary>Plain text in, its sentences out, one per line.</summary>
    /// <param name="input">The text.</param>
    /// <param name="encoding">The encoding of a text without a byte order mark; null to detect it.</param>
    /// <param name="output">Receives the sentences.</param>
    /// <param name="cancellationToken">Stops the splitting.</param>
    /// <exception cref="ProblemException">The input is not text.</exception>
    public async Task RunTextAsync(Stream input, Encoding? encoding, Stream output, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        bytes.Position = 0;
        var document = await new PlainTextFormat(encoding)
            .ReadAsync(bytes, new DocumentSource(inputName, inputName, bytes.Length), cancellationToken)
            .ConfigureAwait(false);
        foreach (var warning in document.Warnings)
        {
            await Console.Error.WriteLineAsync($"{inputName}: {warning.Message}").ConfigureAwait(false);
        }

        await using var writer = Writer(output);
        foreach (var block in document.Blocks)
        {
            foreach (var sentence in splitter.Split(block.Text))
            {
                await writer
                    .WriteLineAsync(sentence.In(block.Text).ToString().ReplaceLineEndings(" ").AsMemory(), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary><c>{"id","text"}</c> lines in, <c>{"id","boundaries"}</c> lines out; the last boundary is the end of the text.</summary>
    /// <exception cref="ProblemException">A line is not such an object. The lines before it are printed.</exception>
    public async Task RunJsonlAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        const int MaxBatch = 100;
        await using var writer = Writer(output);
        var number = 0L;
        await foreach (var batch in LineReader.ReadBatchesAsync(input, MaxBatch, cancellationToken).ConfigureAwait(false))
        {
            foreach (var line in batch)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var (id, text) = Parse(line, number);
                    await writer
                        .WriteLineAsync(
                            $"{{\"id\": {id}, \"boundaries\": [{string.Join(", ", Boundaries(text))}]}}".AsMemory(),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                }
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> Boundaries(string text)
    {
        var points = new CodePointMap(text);
        var sentences = splitter.Split(text);
        return sentences.Select(
            (sentence, i) =>
                points.ToCodePoint(i + 1 == sentences.Count ? text.Length : sentence.End).ToString(CultureInfo.InvariantCulture)
        );
    }

    private (string Id, string Text) Parse(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (JsonText.Write(json.RootElement.GetProperty("id")), json.RootElement.GetProperty("text").GetString() ?? string.Empty);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "not a JSON object with an \"id\" and a \"text\"", "Write one such object per line")
                {
                    File = inputName,
                    Line = (int)number,
                },
                e
            );
        }
    }

    private static StreamWriter Writer(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
