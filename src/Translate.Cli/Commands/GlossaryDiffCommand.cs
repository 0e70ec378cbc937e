using System.CommandLine;
using Translate.Cli.Printing;
using Translate.GlossaryTools.Comparison;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary diff</c>.</summary>
internal static class GlossaryDiffCommand
{
    private static readonly Argument<string> Old = new("old")
    {
        Description = "Glossary file or folder, or a git revision of the glossary.",
    };
    private static readonly Argument<string> New = new("new") { Description = "The same of the newer one." };

    private static readonly Option<string[]> In = new("--in")
    {
        Description =
            "Articles, or a folder, in which to find the sentences that the changes touch; may be repeated. Without a path: the Input setting (seeds).",
        HelpName = "path",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Memory = new("--memory", "-m")
    {
        Description =
            "Translation memory in which to find the stored sentences that the changes touch. Default: the Memory setting, if there is one.",
        HelpName = "file",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per change, then one with the totals.",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "diff",
            "Show which terms differ between two glossaries or git revisions, and which sentences that affects.",
            "translate glossary diff HEAD glossary --in articles"
        )
        {
            Old,
            New,
            In,
            Memory,
            Json,
            Glossary,
        };
        MistypedOption.RefuseAmongPaths(Old);
        MistypedOption.RefuseAmongPaths(New);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var configuration = context.Configuration;
                var versions = new GlossaryVersion(context.GetValue(Glossary) ?? configuration.Resolve(configuration.Settings.Glossary));
                var (old, current) = (versions.Read(context.GetValue(Old)!), versions.Read(context.GetValue(New)!));
                var changes = GlossaryComparer.Compare(old, current);
                var finder = new ImpactFinder(old, current, changes);
                var printer = new GlossaryDiffPrinter(
                    changes,
                    LookIn(context.GetValue(Memory), context, finder, cancellationToken),
                    context.GetValue(Json)
                );
                if (context.GetResult(In) is null)
                {
                    printer.Print(articles: null);
                    return ExitCode.Done;
                }

                var touches = new DocumentImpactFinder(finder);
                await foreach (
                    var document in Articles
                        .Reader(configuration)
                        .ReadAsync(Articles.Find(configuration, context.GetValue(In) ?? []), cancellationToken)
                        .ConfigureAwait(false)
                )
                {
                    touches.Add(document);
                    if (document.Problem is { } problem)
                    {
                        await Console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
                    }
                }

                printer.Print(touches);
                return touches.FirstProblem is null ? ExitCode.Done
                    : touches.Documents > 0 ? ExitCode.DoneInPart
                    : ExitCode.From(touches.FirstProblem.Kind);
            }
        );
        return command;
    }

    /// <summary>What the changes touch of the memory; null if none is named and the settings' one does not exist.</summary>
    private static MemoryImpactFinder? LookIn(
        string? named,
        CommandContext context,
        ImpactFinder finder,
        CancellationToken cancellationToken
    )
    {
        var path = context.Configuration.GetMemoryPath(named);
        if (named is null && !context.Configuration.Memories.Exists(path))
        {
            return null;
        }

        using var memory = MemoryCommand.Open(context, path);
        return MemoryImpactFinder.In(memory, finder, cancellationToken);
    }
}
