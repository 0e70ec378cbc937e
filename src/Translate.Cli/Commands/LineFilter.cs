using System.Text;
using Translate.Core.Documents;
using Translate.Core.Pipeline;

namespace Translate.Cli.Commands;

/// <summary>Translates a stream line by line. A line that could not be translated is written unchanged, and reported.</summary>
internal sealed class LineFilter(TranslationPipeline pipeline, TextWriter errors)
{
    /// <summary>Lines that are sent to the engine together when they are there already.</summary>
    private const int MaxBatch = 100;

    /// <summary>Returns the exit code.</summary>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        var exitCode = ExitCode.Done;
        var number = 0L;
        await foreach (var batch in LineReader.ReadBatchesAsync(input, MaxBatch, cancellationToken).ConfigureAwait(false))
        {
            var blocks = batch.Select(line => new Block(line)).ToList();
            var bitext = await pipeline
                .TranslateAsync(
                    new Document(new DocumentSource("-", "lines", Length: 0), "lines", blocks, DocumentSkeleton.None, Digest: 0),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var target in bitext.GetTargetBlocks())
            {
                await writer.WriteLineAsync(target.Text.ReplaceLineEndings(" ").AsMemory(), cancellationToken).ConfigureAwait(false);
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            foreach (var unit in bitext.Units.Where(unit => unit.Failure is not null))
            {
                await errors.WriteLineAsync($"line {number + unit.Segment.Block + 1}: {unit.Failure}").ConfigureAwait(false);
                exitCode = ExitCode.DoneInPart;
            }

            number += batch.Count;
        }

        return exitCode;
    }
}
