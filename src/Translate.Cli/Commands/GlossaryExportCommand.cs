using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Text;
using Translate.GlossaryTools.Exchange;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary export</c>.</summary>
internal static class GlossaryExportCommand
{
    private static readonly Argument<string> Output = new("file") { Description = "The file to write." };
    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = $"What to write: {string.Join(", ", TermFormats.Names)}. Default: by the file's extension.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "export",
            "Write the terms in the form of another program, and say what that cannot hold.",
            "translate glossary export terms.tbx"
        )
        {
            Output,
            Format,
            Glossary,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var file = context.GetValue(Output)!;
                var writer = TermFormats.GetWriter(context.GetValue(Format), file);
                var entries = GlossaryReader.Read(GlossaryCommand.GetPath(context, Glossary)).Entries;
                var losses = await TermFile.WriteAsync(file, writer, entries, cancellationToken).ConfigureAwait(false);
                if (losses.Count > 0)
                {
                    await Console.Error.WriteLineAsync(TermLoss.Describe(writer.Format, losses)).ConfigureAwait(false);
                }

                await Console
                    .Out.WriteLineAsync(
                        context.GetValue(Json)
                            ? JsonText.Write(
                                new
                                {
                                    file,
                                    terms = entries.Count,
                                    losses = losses.Select(loss => loss.ToString()),
                                }
                            )
                            : FormattableString.Invariant($"{file}: {Counted.Get(entries.Count, "term")}")
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
