using System.CommandLine;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary set</c>.</summary>
internal static class GlossarySetCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "The term as the glossary writes it." };
    private static readonly Option<string?> Target = new("--target") { Description = "The required rendering.", HelpName = "words" };
    private static readonly Option<string?> Status = new("--status")
    {
        Description = "preferred, admitted or deprecated.",
        HelpName = "name",
    };
    private static readonly Option<string[]> Clear = new("--clear")
    {
        Description = "A field to remove, such as accept or note; may be repeated.",
        HelpName = "field",
    };
    private static readonly TermFieldOptions Fields = new();

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand(
            "set",
            "Change fields of a term; a list replaces the old one. The rest of the file stays as it is.",
            "translate glossary set \"Dewan Keamanan\" --accept UNSC --later \"the Council\""
        )
        {
            Source,
            Target,
            Status,
            Clear,
            path,
        };
        Fields.All.ToList().ForEach(command.Options.Add);
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

                if (entries.Count > 1)
                {
                    throw new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            $"'{source}' has several entries: {string.Join(", ", entries.Select(entry => $"{entry.Target} ({entry.Location})"))}",
                            "Edit the file by hand"
                        )
                    );
                }

                var changed = await editor
                    .ReplaceAsync(source, entries[0].Location.File, [Change(context, entries[0])], cancellationToken)
                    .ConfigureAwait(false);
                Console.Out.WriteLine($"{changed[0].Location}: {changed[0]}");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static TermEntry Change(CommandContext context, TermEntry entry)
    {
        entry = Fields.Apply(context, entry);
        if (context.GetValue(Target) is { } target)
        {
            entry = entry with { Target = target.Trim(), Keep = false };
        }

        if (context.GetValue(Status) is { } status)
        {
            var field = TermFields.Get("status");
            entry = field.Choices.Contains(status)
                ? field.Set(entry, [status])
                : throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"--status is not one of {string.Join(", ", field.Choices)}: '{status}'",
                        "Write one of these"
                    )
                );
        }

        return (context.GetValue(Clear) ?? []).Aggregate(entry, ClearField);
    }

    private static TermEntry ClearField(TermEntry entry, string key) =>
        key switch
        {
            "accept" => entry with { Accept = [] },
            "later" => entry with { Later = [] },
            "never" => entry with { Never = [] },
            "aliases" => entry with { Aliases = [] },
            "note" => entry with { Note = string.Empty },
            "source" => entry with { Reference = string.Empty },
            "examples" => entry with { Examples = [] },
            "not" => entry with { NotIn = [] },
            "pos" => entry with { PartOfSpeech = PartOfSpeech.Noun },
            "match" => entry with { Match = TermMatchOptions.Default },
            "when" => entry with { When = TermCondition.Always },
            "status" => entry with { Status = TermStatus.Preferred },
            _ => throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"--clear names no field that can be removed: '{key}'",
                    $"Write one of {string.Join(", ", TermFields.Keys.Except(["target", "keep"]))}"
                )
            ),
        };
}
