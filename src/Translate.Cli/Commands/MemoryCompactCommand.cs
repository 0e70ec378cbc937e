using System.CommandLine;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory compact</c>.</summary>
internal static class MemoryCompactCommand
{
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();

    public static Command Create()
    {
        var command = new CliCommand("compact", "Give the room of forgotten translations back to the disk.", "translate memory compact")
        {
            Memory,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                using var memory = MemoryCommand.Open(context, path);
                using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
                var before = memory.GetStatistics().Bytes;
                memory.Compact();
                Console.Out.WriteLine(
                    FormattableString.Invariant($"{path}: {before / 1e6:0.0} MB before, {memory.GetStatistics().Bytes / 1e6:0.0} MB now")
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
