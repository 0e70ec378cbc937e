using System.CommandLine;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory backup</c>.</summary>
internal static class MemoryBackupCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "The file to write. An older one is replaced when the new one is whole.",
    };
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "backup",
            "Copy the memory to one file, even while a run uses it.",
            "translate memory backup memory-backup.db"
        )
        {
            File,
            Memory,
        };
        MistypedOption.RefuseAmongPaths(File);
        command.SetHandler(
            (context, _) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                var target = context.GetValue(File)!;
                MemoryCommand.RequireFile(
                    path,
                    "Back the database up with 'pg_dump --format=custom', or write its units with 'translate memory export'"
                );
                if (!TranslationMemory.Exists(path))
                {
                    throw new ProblemException(MemoryCommand.NoMemory(path));
                }

                if (string.IsNullOrWhiteSpace(target))
                {
                    throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the backup has no name", "Specify a file"));
                }

                var units = MemoryBackup.Write(path, target);
                Console.Out.WriteLine(FormattableString.Invariant($"{target}: {units:N0} units"));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}
