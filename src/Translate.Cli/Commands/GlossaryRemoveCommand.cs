using System.CommandLine;
using Spectre.Console;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary remove</c>.</summary>
internal static class GlossaryRemoveCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "The term as the glossary writes it." };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask first." };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand("remove", "Remove a term with its lines; the rest of the file stays as it is.", "translate glossary remove \"gencatan senjata\" --yes") { Source, Yes, path };
        GlossaryCommand.RefuseMistypedOptions(Source);
        command.SetHandler(async (context, cancellationToken) =>
        {
            var source = (context.GetValue(Source) ?? string.Empty).Trim();
            var glossary = GlossaryReader.Read(GlossaryCommand.GetPath(context, path));
            var entries = glossary.Entries.Where(entry => entry.Source == source).ToList();
            if (entries.Count == 0)
            {
                await Console.Error.WriteLineAsync($"There is no term '{source}'. {GlossaryCommand.Nearest(source, glossary)}").ConfigureAwait(false);
                return ExitCode.CheckFailed;
            }

            RefuseSeveralFiles(entries);
            if (!context.GetValue(Yes) && !Confirm(entries))
            {
                await Console.Error.WriteLineAsync("Nothing was removed.").ConfigureAwait(false);
                return ExitCode.Done;
            }

            await GlossaryEditor.RemoveAsync(entries[0], cancellationToken).ConfigureAwait(false);
            entries.ForEach(entry => Console.Out.WriteLine($"{entry.Location}: removed {entry}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static bool Confirm(List<TermEntry> entries)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "there is no terminal to ask at whether the term is to be removed", "Add --yes"));
        }

        return AnsiConsole.Confirm(Markup.Escape($"Remove {string.Join(", ", entries)} from {entries[0].Location.File}?"), defaultValue: false);
    }

    private static void RefuseSeveralFiles(List<TermEntry> entries)
    {
        if (entries.Select(entry => entry.Location.File).Distinct().Count() > 1)
        {
            throw new ProblemException(new Problem(
                ProblemKind.BadConfiguration,
                $"'{entries[0].Source}' is in several files: {string.Join(", ", entries.Select(entry => entry.Location))}",
                "Name one of the files with --glossary"));
        }
    }
}
