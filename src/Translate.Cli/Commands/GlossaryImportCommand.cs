using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Text;
using Translate.GlossaryTools.Exchange;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary import</c>.</summary>
internal static class GlossaryImportCommand
{
    private static readonly Argument<string> Input = new("file")
    {
        Description = "The terms: CSV or TSV with a heading, TBX, MultiTerm XML, or a glossary of Azure, DeepL or Google.",
    };
    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = $"What the file is: {string.Join(", ", TermFormats.ReaderNames)}. Default: by its extension.",
        HelpName = "name",
    };
    private static readonly Option<string?> Columns = new("--columns")
    {
        Description = "Which column of a table holds what, counted from 1: source=2,target=4. Default: by the heading.",
        HelpName = "list",
    };
    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "Glossary file to write. Default: one named after the domain, in the glossary's folder.",
        HelpName = "file",
    };
    private static readonly Option<string?> Domain = new("--domain", "-d")
    {
        Description = "The terms' domain. Default: what the file says, or else its name.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<bool> Force = new("--force") { Description = "Replace the glossary file if it exists." };
    private static readonly Option<bool> SkipConflicts = new("--skip-conflicts")
    {
        Description = "Leave out terms that the glossary has with another target, rather than write nothing.",
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "import",
            "Take terms of another program into a new glossary file.",
            "translate glossary import terms.csv --domain sport"
        )
        {
            Input,
            Format,
            Columns,
            Out,
            Domain,
            Glossary,
            Force,
            SkipConflicts,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var result = await GlossaryImport
                    .RunAsync(
                        new ImportRequest(context.GetValue(Input)!, GlossaryCommand.GetPath(context, Glossary))
                        {
                            Format = context.GetValue(Format),
                            Columns = context.GetValue(Columns),
                            Out = context.GetValue(Out),
                            Domain = context.GetValue(Domain),
                            Force = context.GetValue(Force),
                            SkipConflicts = context.GetValue(SkipConflicts),
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                Print(result, context.GetValue(Json));
                return result.Plan.Conflicts.Count > 0 && !context.GetValue(SkipConflicts) ? ExitCode.CheckFailed : ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(TermImportResult result, bool json)
    {
        var (added, skipped, conflicts) = result.Plan;
        foreach (var conflict in conflicts)
        {
            Console.Error.WriteLine(conflict.ToProblem());
        }

        if (result.Losses.Count > 0)
        {
            Console.Error.WriteLine(TermLoss.Describe(result.Format, result.Losses));
        }

        var terms = result.Written is null ? 0 : added.Count;
        Console.Out.WriteLine(
            json
                ? JsonText.Write(
                    new
                    {
                        file = result.Written,
                        terms,
                        known = skipped.Count,
                        conflicts = conflicts.Count,
                        losses = result.Losses.Select(loss => loss.ToString()),
                    }
                )
                : FormattableString.Invariant(
                    $"{(result.Written is null ? "nothing written" : $"{result.Written}: {Counted.Get(terms, "term")}")}; {skipped.Count} known already, {conflicts.Count} in conflict"
                )
        );
    }
}
