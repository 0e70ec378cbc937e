using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Files;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory export</c>.</summary>
internal static class MemoryExportCommand
{
    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = "What to write: tmx (1.4b), or jsonl with all that is known. Default: by the file's extension, or tmx.",
        HelpName = "name",
    };
    private static readonly Option<string?> Document = new("--document")
    {
        Description = "Only the sentences of this document or folder.",
        HelpName = "name",
    };
    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "The file to write. Default: standard output.",
        HelpName = "file",
    };
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "export",
            "Write the stored translations for another program.",
            "translate memory export --out memory.tmx"
        )
        {
            Format,
            Document,
            Out,
            Memory,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var output = context.GetValue(Out);
                var writer = UnitFormats.CreateWriter(context.GetValue(Format), output);
                using var memory = MemoryCommand.Open(context, MemoryCommand.GetPath(context, Memory));
                var query = new UnitQuery
                {
                    Documents = context.GetValue(Document) is { } document ? MemoryCommand.GetDocuments(memory, document) : null,
                };
                var units = query
                    .Find(memory)
                    .Select(unit =>
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        return unit;
                    });
                var result = output is null
                    ? WriteToStandardOutput(context, writer, units)
                    : await WriteAsync(writer, units, output, cancellationToken).ConfigureAwait(false);
                if (output is not null)
                {
                    Console.Out.WriteLine(FormattableString.Invariant($"{output}: {Counted.Get(result.Written, "unit")}"));
                }

                if (result.Unsupported > 0)
                {
                    Console.Error.WriteLine(
                        FormattableString.Invariant(
                            $"{Counted.Get(result.Unsupported, "unit holds", "units hold")} characters that {writer.Format} cannot, and {(result.Unsupported == 1 ? "was" : "were")} left out. Export with --format jsonl."
                        )
                    );
                }

                return result.Unsupported > 0 ? ExitCode.DoneInPart : ExitCode.Done;
            }
        );
        return command;
    }

    private static WriteResult WriteToStandardOutput(CommandContext context, IUnitWriter writer, IEnumerable<MemoryUnit> units)
    {
        try
        {
            using var output = context.OpenOutput();
            return writer.Write(units, output);
        }
        catch (IOException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"standard output cannot be written ({IoErrors.Describe(e)})",
                    "Specify a file with --out"
                ),
                e
            );
        }
    }

    private static async Task<WriteResult> WriteAsync(
        IUnitWriter writer,
        IEnumerable<MemoryUnit> units,
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var file = new AtomicFile(path);
            var result = writer.Write(units, file.Content);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"cannot be written ({IoErrors.Describe(e)})", "Choose a writable path")
                {
                    File = path,
                },
                e
            );
        }
    }
}
