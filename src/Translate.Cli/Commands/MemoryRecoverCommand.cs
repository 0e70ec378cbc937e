using System.CommandLine;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory recover</c>.</summary>
internal static class MemoryRecoverCommand
{
    private static readonly Option<string?> From = new("--from")
    {
        Description =
            "A backup to put in the memory's place. Default: keep what can still be read; begin a new memory if the file is gone.",
        HelpName = "file",
    };
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "recover",
            "Make a lost or damaged memory usable again. The old files are kept under another name.",
            "translate memory recover --from memory-backup.db"
        )
        {
            From,
            Memory,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                MemoryCommand.RequireFile(path, "Restore a backup of the database with 'pg_restore'");
                using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
                var recovery = new MemoryRecovery(path, TimeProvider.System);
                var result = context.GetValue(From) is { } backup ? recovery.Restore(backup) : recovery.Recover();
                Console.Out.WriteLine(
                    context.GetValue(Json)
                        ? JsonText.Write(
                            new
                            {
                                file = path,
                                result.Kind,
                                result.Units,
                                result.KeptAs,
                                result.IsComplete,
                            }
                        )
                        : FormattableString.Invariant($"{path}: {Describe(result.Kind)}, {result.Units:N0} units")
                );
                if (result.KeptAs is { } kept)
                {
                    Console.Error.WriteLine($"The old file is kept as {kept}.");
                }

                return result.IsComplete ? ExitCode.Done : ExitCode.DoneInPart;
            }
        );
        return command;
    }

    private static string Describe(RecoveryKind kind) =>
        kind switch
        {
            RecoveryKind.Sound => "nothing to recover",
            RecoveryKind.Accepted => "accepted as it is",
            RecoveryKind.Begun => "a new memory is begun",
            RecoveryKind.Salvaged => "what could be read is in a new file",
            RecoveryKind.Restored => "the backup is in its place",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
