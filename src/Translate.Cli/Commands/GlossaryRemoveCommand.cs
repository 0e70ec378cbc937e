using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary remove</c>.</summary>
internal static class GlossaryRemoveCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "The term as the glossary writes it." };
    private static readonly Option<string?> Target = new("--target")
    {
        Description = "Of several entries for the term, the one with this target. Default: all of them.",
        HelpName = "words",
    };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask first." };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand(
            "remove",
            "Remove a term with its lines; the rest of the file stays as it is.",
            "translate glossary remove \"gencatan senjata\" --yes"
        )
        {
            Source,
            Target,
            Yes,
            path,
        };
        MistypedOption.RefuseAmongWords(Source);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var source = (context.GetValue(Source) ?? string.Empty).Trim();
                var editor = GlossaryEditor.Open(GlossaryCommand.GetPath(context, path));
                var entries = editor.Glossary.Entries.Where(entry => entry.Source == source).ToList();
                if (entries.Count == 0)
                {
                    await Console
                        .Error.WriteLineAsync($"There is no term '{source}'. {GlossaryCommand.Nearest(source, editor.Glossary)}")
                        .ConfigureAwait(false);
                    return ExitCode.CheckFailed;
                }

                RefuseSeveralFiles(entries);
                var chosen = await ChooseAsync(
                        entries,
                        context.GetValue(Target),
                        context.GetValue(Yes) || !context.Streams.CanAsk,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (!context.GetValue(Yes) && !await ConfirmAsync(context, chosen, cancellationToken).ConfigureAwait(false))
                {
                    await Console.Error.WriteLineAsync("Nothing was removed.").ConfigureAwait(false);
                    return ExitCode.Done;
                }

                if (chosen.Count == entries.Count)
                {
                    await editor.RemoveAsync(entries[0], cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await editor
                        .ReplaceAsync(source, entries[0].Location.File, [.. entries.Except(chosen)], cancellationToken)
                        .ConfigureAwait(false);
                }

                chosen.ForEach(entry => Console.Out.WriteLine($"{entry.Location}: removed {entry}"));
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Of several entries, those with the target; asks which where nobody has said.</summary>
    private static async Task<List<TermEntry>> ChooseAsync(
        List<TermEntry> entries,
        string? target,
        bool isSure,
        CancellationToken cancellationToken
    )
    {
        if (target is not null)
        {
            return entries.FindAll(entry => entry.Target == target.Trim()) is { Count: > 0 } found
                ? found
                : throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"'{entries[0].Source}' has no entry with the target '{target}'",
                        $"It has {string.Join(", ", entries.Select(entry => $"'{entry.Target}'"))}"
                    )
                );
        }

        if (entries.Count == 1 || isSure)
        {
            return entries;
        }

        var choice = await TerminalQuestion
            .ChooseAsync($"Which '{entries[0].Source}'?", [.. entries.Select(entry => entry.Target), "all of them"], cancellationToken)
            .ConfigureAwait(false);
        return choice == entries.Count ? entries : [entries[choice]];
    }

    private static Task<bool> ConfirmAsync(CommandContext context, List<TermEntry> entries, CancellationToken cancellationToken)
    {
        if (!context.Streams.CanAsk)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "there is no terminal to ask at whether the term is to be removed", "Add --yes")
            );
        }

        return TerminalQuestion.ConfirmAsync(
            $"Remove {string.Join(", ", entries)} from {entries[0].Location.File}?",
            defaultValue: false,
            cancellationToken
        );
    }

    private static void RefuseSeveralFiles(List<TermEntry> entries)
    {
        if (entries.Select(entry => entry.Location.File).Distinct().Count() > 1)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{entries[0].Source}' is in several files: {string.Join(", ", entries.Select(entry => entry.Location))}",
                    "Choose one of the files with --glossary"
                )
            );
        }
    }
}
