using System.Text;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>Translates one text to standard output. Why a sentence was not translated goes to standard error.</summary>
internal static class TextTranslation
{
    /// <summary>Reads a text from standard input.</summary>
    /// <exception cref="ProblemException">It is not text.</exception>
    public static async Task<Document> ReadAsync(Stream input, Encoding? encoding, CancellationToken cancellationToken)
    {
        await using (input.ConfigureAwait(false))
        {
            var document = await new PlainTextFormat(encoding)
                .ReadAsync(input, new DocumentSource("standard input", "text", Length: 0), cancellationToken)
                .ConfigureAwait(false);
            foreach (var warning in document.Warnings)
            {
                await Console.Error.WriteLineAsync($"standard input: {warning.Message}").ConfigureAwait(false);
            }

            return document;
        }
    }

    /// <summary>Translates a text and writes its translation, with the text's own lines and blank lines.</summary>
    /// <returns>The exit code. If no sentence could be translated, nothing is written.</returns>
    /// <exception cref="ProblemException">The text would bill more than the budget, or the memory cannot be used.</exception>
    public static async Task<int> RunAsync(
        TranslationPipeline pipeline,
        Document document,
        BoilerplateText boilerplate,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        pipeline.RefuseBeyondBudget(document);
        var bitext = await pipeline.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
        var failures = bitext.Units.Select(unit => unit.Failure).OfType<Problem>().ToList();
        foreach (var problem in failures.Select(ProblemText.Format).Distinct())
        {
            await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
        }

        if (failures.Count > 0 && failures.Count == bitext.Units.Count)
        {
            return ExitCode.From(failures[0].Kind);
        }

        await new PlainTextFormat()
            .WriteAsync(document, bitext.GetTargetBlocks(boilerplate: boilerplate), output, cancellationToken)
            .ConfigureAwait(false);
        return failures.Count > 0 ? ExitCode.DoneInPart : ExitCode.Done;
    }
}
