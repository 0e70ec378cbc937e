using System.CommandLine;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>A command whose help ends with an example, and whose problems reach the user without a stack trace.</summary>
internal sealed class CliCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A command line that works.</summary>
    public string Example { get; } = example;

    /// <summary>Sets what the command does.</summary>
    /// <param name="handler">Returns the exit code.</param>
    public void SetHandler(Func<CommandContext, CancellationToken, Task<int>> handler) => SetAction(async (parsed, cancellationToken) =>
    {
        try
        {
            using var context = new CommandContext(parsed);
            return await handler(context, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.From(e.Problems[0].Kind);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Run the same command again to continue.").ConfigureAwait(false);
            return ExitCode.DoneInPart;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file cannot be used ({IoErrors.Describe(e)}). Check the disk, the permissions and the limit of open files.").ConfigureAwait(false);
            return ExitCode.BadConfiguration;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"An internal error ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Report it together with the command.").ConfigureAwait(false);
            return ExitCode.Internal;
        }
    });
}
